"""Which statements are worth comparing: those that share a rare key, and never all with all."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.claims.gather import Gathered
from onrecord.trace.claims.joined import Keys, Pairs, joined
from onrecord.trace.claims.stems import Carried

# Words in a row that make a key -> bits of them, at least: "going to be" leads to everybody.
_RUNS = {3: 9, 5: 6}
_SHORT = 9  # words: of a statement no longer than that, one run in common is enough
_STEMS = 8  # rarest stems of a statement that make keys, two and two
_AT_ONCE = 2_000_000  # words
_LEAST_TWO = 7  # bits of them


def verbatim_pairs(gathered: Gathered) -> Pairs:
    """Pairs of nodes that share two runs of three words, or one where either is short.

    Returns:
        int64, (pairs, 2), the smaller number first, in order, each once.
    """
    pairs, shared = joined(lambda: _runs(gathered), gathered.days)
    is_short = (np.diff(gathered.starts) <= _SHORT)[pairs].any(axis=1)
    return pairs[shared >= np.where(is_short, 1, 2)]


def meaning_pairs(gathered: Gathered, carried: Carried) -> Pairs:
    """Pairs of nodes that share two of their rarest stems, not both of them names.

    Returns:
        int64, (pairs, 2), the smaller number first, in order, each once.
    """
    pairs, _ = joined(lambda: _twos(gathered, carried), gathered.days)
    return pairs


def _runs(gathered: Gathered) -> Iterator[tuple[Keys, NDArray[np.int32]]]:
    vocabulary = gathered.vocabulary
    nodes = gathered.node_of_word()
    hashes = vocabulary.hashes()
    weights = np.maximum(1, np.array(vocabulary.weights, np.uint8))
    for length, least in _RUNS.items():
        for first in range(0, max(0, len(nodes) - length + 1), _AT_ONCE):
            words = gathered.words[first : first + _AT_ONCE + length - 1]
            ends = len(words) - length + 1
            keys = np.zeros(ends, np.uint64)
            weight = np.zeros(ends, np.uint8)
            for at in range(length):
                keys = mixed(keys ^ hashes[words[at : at + ends]])
                weight += weights[words[at : at + ends]]
            starts = nodes[first : first + ends]
            is_key = (starts == nodes[first + length - 1 :][:ends]) & (weight >= least)
            yield keys[is_key], starts[is_key]


def _twos(gathered: Gathered, carried: Carried) -> Iterator[tuple[Keys, NDArray[np.int32]]]:
    """The keys of all nodes for each place in the order of rareness and each place behind it."""
    hashes = gathered.vocabulary.hashes()
    # Rarest first; of those that weigh the same, by hash, which is the same for any input order.
    order = np.lexsort((hashes[carried.stems], -carried.rareness, carried.nodes))
    firsts = np.searchsorted(carried.nodes[order], np.arange(len(gathered.members)))
    rank = np.arange(len(order)) - firsts[carried.nodes[order]]
    shape = (_STEMS, len(gathered.members))
    table, weights, names = (
        np.zeros(shape, np.uint64),
        np.zeros(shape, np.int8),
        np.zeros(shape, np.bool_),
    )
    is_kept = rank < _STEMS
    kept = order[is_kept]
    place = (rank[is_kept], carried.nodes[kept])
    table[place] = hashes[carried.stems[kept]]
    weights[place] = carried.rareness[kept]
    names[place] = carried.is_name[kept]
    for one, other in combinations(range(_STEMS), 2):
        is_key = (
            (weights[other] > 0)
            & (weights[one] + weights[other] >= _LEAST_TWO)
            & ~(names[one] & names[other])
        )
        yield mixed(table[one] + table[other])[is_key], np.flatnonzero(is_key).astype(np.int32)


def mixed(keys: Keys) -> Keys:
    """Spread keys over all 64 bits. Source: the finaliser of MurmurHash3."""
    keys = (keys ^ (keys >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
    keys = (keys ^ (keys >> np.uint64(33))) * np.uint64(0xC4CEB9FE1A85EC53)
    return keys ^ (keys >> np.uint64(33))
