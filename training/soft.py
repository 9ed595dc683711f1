"""What the teacher makes of every window: probabilities for the student to learn from.

Source: Hinton, Vinyals and Dean 2015, distilling the knowledge in a neural network.
"""

import pickle
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import torch.multiprocessing as mp

from onrecord.annotate.subwords import Subwords
from onrecord.annotate.tags import OUTSIDE, best_tags, runs
from training.corpus import split, unlabelled
from training.examples import Soft, Window, collate, prepare, windows
from training.export import load_network
from training.half import half
from training.network import ROLES, TAGS, Network
from training.passes import epoch_windows

CUE_BIAS = 1.0  # on unlabelled text: the teacher's less sure cues count too


class Labelling(NamedTuple):
    """What a labelling run is given."""

    shared: Path
    base: Path  # folder of the teacher's base encoder
    checkpoint: Path
    work: Path  # folder for the labelled windows
    seed: int
    passes: int = 3  # over the annotated stories, each cut and wrapped in its own way


def label(plan: Labelling) -> None:
    """Label all windows of some passes, on two ranks, into `windows-0.pickle` and `-1`."""
    plan.work.mkdir(parents=True, exist_ok=True)
    mp.spawn(_label, args=(plan, 2), nprocs=2)


def load(folder: Path) -> list[Window]:
    """The labelled windows of a folder."""
    return [
        window
        for path in sorted(folder.glob("windows-*.pickle"))
        for window in pickle.loads(path.read_bytes())
    ]


def _label(rank: int, plan: Labelling, ranks: int) -> None:
    path = plan.work / f"windows-{rank}.pickle"
    if path.exists():
        return
    torch.set_num_threads(1)
    network = load_network(plan.base, plan.checkpoint)
    subwords = Subwords.load(plan.base / "vocab.txt")
    stories, _ = split(plan.shared)
    chance = random.Random(plan.seed)
    out: list[Window] = []
    for number in range(plan.passes):
        for window in epoch_windows(stories[rank::ranks], subwords, plan.seed + number):
            out.append(_with_labels(network, window))
            if len(out) % 500 == 0:
                print(f"rank {rank}: {len(out)} windows labelled", flush=True)
    for text in unlabelled(plan.shared)[rank::ranks]:
        for window in windows(prepare(text, [], subwords), subwords, chance):
            out.append(_with_labels(network, _with_cues(network, window)))
    path.with_suffix(".new").write_bytes(pickle.dumps(out))
    path.with_suffix(".new").replace(path)


def _with_labels(network: Network, window: Window) -> Window:
    """The window with the teacher's probabilities of all tags."""
    batch = collate([window])
    length = len(window.ids)
    with torch.no_grad(), half("cpu"):
        states, cues = network.encoder(batch["ids"], batch["features"], batch["mask"])
        if window.cues:
            roles = network.roles(
                states, batch["cues"], batch["window"], batch["distance"], batch["paragraph"]
            )
        else:
            roles = torch.zeros(0, cues.shape[1], ROLES * TAGS)
    return window._replace(
        soft=Soft(
            cues[0, :length].float().softmax(-1).numpy().astype(np.float16),
            roles[:, :length]
            .float()
            .unflatten(2, (ROLES, TAGS))
            .softmax(-1)
            .numpy()
            .astype(np.float16),
        )
    )


def _with_cues(network: Network, window: Window) -> Window:
    """A window of unlabelled text with the teacher's cues, sources and contents as its tags."""
    batch = collate([window])
    length = len(window.ids)
    with torch.no_grad(), half("cpu"):
        _, logits = network.encoder(batch["ids"], batch["features"], batch["mask"])
    scores = logits[:, :length].float().log_softmax(-1).numpy()
    scores[..., OUTSIDE] -= CUE_BIAS
    cue_tags = best_tags(scores)[0]
    none = np.zeros((length, ROLES), np.int64)
    cues = [(list(range(first, last + 1)), none) for first, last in runs(cue_tags)]
    found = window._replace(cue_tags=cue_tags.astype(np.int64), cues=cues)
    if not cues:
        return found
    batch = collate([found])
    with torch.no_grad(), half("cpu"):
        states, _ = network.encoder(batch["ids"], batch["features"], batch["mask"])
        roles = network.roles(
            states, batch["cues"], batch["window"], batch["distance"], batch["paragraph"]
        )
    scores = roles[:, :length].float().unflatten(2, (ROLES, TAGS)).log_softmax(-1).numpy()
    tags = best_tags(scores.transpose(0, 2, 1, 3).reshape(-1, length, TAGS))
    tags = tags.reshape(len(cues), ROLES, length).transpose(0, 2, 1).astype(np.int64)
    return found._replace(cues=[(here, own) for (here, _), own in zip(cues, tags, strict=True)])
