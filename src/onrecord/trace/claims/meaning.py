"""Whether two statements that share much of their sense can be one."""

from itertools import compress
from typing import NamedTuple

from onrecord.trace.claims.figures import contradict
from onrecord.trace.claims.points import Points
from onrecord.trace.claims.sources import Agreement
from onrecord.trace.claims.vocabulary import Vocabulary


class Bar(NamedTuple):
    """What two statements have to share at least, as `stems.Overlaps` counts it."""

    weight: int
    plain: int
    stems: int
    share: float
    likeness: float
    runs: int = 0  # bits of stems and of the words they share in runs, together


# Any of the bars for how the sources agree. Those of one source need little; without that, the
# same words in the same order have to make up for it. Chosen on 290 pairs that were judged by
# reading (docs/trace-figures.md).
BARS: dict[Agreement, tuple[Bar, ...]] = {
    "same": (
        Bar(weight=9, plain=2, stems=1, share=0.6, likeness=0.5),
        Bar(weight=11, plain=7, stems=3, share=0.5, likeness=0.3),
        Bar(weight=15, plain=8, stems=2, share=0.5, likeness=0.3),
    ),
    "open": (
        Bar(weight=11, plain=8, stems=3, share=0.8, likeness=0.75),
        Bar(weight=16, plain=8, stems=2, share=0.6, likeness=0.6, runs=24),
        Bar(weight=14, plain=9, stems=2, share=0.6, likeness=0.4, runs=30),
    ),
    "other": (Bar(weight=16, plain=12, stems=3, share=0.65, likeness=0.45, runs=36),),
}


def speaks_against(one: Points, other: Points, vocabulary: Vocabulary) -> bool:
    """Whether numbers, names or what is denied keep two statements apart."""
    if one.untrue != other.untrue or contradict(one.figures, other.figures):
        return True
    mine, yours = _stems(one, vocabulary), _stems(other, vocabulary)
    # Where both deny something, they may well say the same in two ways.
    if any(one.denied) != any(other.denied):
        denying = one if any(one.denied) else other
        if mine & yours & _stems(denying, vocabulary, denying.denied):
            return True
    my_names = _stems(one, vocabulary, one.names)
    your_names = _stems(other, vocabulary, other.names)
    return bool(my_names - yours and your_names - mine) and not my_names & your_names


def _stems(
    points: Points, vocabulary: Vocabulary, marks: tuple[bool, ...] | None = None
) -> set[int]:
    """The stems of a statement's words; of those that are marked, where marks are given."""
    words = points.words if marks is None else compress(points.words, marks)
    return {vocabulary.stems[word] for word in words}
