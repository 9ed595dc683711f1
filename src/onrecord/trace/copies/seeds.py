"""Fingerprints that two stories share, where that is no chance and no standing text.

Footers, subscription lines and stock phrases come back for months; what is copied comes in days.
So a fingerprint counts where no story has it outside of the days in which a copy can stand, and a
corpus of a million stories is judged as one of a thousand is: by the days around each story.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.copies.fingerprints import SENTENCE

COPIED_DAYS = 14  # a copy stands at most so many days from what it copies
STANDING_DAYS = 90  # text that comes back within these, but not within those, is standing text
NO_DAY = -1
# What so many stories have for each that has it outside of the days is a large family's text that
# one story months away has by chance: standing text is spread over the months.
_BURST = 30
_MANY = 5  # stories within the days: what they all have, and nobody months away, they copied
# A fingerprint in more stories than this is joined to some of them only: to the first, which hold a
# large family together, and to the last ones before, which a version may come from.
MOST = 400
_FEW = 8
# One 6-gram in two of those is joined to all, and each whole sentence, for the stories that reuse
# a part.
_MOST_SAMPLED = 2000
_HOT_SAMPLE = 2
# Stories without a date have no days around them: what so many of them hold is standing text.
_UNDATED_MOST = 30
# Of standing text every eighth fingerprint is joined too: where it is most of a story, that story
# came again months later, and nothing else tells of it.
_SAMPLE = 8

# What a seed tells, as bits; 0 is standing text, which tells nothing.
RARE = 1  # no standing text
MANY = 2  # and many stories have it within the days
WHOLE = 4  # and it is a whole sentence

Ints = NDArray[np.int64]


class Prints(NamedTuple):
    """Fingerprints of many stories, in any order."""

    hashes: NDArray[np.uint64]  # (fingerprints,)
    story: Ints  # (fingerprints,): the story's number
    word: Ints  # (fingerprints,): the fingerprint's first word in it


class Seeds(NamedTuple):
    """Fingerprints that stand in two stories, `a` the lower number."""

    a: Ints  # (seeds,): a story's number
    b: Ints  # (seeds,)
    word_a: Ints  # (seeds,): where the fingerprint begins in `a`
    word_b: Ints  # (seeds,)
    tells: NDArray[np.uint8]  # (seeds,): bits of `RARE`, `MANY` and `WHOLE`


def shared(prints: Prints, days: Ints) -> Seeds:
    """The seeds among fingerprints.

    Args:
        prints: All that have one of a set of hashes.
        days: For each story's number the day it was published, or `NO_DAY`.
    """
    order = np.argsort(prints.hashes, kind="stable")
    hashes = prints.hashes[order]
    sizes = np.diff(np.flatnonzero(np.diff(hashes, prepend=~hashes[:1])), append=len(hashes))
    order = order[np.repeat(sizes > 1, sizes)]  # most fingerprints stand in one story alone
    sizes = sizes[sizes > 1]
    start = np.repeat(np.cumsum(sizes) - sizes, sizes)
    stop = start + np.repeat(sizes, sizes)
    day = days[prints.story[order]]
    inner = np.lexsort((prints.story[order], day, start))
    order, day = order[inner], day[inner]
    hashes, story, word = prints.hashes[order], prints.story[order], prints.word[order]

    at = np.arange(len(story))
    low, high = _within(COPIED_DAYS, day, start, stop)
    far_low, far_high = _within(STANDING_DAYS, day, start, stop)
    near, undated = high - low, day == NO_DAY
    rare = near > _BURST * ((far_high - far_low) - near)
    rare &= ~undated | (near <= _UNDATED_MOST)
    whole = hashes & SENTENCE != 0
    tells = np.where(rare, RARE, 0) | np.where(rare & whole, WHOLE, 0)
    tells |= np.where(rare & ~undated & (near >= _MANY), MANY, 0)
    number = hashes >> np.uint64(1)  # without the bit of sentences
    joined = rare | (number % np.uint64(_SAMPLE) == 0)
    low = np.where(undated, start, low)  # it may have been any day

    to_all = rare & (whole | (number % np.uint64(_HOT_SAMPLE) == 0))
    most = np.where(to_all, _MOST_SAMPLED, MOST)
    later, earlier = _earlier(at[joined], low[joined], most[joined])
    more = _undated(at, day, start, joined)
    later, earlier = np.concatenate([later, more[0]]), np.concatenate([earlier, more[1]])
    kept = joined[earlier] & (story[earlier] != story[later])
    later, earlier = later[kept], earlier[kept]
    swap = story[earlier] > story[later]
    one, other = np.where(swap, later, earlier), np.where(swap, earlier, later)
    both = (tells[one] & tells[other]).astype(np.uint8)
    return Seeds(story[one], story[other], word[one], word[other], both)


def _within(reach: int, day: Ints, start: Ints, stop: Ints) -> tuple[Ints, Ints]:
    """For each fingerprint the bounds of those of its group within so many days."""
    span = int(day.max(initial=0)) + 2 * (reach + 2)
    key = start * span + day  # rises along the whole array
    low = np.searchsorted(key, key - reach)
    high = np.searchsorted(key, key + reach, side="right")
    return np.maximum(low, start), np.minimum(high, stop)


def _earlier(at: Ints, low: Ints, most: Ints) -> tuple[Ints, Ints]:
    """Each place with those before it from its bound on, with some where they are many."""
    count = at - low
    few = count <= most
    later = np.repeat(at[few], count[few])
    earlier = np.repeat(low[few], count[few]) + _steps(count[few])
    many, bound = at[~few], low[~few]
    steps = np.arange(_FEW)
    ends = np.concatenate([bound[:, None] + steps, many[:, None] - 1 - steps], axis=1)
    return (
        np.concatenate([later, np.repeat(many, 2 * _FEW)]),
        np.concatenate([earlier, ends.ravel()]),
    )


def _undated(at: Ints, day: Ints, start: Ints, joined: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Each dated place with those of its group that have no day: they stand before it."""
    without = np.concatenate([[0], np.cumsum(day == NO_DAY)])
    dated = (day != NO_DAY) & joined
    count = np.minimum(without[at[dated]] - without[start[dated]], MOST)
    return np.repeat(at[dated], count), np.repeat(start[dated], count) + _steps(count)


def _steps(counts: Ints) -> Ints:
    """0, 1 ... for each count, one behind the other."""
    total = int(counts.sum())
    return np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
