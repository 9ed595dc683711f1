"""Buckets for how far a token stands from a cue."""

import numpy as np
import numpy.typing as npt

from onrecord.annotate.subwords import Ints

_EDGES = np.array([1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 90, 128])
DISTANCES = 2 * len(_EDGES) + 1  # before the cue, the cue, after it
PARAGRAPH_DISTANCES = 5  # two or more before, one before, the same, one after, two or more after

Buckets = npt.NDArray[np.int64]


# The bucket of each signed distance in [-_FAR, _FAR]; what is farther has the outermost bucket.
_FAR = int(_EDGES[-1])
_BUCKETS = np.concatenate(
    (
        len(_EDGES) - np.searchsorted(_EDGES, np.arange(_FAR, 0, -1), side="right"),
        len(_EDGES) + np.searchsorted(_EDGES, np.arange(_FAR + 1), side="right"),
    )
).astype(np.int64)


def distance_buckets(length: int, first: int, last: int) -> Buckets:
    """Bucket of each token's signed distance to the cue's tokens [first, last].

    Returns:
        int64 (length,), in [0, DISTANCES).
    """
    return distances_to(length, np.array([first]), np.array([last])).reshape(-1)


def distances_to(length: int, first: Buckets, last: Buckets) -> Buckets:
    """As `distance_buckets` for many cues of one window; int64 (cues, length)."""
    tokens = np.arange(length)
    steps = np.minimum(tokens - first[:, None], 0) + np.maximum(tokens - last[:, None], 0)
    found: Buckets = _BUCKETS[np.clip(steps, -_FAR, _FAR) + _FAR]
    return found


def paragraph_buckets(paragraphs: Ints, cue: int) -> Buckets:
    """Bucket of each token's distance in paragraphs to the token `cue`; int64 (tokens,)."""
    return paragraphs_to(paragraphs, np.array([cue])).reshape(-1)


def paragraphs_to(paragraphs: Ints, cues: Buckets) -> Buckets:
    """As `paragraph_buckets` for many cues of one window; int64 (cues, tokens)."""
    steps = np.clip(paragraphs - paragraphs[cues, None], -2, 2).astype(np.int64)
    found: Buckets = steps + 2
    return found
