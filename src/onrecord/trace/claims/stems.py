"""How much of their sense two statements share, by the stems of their words, for many pairs."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.claims.gather import Gathered
from onrecord.trace.claims.joined import Pairs
from onrecord.trace.claims.meaning import Bar

_CARRIES = 2  # bits, at least: one text in two has the others
# Every report of one event has its names: four of "Abu Bakr al-Baghdadi" say no more than one word.
_MOST_OF_NAME = 4
_AT_ONCE = 200_000  # pairs
NEVER = 1 << 30  # bits


class Carried(NamedTuple):
    """Each stem of each node that carries sense, once; in order of nodes, then of the stems."""

    nodes: NDArray[np.int32]
    stems: NDArray[np.int32]
    rareness: NDArray[np.int64]  # bits
    weights: NDArray[np.int64]  # bits; of a name at most `_MOST_OF_NAME`
    is_name: NDArray[np.bool_]


class Overlaps(NamedTuple):
    """What the two of each pair share, whatever the order of the words."""

    weight: NDArray[np.int64]  # bits of the stems in both
    plain: NDArray[np.int64]  # bits of those that are names in neither
    stems: NDArray[np.int64]  # of the stems that are names in neither
    share: NDArray[np.float64]  # of the lighter one's bits
    likeness: NDArray[np.float64]  # of the bits of both together

    def lacking(self, bars: Iterable[Bar]) -> NDArray[np.int64]:
        """Bits of words in runs that each pair has to share besides, to be over one of the bars.

        Returns:
            int64, (pairs,): 0 or less where nothing is lacking, NEVER where runs cannot help.
        """
        least = np.full(len(self.weight), NEVER)
        for bar in bars:
            is_over = (
                (self.weight >= bar.weight)
                & (self.plain >= bar.plain)
                & (self.stems >= bar.stems)
                & (self.share >= bar.share)
                & (self.likeness >= bar.likeness)
            )
            least = np.where(is_over, np.minimum(least, bar.runs - self.weight), least)
        return least


def carried(gathered: Gathered) -> Carried:
    """The stems of all nodes."""
    vocabulary = gathered.vocabulary
    stems = np.array(vocabulary.stems, np.int32)[gathered.words]
    bits = np.array(vocabulary.weights, np.int64)[stems]
    carries = bits >= _CARRIES
    nodes, stems, bits = gathered.node_of_word()[carries], stems[carries], bits[carries]
    plain = ~gathered.is_name()[carries]
    # A stem that is a name at one place is one at all: names come first.
    order = np.lexsort((plain, stems, nodes))
    nodes, stems, bits, plain = nodes[order], stems[order], bits[order], plain[order]
    is_first = np.ones(len(nodes), np.bool_)
    is_first[1:] = (nodes[1:] != nodes[:-1]) | (stems[1:] != stems[:-1])
    is_name = ~plain[is_first]
    bits = bits[is_first]
    weights = np.where(is_name, np.minimum(bits, _MOST_OF_NAME), bits)
    return Carried(nodes[is_first], stems[is_first], bits, weights, is_name)


def overlaps(known: Carried, pairs: Pairs, nodes: int) -> Overlaps:
    """What the two nodes of each pair share.

    Args:
        known: The stems of all nodes.
        pairs: int64, (pairs, 2).
        nodes: How many there are.
    """
    keys = known.nodes.astype(np.int64) << 32 | known.stems
    starts = np.searchsorted(known.nodes, np.arange(nodes + 1))
    totals = np.bincount(known.nodes, weights=known.weights, minlength=nodes)
    weight, plain, stems = (np.zeros(len(pairs), np.int64) for _ in range(3))
    for first in range(0, len(pairs), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        one, other = pairs[some].T
        sizes = starts[one + 1] - starts[one]
        pair = np.repeat(np.arange(len(one)), sizes)
        mine = np.arange(sizes.sum()) + np.repeat(starts[one] - (np.cumsum(sizes) - sizes), sizes)
        wanted = other[pair] << 32 | known.stems[mine]
        yours = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        is_both = keys[yours] == wanted
        pair, mine, yours = pair[is_both], mine[is_both], yours[is_both]
        bits = np.minimum(known.weights[mine], known.weights[yours])
        is_plain = ~(known.is_name[mine] | known.is_name[yours])
        weight[some] = np.bincount(pair, weights=bits, minlength=len(one))
        plain[some] = np.bincount(pair, weights=bits * is_plain, minlength=len(one))
        stems[some] = np.bincount(pair, weights=is_plain, minlength=len(one))
    both = totals[pairs]
    share = weight / np.maximum(1, np.minimum(both[:, 0], both[:, 1]))
    likeness = weight / np.maximum(1, both.sum(axis=1) - weight)
    return Overlaps(weight, plain, stems, share, likeness)
