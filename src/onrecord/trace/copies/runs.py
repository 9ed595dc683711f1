"""Stretches of words that two stories share: seeds in a row, drawn out to where the words part."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.copies.fingerprints import GRAM
from onrecord.trace.copies.seeds import MANY, RARE, WHOLE, Ints, Seeds

# Two seeds in a row belong together over so many words between them; an edit is no end.
_GAP = 24


class Texts(NamedTuple):
    """The words of all stories, one story behind the other."""

    words: NDArray[np.uint32]  # (words,): hashes
    quoted: NDArray[np.uint16]  # (words,): so many of the story's words up to here are quoted
    since: NDArray[np.uint16]  # (words,): so many words of its sentence stand before it
    first: Ints  # (stories + 1,): where each story begins
    outlet: Ints  # (stories,): the same number for the same outlet; -1: not known


class Runs(NamedTuple):
    """Stretches that two stories share, sorted by pair, then by their place in `a`."""

    a: Ints  # (runs,): a story's number
    b: Ints  # (runs,)
    start_a: Ints  # (runs,): the stretch's first word in `a`
    start_b: Ints  # (runs,)
    words: Ints  # (runs,): how long it is
    rare: Ints  # (runs,): how many 6-grams in it are no standing text
    whole: Ints  # (runs,): how many whole sentences in it are none
    many: Ints  # (runs,): how many of both many stories have


def runs_of(seeds: Seeds, texts: Texts) -> Runs:
    """The runs that seeds lie in; seeds whose stories shift against each other begin a new one."""
    shift = seeds.word_a - seeds.word_b
    order = np.lexsort((seeds.word_a, shift, seeds.b, seeds.a))
    a, b, shift = seeds.a[order], seeds.b[order], shift[order]
    word_a, word_b, tells = seeds.word_a[order], seeds.word_b[order], seeds.tells[order]
    new = np.ones(len(a), bool)
    new[1:] = (
        (a[1:] != a[:-1])
        | (b[1:] != b[:-1])
        | (shift[1:] != shift[:-1])
        | (word_a[1:] - word_a[:-1] > _GAP)
    )
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(a)) - 1
    if not len(first):
        return Runs(*(np.zeros(0, np.int64) for _ in range(8)))
    left = _extended(texts, a[first], b[first], word_a[first] - 1, word_b[first] - 1, -1)
    right = _extended(texts, a[last], b[last], word_a[last] + GRAM, word_b[last] + GRAM, 1)
    start = word_a[first] - left
    end = word_a[last] + GRAM + right
    # Seeds far apart may lie in one stretch: both were drawn out to all of it.
    new = np.ones(len(first), bool)
    new[1:] = (
        (a[first][1:] != a[first][:-1])
        | (b[first][1:] != b[first][:-1])
        | (shift[first][1:] != shift[first][:-1])
        | (start[1:] > end[:-1])
    )
    kept = np.flatnonzero(new)
    runs = Runs(
        a[first][kept],
        b[first][kept],
        start[kept],
        start[kept] - shift[first][kept],
        np.maximum.reduceat(end, kept) - start[kept],
        _counted(tells & (RARE | WHOLE) == RARE, first, kept),
        _counted(tells & WHOLE != 0, first, kept),
        _counted(tells & MANY != 0, first, kept),
    )
    order = np.lexsort((runs.start_a, runs.b, runs.a))
    return Runs(*(column[order] for column in runs))


def _counted(seeds: NDArray[np.bool_], first: Ints, kept: Ints) -> Ints:
    """How many of such seeds each run has."""
    count: Ints = np.add.reduceat(np.add.reduceat(seeds, first, dtype=np.int64), kept)
    return count


def _extended(texts: Texts, a: Ints, b: Ints, word_a: Ints, word_b: Ints, step: int) -> Ints:
    """How many words more are the same in both, from a place on, forwards or backwards."""
    least_a, least_b = texts.first[a], texts.first[b]
    most_a, most_b = texts.first[a + 1], texts.first[b + 1]
    at_a, at_b = least_a + word_a, least_b + word_b
    count = np.zeros(len(a), np.int64)
    left = np.arange(len(a))  # those that go on
    while len(left):
        inside = (at_a >= least_a) & (at_b >= least_b) & (at_a < most_a) & (at_b < most_b)
        left, at_a, at_b = left[inside], at_a[inside], at_b[inside]
        same = texts.words[at_a] == texts.words[at_b]
        left, at_a, at_b = left[same], at_a[same] + step, at_b[same] + step
        count[left] += 1
        least_a, least_b, most_a, most_b = (
            texts.first[a[left]],
            texts.first[b[left]],
            texts.first[a[left] + 1],
            texts.first[b[left] + 1],
        )
    return count
