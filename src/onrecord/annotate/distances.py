"""Buckets for how far a token stands from a cue."""

import numpy as np
import numpy.typing as npt

from onrecord.annotate.subwords import Ints

_EDGES = np.array([1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 90, 128])
DISTANCES = 2 * len(_EDGES) + 1  # before the cue, the cue, after it
PARAGRAPH_DISTANCES = 5  # two or more before, one before, the same, one after, two or more after

Buckets = npt.NDArray[np.int64]


def distance_buckets(length: int, first: int, last: int) -> Buckets:
    """Bucket of each token's signed distance to the cue's tokens [first, last].

    Returns:
        int64 (length,), in [0, DISTANCES).
    """
    tokens = np.arange(length)
    before = np.searchsorted(_EDGES, first - tokens, side="right")
    after = np.searchsorted(_EDGES, tokens - last, side="right")
    return (len(_EDGES) - before + after).astype(np.int64)


def paragraph_buckets(paragraphs: Ints, cue: int) -> Buckets:
    """Bucket of each token's distance in paragraphs to the token `cue`; int64 (tokens,)."""
    steps = np.clip(paragraphs - paragraphs[cue], -2, 2).astype(np.int64)
    found: Buckets = steps + 2
    return found
