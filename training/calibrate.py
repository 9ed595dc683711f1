"""Biases, confidence and threshold of an exported model, from the held-out stories."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from onrecord.annotate.encoder import Encoder
from onrecord.annotate.proposals import EVIDENCE, Proposal, propose
from onrecord.annotate.settings import Settings
from onrecord.annotate.subwords import Subwords
from training.corpus import Document, split

NAME, VERSION = "onrecord-minilm", "1"
CUE_BIAS = 2.5
GRID = (-0.5, 0.0, 0.5, 1.0)


def scorer(shared: Path) -> ModuleType:
    """The official scorer, whose soft match says which proposals are right."""
    path = shared / "eval/attribution.py"
    spec = importlib.util.spec_from_file_location("attribution_scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_gold(proposal: Proposal) -> dict[str, Any]:
    """A proposal in the scorer's form."""
    return {
        role: [[s.start, s.end] for s in getattr(proposal, role)]
        for role in ("source", "cue", "content")
    }


def right_ones(
    score: ModuleType, story: Document, proposals: list[Proposal]
) -> tuple[npt.NDArray[np.bool_], int]:
    """Which proposals match a gold attribution softly, and how many the gold has."""
    words = score.Words(story.text)
    roles = ("cue", "source", "content")
    gold = score.relations(words, [r._asdict() for r in story.annotations[0]])
    ours = [tuple(words.touched(as_gold(p)[role]) for role in roles) for p in proposals]
    right = np.zeros(len(ours), np.bool_)
    for _, index in score.one_to_one(gold, ours):
        right[index] = True
    return right, len(gold)


def fit(evidence: npt.NDArray[Any], right: npt.NDArray[np.bool_]) -> tuple[float, ...]:
    """Logistic regression with a small ridge, by Newton's method."""
    center, spread = evidence.mean(0), evidence.std(0) + 1e-6
    x = np.hstack([(evidence - center) / spread, np.ones((len(evidence), 1))])
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], 2.0)
    ridge[-1] = 0
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - right) + ridge * w
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge) + 1e-9 * np.eye(len(w))
        w -= np.linalg.solve(curve, gradient)
    scaled = w[:-1] / spread
    return (*map(float, scaled), float(w[-1] - (scaled * center).sum()))


def best_threshold(
    sure: npt.NDArray[Any], right: npt.NDArray[np.bool_], gold: int
) -> tuple[float, float]:
    """The threshold with the best F, and that F."""
    order = np.argsort(-sure)
    hits = np.cumsum(right[order])
    f = 2 * hits / (np.arange(1, len(order) + 1) + gold)
    at = int(np.argmax(f))
    return float(sure[order][at]), float(f[at])


class Trial(NamedTuple):
    """Settings with what they gave on the held-out stories."""

    settings: Settings
    f: float


def try_settings(
    settings: Settings,
    held: list[Document],
    score: ModuleType,
    subwords: Subwords,
    encoder: Encoder,
) -> Trial:
    """Fit the confidence under the given biases, and find the best threshold."""
    evidence: list[tuple[float, ...]] = []
    right: list[npt.NDArray[np.bool_]] = []
    gold = 0
    for story in held:
        proposals = propose(story.text, subwords, encoder, settings)
        good, count = right_ones(score, story, proposals)
        evidence.extend(proposal.evidence for proposal in proposals)
        right.append(good)
        gold += count
    x, y = np.array(evidence), np.concatenate(right)
    weights = fit(x, y)
    sure = 1 / (1 + np.exp(-(x @ np.array(weights[:-1]) + weights[-1])))
    threshold, f = best_threshold(sure, y, gold)
    biases = f"source bias {settings.source_bias} content bias {settings.content_bias}"
    print(f"{biases}: F {100 * f:.1f} at {threshold:.3f} of {len(x)} proposals", flush=True)
    fitted = msgspec.structs.replace(
        settings,
        weights=tuple(round(weight, 5) for weight in weights),
        threshold=round(threshold, 3),
    )
    return Trial(fitted, f)


def calibrate(shared: Path, model: Path) -> None:
    """Write `settings.json` into a model folder that `training.export` has filled."""
    _, held = split(shared)
    encoder, subwords = Encoder(model), Subwords.load(model / "vocab.txt")
    best = Trial(
        Settings(
            name=NAME,
            version=VERSION,
            cue_bias=CUE_BIAS,
            source_bias=0.0,
            content_bias=0.0,
            weights=(0.0,) * (EVIDENCE + 1),
            threshold=0.0,
        ),
        0.0,
    )
    score = scorer(shared)
    for role in ("content_bias", "source_bias"):
        for bias in GRID:
            settings = msgspec.structs.replace(best.settings, **{role: bias})
            trial = try_settings(settings, held, score, subwords, encoder)
            best = max(best, trial, key=lambda t: t.f)
    encoded = msgspec.json.format(msgspec.json.encode(best.settings), indent=1)
    (model / "settings.json").write_bytes(encoded + b"\n")
