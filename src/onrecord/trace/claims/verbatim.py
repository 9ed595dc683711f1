"""Whether two statements are the same words, cut, bracketed or spelled in other ways."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA, LCSseq

from onrecord.trace.claims.points import Points
from onrecord.trace.claims.rarity import RARE
from onrecord.trace.claims.sources import Agreement
from onrecord.trace.claims.vocabulary import Vocabulary

_SHORTEST_TYPED = 4  # letters of a word that may be mistyped
_MOST_TYPED = 2  # words beside each other
_FEWEST_QUOTED = 4  # words in quotation marks that stand for the statement
# "The Fish and Wildlife Service and the National Marine Fisheries Service": a long name is no
# statement.
_MOST_OF_NAME = 2  # bits


class Least(NamedTuple):
    """What two statements have to share to be the same words."""

    words: int
    weight: int  # bits
    share: float = 0.0  # of the shorter one


# Common sayings, such as "thank you very much", weigh a bit a word.
_WHOLE: dict[Agreement, Least] = {
    "same": Least(words=4, weight=12, share=0.7),
    "open": Least(words=5, weight=14, share=0.75),
    "other": Least(words=8, weight=24, share=0.8),
}
# Two cuts of one long statement share a sentence of it and no more.
_PART: dict[Agreement, Least] = {
    "same": Least(words=8, weight=16),
    "open": Least(words=10, weight=22),
    "other": Least(words=12, weight=32),
}
_PART_COPIED = Least(words=10, weight=32)


class Shared(NamedTuple):
    """What two statements have in common, word for word and in one order."""

    words: int
    weight: int  # bits
    share: float  # of the shorter quotation, or of all words of a statement that has none
    likeness: float  # share of the longer statement


def shared_words(one: Points, other: Points, vocabulary: Vocabulary) -> Shared:
    """The words that two statements share in order, in runs of two or more.

    Single words alone are left out: any two sentences share a "the". A word that is one slip of
    the keys away counts where its neighbours agree.

    Source: longest common subsequence of word pairs, by rapidfuzz.
    """
    in_one: set[int] = set()
    in_other: set[int] = set()
    end = other_end = -_MOST_TYPED - 1
    matches = LCSseq.opcodes(list(pairwise(one.words)), list(pairwise(other.words)))
    for op in matches:
        if op.tag != "equal":
            continue
        gap = op.src_start - end
        if 0 < gap <= _MOST_TYPED and gap == op.dest_start - other_end:
            mistyped = zip(
                one.words[end : op.src_start], other.words[other_end : op.dest_start], strict=True
            )
            if all(is_typing(vocabulary.spelled[a], vocabulary.spelled[b]) for a, b in mistyped):
                in_one.update(range(end, op.src_start))
                in_other.update(range(other_end, op.dest_start))
        end, other_end = op.src_end + 1, op.dest_end + 1
        in_one.update(range(op.src_start, end))
        in_other.update(range(op.dest_start, other_end))
    share = max(_covered(one, in_one), _covered(other, in_other))
    likeness = len(in_one) / max(1, len(one.words), len(other.words))
    return Shared(len(in_one), _weight(one, in_one, vocabulary), share, likeness)


def is_same_words(shared: Shared, agreement: Agreement, *, quoted: bool) -> bool:
    """Whether what is shared is too much, and too rare, for two speakers to say by chance.

    Args:
        shared: By both statements.
        agreement: Of their sources.
        quoted: Whether either has it in quotation marks.
    """
    whole, part = _WHOLE[agreement], _PART[agreement] if quoted else _PART_COPIED
    if shared.share >= whole.share and shared.words >= whole.words:
        return shared.weight >= whole.weight
    return shared.words >= part.words and shared.weight >= part.weight


def is_enough(points: Points, agreement: Agreement, vocabulary: Vocabulary) -> bool:
    """Whether a statement's words are enough to know it by, where others have the very same.

    Args:
        points: The statement's.
        agreement: Of its source with one of the same name.
        vocabulary: Of the words.
    """
    whole = _WHOLE[agreement]
    weight = _weight(points, range(len(points.words)), vocabulary)
    return len(points.words) >= whole.words and weight >= whole.weight


def is_quotation(points: Points) -> bool:
    """Whether the words that a statement has in quotation marks are enough to know it by."""
    return sum(points.quoted) >= _FEWEST_QUOTED


def _weight(points: Points, places: Iterable[int], vocabulary: Vocabulary) -> int:
    return sum(
        max(
            1,
            min(vocabulary.weights[points.words[at]], _MOST_OF_NAME if points.names[at] else RARE),
        )
        for at in places
    )


def _covered(side: Points, taken: set[int]) -> float:
    quoted = [at for at, inside in enumerate(side.quoted) if inside]
    counted: Sequence[int] = quoted if is_quotation(side) else range(len(side.words))
    return sum(at in taken for at in counted) / max(1, len(counted))


def is_typing(one: str, other: str) -> bool:
    """Whether two words differ by a slip of the keys or of the house's spelling."""
    if min(len(one), len(other)) < _SHORTEST_TYPED or one[0].isdigit() or other[0].isdigit():
        return False
    most = 1 if min(len(one), len(other)) < 2 * _SHORTEST_TYPED else 2
    return OSA.distance(one, other, score_cutoff=most) <= most
