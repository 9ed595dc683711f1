"""Cues, and for each its source and content, as the networks see them."""

import msgspec
import numpy as np
import numpy.typing as npt

from onrecord.annotate.distances import distance_buckets, paragraph_buckets
from onrecord.annotate.encoder import Encoder
from onrecord.annotate.features import paragraph_numbers, paragraph_starts, piece_features
from onrecord.annotate.settings import Settings
from onrecord.annotate.subwords import Ints, Pieces, Subwords
from onrecord.annotate.tags import OUTSIDE, Floats, best_tags, log_softmax, runs
from onrecord.annotate.windows import Window, plan_windows
from onrecord.records.span import Span, Spans
from onrecord.text.quotations import quotations


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One possible attribution with what speaks for it."""

    cue: Spans
    source: Spans
    content: Spans
    evidence: tuple[float, ...]


def propose(text: str, subwords: Subwords, encoder: Encoder, settings: Settings) -> list[Proposal]:
    """All attributions that the networks see in a text, likely or not, in order of their cues."""
    pieces = subwords.cut(text)
    if not len(pieces):
        return []
    paragraphs = paragraph_numbers(pieces, paragraph_starts(text))
    quoted = quotations(text)
    features = piece_features(text, pieces, quoted, paragraphs)
    stops = np.array(
        [
            at
            for at, (start, end) in enumerate(
                zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True)
            )
            if text[start:end] in (".", "!", "?")
        ],
        np.int32,
    )
    found: list[Proposal] = []
    for window in plan_windows(paragraphs, stops):
        found.extend(_in_window(pieces, paragraphs, features, window, subwords, encoder, settings))
    return found


def _in_window(
    pieces: Pieces,
    paragraphs: Ints,
    features: Ints,
    window: Window,
    subwords: Subwords,
    encoder: Encoder,
    settings: Settings,
) -> list[Proposal]:
    here = slice(window.left, window.right)
    ids = np.concatenate(([subwords.opening], pieces.ids[here], [subwords.closing]))
    states, cue_logits = encoder.encode(ids, np.concatenate(([0], features[here], [0])))
    cue_scores = log_softmax(cue_logits)
    biased = cue_scores.copy()
    biased[:, OUTSIDE] -= settings.cue_bias
    core = range(window.core_left - window.left + 1, window.core_right - window.left + 1)
    cues = [run for run in runs(best_tags(biased[None])[0]) if run[0] in core]
    if not cues:
        return []
    around = np.concatenate((paragraphs[here][:1], paragraphs[here], paragraphs[here][-1:]))
    weights = np.zeros((len(cues), len(ids)), np.float32)
    for row, (first, last) in enumerate(cues):
        weights[row, first : last + 1] = 1 / (last + 1 - first)
    distance = np.stack([distance_buckets(len(ids), first, last) for first, last in cues])
    paragraph = np.stack([paragraph_buckets(around, first) for first, _ in cues])
    scores = log_softmax(encoder.roles(states, weights, distance, paragraph))
    biased = scores.copy()
    biased[:, 0, :, OUTSIDE] -= settings.source_bias
    biased[:, 1, :, OUTSIDE] -= settings.content_bias
    # Neither the window's opening nor its closing piece has words.
    biased[:, :, (0, -1), 1:] = -1e4
    tags = best_tags(biased.reshape(-1, len(ids), 5)).reshape(len(cues), 2, len(ids))
    found: list[Proposal] = []
    for row, (first, last) in enumerate(cues):
        source, content = tags[row, 0] != OUTSIDE, tags[row, 1] != OUTSIDE
        source[first : last + 1] = False
        content[first : last + 1] = False
        content &= ~source
        if not content.any():
            continue
        found.append(
            Proposal(
                cue=_spans(pieces, window, _mask(len(ids), first, last)),
                source=_spans(pieces, window, source),
                content=_spans(pieces, window, content),
                evidence=_evidence(
                    cue_scores[first : last + 1], scores[row], source, content, features, window
                ),
            )
        )
    return found


def _mask(length: int, first: int, last: int) -> npt.NDArray[np.bool_]:
    mask = np.zeros(length, np.bool_)
    mask[first : last + 1] = True
    return mask


def _spans(pieces: Pieces, window: Window, chosen: npt.NDArray[np.bool_]) -> Spans:
    """Runs of chosen tokens of a window as characters; a run's punctuation stays with it."""
    at = np.flatnonzero(chosen) - 1 + window.left
    if not len(at):
        return ()
    cuts = np.flatnonzero(np.diff(at) > 1) + 1
    return tuple(
        Span(int(pieces.starts[part[0]]), int(pieces.ends[part[-1]])) for part in np.split(at, cuts)
    )


EVIDENCE = 11  # numbers that `_evidence` gives


def _evidence(
    cue: Floats,
    roles: Floats,
    source: npt.NDArray[np.bool_],
    content: npt.NDArray[np.bool_],
    features: Ints,
    window: Window,
) -> tuple[float, ...]:
    """What the confidence is made of: how sure each part is, and the attribution's shape."""
    cue_outside = cue[:, OUTSIDE]
    content_inside = np.log1p(-np.minimum(np.exp(roles[1, content, OUTSIDE]), 0.9999))
    left_out = roles[1, ~content, OUTSIDE]
    source_inside = (
        np.log1p(-np.minimum(np.exp(roles[0, source, OUTSIDE]), 0.9999))
        if source.any()
        else np.zeros(1, np.float32)
    )
    tokens = np.flatnonzero(content) - 1 + window.left
    quoted = float(((features[tokens] // 4) % 2).mean())
    certain = np.log1p(-np.minimum(np.exp(cue_outside), 0.9999)) - np.maximum(cue_outside, -9)
    return (
        float(certain.mean()),
        float(certain.min()),
        float(len(cue_outside) > 1),
        float(content_inside.mean()),
        float(content_inside.min()),
        float(np.maximum(left_out, -9).sum()) / 10,
        float(np.log(content.sum())),
        quoted,
        float(source.any()),
        float(source_inside.mean()),
        float(roles[0, ~source, OUTSIDE].min()),
    )
