"""Fingerprints of texts: some of their word 6-grams, chosen so that a copy has the same.

Source: winnowing, Schleimer et al. 2003, SIGMOD. Of every `WINDOW` neighbouring 6-grams that with
the least hash is kept, so that two texts that share `SURE` words in a row share a fingerprint.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.copies.words import Words, mixed, words_of

GRAM = 6  # words
WINDOW = 4  # 6-grams
SURE = GRAM + WINDOW - 1  # words in a row that cannot be shared unseen
_BASE = np.uint64(0xD6E8FEB86659FD93)
_NEVER = np.uint64(2**64 - 1)
SENTENCE = np.uint64(1)  # this bit of a fingerprint says that it is of a whole sentence


class Fingerprints(NamedTuple):
    """Fingerprints of some texts, in the order of the texts and their words."""

    hashes: NDArray[np.uint64]  # (fingerprints,)
    text: NDArray[np.uint32]  # (fingerprints,): which text, from 0
    word: NDArray[np.uint32]  # (fingerprints,): the number of the first word in it, from 0


def fingerprints_of(texts: Sequence[str]) -> Fingerprints:
    """The fingerprints of each text; a text under six words has none."""
    return winnowed(words_of(texts))


def winnowed(words: Words) -> Fingerprints:
    """The fingerprints of texts that are cut into words."""
    count = len(words.hashes) - GRAM + 1
    if count < 1:
        return Fingerprints(np.zeros(0, np.uint64), *(np.zeros(0, np.uint32) for _ in range(2)))
    grams = np.zeros(count, np.uint64)
    for place in range(GRAM):
        grams = grams * _BASE + words.hashes[place : place + count]
    grams = mixed(grams)
    inside = words.text[:count] == words.text[GRAM - 1 :]  # no 6-gram goes over two texts
    grams[~inside] = _NEVER
    # The windows of a text's last 6-grams are cut short by its end.
    least, offset = grams.copy(), np.zeros(count, np.int64)
    for step in range(1, min(WINDOW, count)):
        later = np.full(count, _NEVER)
        later[:-step] = grams[step:]
        later[:-step][words.text[: count - step] != words.text[step:count]] = _NEVER
        better = later <= least  # of equal ones the last, as in the paper
        least[better], offset[better] = later[better], step
    is_kept = np.zeros(count, bool)
    is_kept[(np.arange(count) + offset)[inside]] = True
    kept = np.flatnonzero(is_kept & inside)
    text = words.text[kept]
    first = np.searchsorted(words.text, text)  # the text's first word
    return Fingerprints(
        grams[kept] & ~SENTENCE, text.astype(np.uint32), (kept - first).astype(np.uint32)
    )
