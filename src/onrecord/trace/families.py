"""Version families: stories that copy one another, however far round, and what each comes from."""

from typing import NamedTuple

import numpy as np

from onrecord.trace.copies.seeds import NO_DAY, Ints

_AS_MANY = 0.97  # of the most words: what is less is an edit, what is more is where runs end


class Families(NamedTuple):
    """For each story by its number."""

    family: Ints  # (stories,): the number of the family's earliest story; its own where it is alone
    version_of: Ints  # (stories,): the earlier story that it most likely comes from; -1: none


def in_time(days: Ints, minutes: Ints) -> Ints:
    """The place of each story in the order of time.

    Those without a day (`NO_DAY`) come last; of stories of one minute the lower number is earlier.
    """
    last = np.where(days == NO_DAY, np.iinfo(np.int64).max, days)
    places = np.empty(len(days), np.int64)
    places[np.lexsort((minutes, last))] = np.arange(len(days))
    return places


def families_of(a: Ints, b: Ints, words: Ints, places: Ints) -> Families:
    """The connected components of copies.

    Args:
        a: For each pair that copies one story's number.
        b: The other's.
        words: How many words they share.
        places: For each story its place in the order of time.

    Returns:
        A story comes from that before it with which it shares most words; of those that share
        about as many, the earliest.
    """
    earlier = np.where(places[a] < places[b], a, b)
    later = np.where(places[a] < places[b], b, a)
    most = np.zeros(len(places), np.int64)
    np.maximum.at(most, later, words)
    likely = words >= _AS_MANY * most[later]
    earlier, later = earlier[likely], later[likely]
    order = np.lexsort((places[earlier], later))
    first = order[np.flatnonzero(np.diff(later[order], prepend=-1))]
    version_of = np.full(len(places), -1, np.int64)
    version_of[later[first]] = earlier[first]
    story_at = np.argsort(places)
    connected = _least_reached(places[a], places[b], len(places))
    return Families(story_at[connected[places]], version_of)


def _least_reached(low: Ints, high: Ints, count: int) -> Ints:
    """For each number the least that it is connected with.

    Source: hooking and pointer jumping, Shiloach and Vishkin 1982, Journal of Algorithms 3(1).
    """
    least = np.arange(count)
    while True:
        one, other = least[low], least[high]
        apart = one != other
        if not apart.any():
            return least
        np.minimum.at(least, np.maximum(one, other)[apart], np.minimum(one, other)[apart])
        while (least[least] != least).any():
            least = least[least]
