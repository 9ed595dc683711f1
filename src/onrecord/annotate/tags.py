"""The most likely well-formed BIOES tags of many sequences at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

OUTSIDE, BEGIN, INSIDE, END, SINGLE = range(5)


def log_outside(logits: Floats) -> Floats:
    """The log probability of "outside" at each token, float32 (..., tokens) of (..., tokens, 5)."""
    over = np.minimum(logits - logits[..., :1], 80)  # exp stays finite
    np.exp(over, out=over)
    out: Floats = -np.log(over @ np.ones(5, np.float32))
    return out


def best_tags(scores: Floats) -> npt.NDArray[np.int8]:
    """The most likely well-formed tags of sequences of one length.

    Args:
        scores: float32 (sequences, tokens, 5), of O B I E S; log probabilities or logits, which
            have the same best path.

    Returns:
        int8 (sequences, tokens), tags.
    """
    (tags,) = best_tags_of([scores])
    return tags


def best_tags_of(many: Sequence[Floats]) -> list[npt.NDArray[np.int8]]:
    """Viterbi decoding under the grammar of BIOES: spans are begun and ended.

    All at once: a step over one token takes as long for a hundred sequences as for one. O, E and S
    leave a sequence closed, B and I open, and what may come next depends on no more than that.

    Args:
        many: Blocks of sequences as `best_tags` takes them, each block of a length of its own.

    Returns:
        The tags of each block.

    Source: Viterbi 1967; for tagging with constrained transitions, Ratinov and Roth 2009.
    """
    count, length = sum(len(block) for block in many), max(block.shape[1] for block in many)
    step = np.full((length, 5, count), -1e9, np.float32)
    step[:, OUTSIDE] = 0  # behind a shorter sequence's end, which does not change its best path
    at = 0
    for block in many:
        step[: block.shape[1], :, at : at + len(block)] = block.transpose(1, 2, 0)
        at += len(block)
    moves = np.empty((length, 2, 2, count), np.float32)  # to closed or open, from closed or open
    alone = step[:, SINGLE] > step[:, OUTSIDE]
    np.maximum(step[:, OUTSIDE], step[:, SINGLE], out=moves[:, 0, 0])
    moves[:, 0, 1] = step[:, END]
    moves[:, 1] = step[:, BEGIN : INSIDE + 1]
    total = np.zeros((2, count), np.float32)
    total[1] = -1e9
    for move in moves:
        move += total
        np.maximum(move[:, 0], move[:, 1], out=total)
    was_open = moves[:, :, 1] > moves[:, :, 0]
    opened = np.zeros((length + 1, count), np.bool_)  # before each token, and after the last
    for at in range(length - 1, 0, -1):
        opened[at] = np.where(opened[at + 1], was_open[at, 1], was_open[at, 0])
    before, after = opened[:-1], opened[1:]
    tags = np.where(alone, SINGLE, OUTSIDE).astype(np.int8)
    tags[after] = BEGIN
    tags[before] = END
    tags[before & after] = INSIDE
    found, at = [], 0
    for block in many:
        found.append(tags[: block.shape[1], at : at + len(block)].T)
        at += len(block)
    return found


def runs(tags: npt.NDArray[np.int8]) -> list[tuple[int, int]]:
    """The spans of one well-formed sequence as tokens [first, last]."""
    found: list[tuple[int, int]] = []
    first = 0
    for at in np.flatnonzero(tags):
        tag = tags[at]
        if tag == SINGLE:
            found.append((int(at), int(at)))
        elif tag == BEGIN:
            first = int(at)
        elif tag == END:
            found.append((first, int(at)))
    return found
