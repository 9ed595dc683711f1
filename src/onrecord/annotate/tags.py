"""The most likely well-formed BIOES tags of many sequences at once."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

OUTSIDE, BEGIN, INSIDE, END, SINGLE = range(5)


def log_softmax(logits: Floats) -> Floats:
    """Log probabilities along the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    out: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return out


def best_tags(scores: Floats) -> npt.NDArray[np.int8]:
    """Viterbi decoding under the grammar of BIOES: spans are begun and ended.

    Args:
        scores: float32 (sequences, tokens, 5), log probabilities of O B I E S.

    Returns:
        int8 (sequences, tokens), tags.

    Source: Viterbi 1967; for tagging with constrained transitions, Ratinov and Roth 2009.
    """
    count, length, _ = scores.shape
    if not length:
        return np.zeros((count, 0), np.int8)
    step = np.ascontiguousarray(scores.transpose(1, 2, 0))  # (tokens, 5, sequences)
    so_far = np.empty_like(step)
    so_far[0] = step[0]
    so_far[0, INSIDE] = so_far[0, END] = -1e9
    before = np.empty((5, count), np.float32)
    for at in range(1, length):
        last = so_far[at - 1]
        closed = np.maximum(np.maximum(last[OUTSIDE], last[END]), last[SINGLE])
        before[OUTSIDE] = before[BEGIN] = before[SINGLE] = closed
        np.maximum(last[BEGIN], last[INSIDE], out=before[INSIDE])
        before[END] = before[INSIDE]
        np.add(step[at], before, out=so_far[at])
    # What can stand before a tag is one of two groups: compare once for all tokens.
    closed_best = np.where(so_far[:, END] > so_far[:, OUTSIDE], END, OUTSIDE)
    top = np.maximum(so_far[:, OUTSIDE], so_far[:, END])
    closed_best = np.where(so_far[:, SINGLE] > top, SINGLE, closed_best)
    open_best = np.where(so_far[:, INSIDE] > so_far[:, BEGIN], INSIDE, BEGIN)
    tags = np.empty((length, count), np.int8)
    tag = closed_best[-1]
    tags[-1] = tag
    for at in range(length - 2, -1, -1):
        inside = (tag == INSIDE) | (tag == END)
        tag = np.where(inside, open_best[at], closed_best[at])
        tags[at] = tag
    return tags.T


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
