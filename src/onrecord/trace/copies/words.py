"""The words of many texts at once, each as a number: copies differ in case, marks and breaks."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_PLANE = 1 << 16  # a character behind the first plane (emoji, rare scripts) parts words
_BASE = 0x9E3779B97F4A7C15  # odd, so that no power of it comes to nothing
_STOPS = tuple(np.uint32(ord(sign)) for sign in ".!?\n\r…")
_LONGEST = 64  # letters of a word that count each by its place


class Words(NamedTuple):
    """The words of some texts, one text behind the other."""

    hashes: NDArray[np.uint64]  # (words,): a word has the same number on every machine
    text: NDArray[np.int64]  # (words,): which text, from 0
    start: NDArray[np.int64]  # (words,): its first character in that text
    end: NDArray[np.int64]  # (words,): the one behind its last
    since: NDArray[np.int64]  # (words,): how many words of its sentence stand before it


def words_of(texts: Sequence[str]) -> Words:
    """The runs of letters and digits of each text, in lower case, as 64-bit hashes."""
    joined = "\n".join(texts) + "\n"
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    letters = _lowered()[np.minimum(points, _PLANE - 1)]
    edges = np.flatnonzero(np.diff(letters != 0, prepend=False))
    starts, ends = edges[::2], edges[1::2]  # a line break stands behind the last word
    first = np.cumsum([0, *(len(text) + 1 for text in texts)])
    text = np.searchsorted(first, starts, side="right") - 1
    since = _since_sentence(points, starts)
    return Words(_hashes(letters, starts), text, starts - first[text], ends - first[text], since)


def _since_sentence(points: NDArray[np.uint32], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """A full stop or a break before a word begins a sentence; "Mr. Smith" does little harm."""
    is_stop = np.zeros(len(points), bool)
    for sign in _STOPS:
        is_stop |= points == sign
    stops = np.cumsum(is_stop, dtype=np.int32)[starts]
    at = np.arange(len(starts))
    begins = np.where(np.diff(stops, prepend=-1) != 0, at, 0)
    return at - np.maximum.accumulate(begins)


def _hashes(letters: NDArray[np.uint64], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    if not len(starts):
        return np.zeros(0, np.uint64)
    letters = letters[starts[0] :]
    place = np.arange(len(letters)) - np.repeat(starts - starts[0], _gaps(starts, len(letters)))
    powers = np.cumprod(np.full(_LONGEST, _BASE, np.uint64))
    # What is no letter is 0 and adds nothing.
    sums = np.add.reduceat(letters * powers[np.minimum(place, _LONGEST - 1)], starts - starts[0])
    return mixed(sums)


def _gaps(starts: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    return np.diff(starts, append=starts[0] + length)


def mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hashes whose every bit depends on every bit (the end of splitmix64, Steele et al. 2014)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


@cache
def _lowered() -> NDArray[np.uint64]:
    """For each character of the first plane its lower case; 0 where it is no part of a word."""
    table = np.zeros(_PLANE, np.uint64)
    for point in range(_PLANE - 1):
        character = chr(point)
        if character.isalnum():
            low = character.lower()
            table[point] = ord(low) if len(low) == 1 else point
    return table
