"""Sentences of two versions that say the same, word by word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import count
from typing import NamedTuple

from rapidfuzz.distance import Indel

from onrecord.records.span import Span
from onrecord.trace.changes.tokens import Token
from onrecord.trace.changes.version import Version

SMALL = frozenset(
    "a an the of in on at to for from by with as and or but that this these those its his her "
    "their it he she they is are was were be been being has have had do does did who which "
    "s".split()
)

_FEWEST_SHARED = 3  # words of sense; of a shorter sentence, nearly all
_NEARLY_ALL = 0.5


class Edit(NamedTuple):
    """A stretch of words and what stands in its place; either may be empty."""

    before: slice  # of `Passage.before`
    after: slice


class Passage:
    """A match of sentences: the words of both sides, and how the one became the other."""

    def __init__(
        self, before: Version, after: Version, left: Sequence[Span], right: Sequence[Span]
    ) -> None:
        self.versions = before, after
        self.spans = tuple(left), tuple(right)
        self.before = [token for span in left for token in before.tokens(span)]
        self.after = [token for span in right for token in after.tokens(span)]

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The changed stretches in order; a small word alone between two does not part them."""
        found: list[Edit] = []
        for edit in self._plain_edits:
            last = found[-1] if found else None
            if last is not None and self._is_one(last, edit):
                found[-1] = Edit(
                    slice(last.before.start, edit.before.stop),
                    slice(last.after.start, edit.after.stop),
                )
            else:
                found.append(edit)
        return tuple(found)

    @cached_property
    def places(self) -> dict[int, int]:
        """For each word of before that after has too, its place there."""
        found: dict[int, int] = {}
        one = other = 0
        for edit in (*self._plain_edits, self._end):
            while one < edit.before.start:
                found[one] = other
                one, other = one + 1, other + 1
            one, other = edit.before.stop, edit.after.stop
        return found

    @cached_property
    def reached(self) -> frozenset[int]:
        """The words of after that before has too."""
        return frozenset(self.places.values())

    @cached_property
    def is_close(self) -> bool:
        """Whether the sides share so much that a changed word is a change and no other story."""
        (ours, theirs), shared = self._sense, self._shared
        most = max(ours, theirs)
        if shared < _FEWEST_SHARED and shared < _NEARLY_ALL * most:
            return False
        least = min(ours, theirs)
        # A long source that is left out takes half a sentence with it.
        return shared >= max(2, 0.5 * least) and (shared >= 0.25 * most or shared >= 0.8 * least)

    @cached_property
    def likeness(self) -> float:
        """How much of the longer side's words of sense both sides have, 0 to 1."""
        most = max(self._sense)
        return self._shared / most if most else 0.0

    @cached_property
    def _sense(self) -> tuple[int, int]:
        """How many words of sense each side has."""
        ours, theirs = (
            sum([one.key not in SMALL for one in side]) for side in (self.before, self.after)
        )
        return ours, theirs

    @cached_property
    def _shared(self) -> int:
        """How many of them both have."""
        return sum([self.before[one].key not in SMALL for one in self.places])

    def is_quoted(self, side: int, token: Token) -> bool:
        """Whether a word of a side (0: before, 1: after) stands in quotation marks."""
        return self.quotes[side] and self.versions[side].quotation_at(token.span) is not None

    def quotation_of(self, side: int, at: int) -> int | None:
        """The number of the quotation that a word stands in; None: in none, or no such word."""
        tokens = self.after if side else self.before
        if not self.quotes[side] or not 0 <= at < len(tokens):
            return None
        return self.versions[side].quotation_at(tokens[at].span)

    @cached_property
    def quotes(self) -> tuple[bool, bool]:
        """Whether something in a side stands in quotation marks."""
        before, after = (
            any(version.has_quotation(span) for span in spans)
            for version, spans in zip(self.versions, self.spans, strict=True)
        )
        return before, after

    def words_before(self, stretch: slice, *, around: int = 0) -> Span:
        """The characters of some words; of none, those of its neighbours."""
        return _span(self.before, stretch, around)

    def words_after(self, stretch: slice, *, around: int = 0) -> Span:
        """As `words_before`, in the other text."""
        return _span(self.after, stretch, around)

    def between(self, one: int) -> int:
        """Where a word of before would stand in after: behind what comes before it."""
        while one > 0:
            one -= 1
            if one in self.places:
                return self.places[one] + 1
        return 0

    @cached_property
    def _end(self) -> Edit:
        return Edit(
            slice(len(self.before), len(self.before)), slice(len(self.after), len(self.after))
        )

    @cached_property
    def _plain_edits(self) -> tuple[Edit, ...]:
        codes: defaultdict[str, str] = defaultdict(map(chr, count(0xE000)).__next__)
        one, other = (
            "".join([codes[token.key] for token in tokens]) for tokens in (self.before, self.after)
        )
        return tuple(_edits(one, other))

    def _is_one(self, earlier: Edit, later: Edit) -> bool:
        gap = self.before[earlier.before.stop : later.before.start]
        if len(gap) > 1 or any(token.key not in SMALL for token in gap):
            return False
        return all(
            one.stop > one.start for edit in (earlier, later) for one in (edit.before, edit.after)
        )


def _edits(one: str, other: str) -> Iterator[Edit]:
    start: tuple[int, int] | None = None
    at = (0, 0)
    for operation in Indel.opcodes(one, other):
        if operation.tag == "equal":
            if start is not None:
                yield Edit(slice(start[0], at[0]), slice(start[1], at[1]))
            start = None
        elif start is None:
            start = operation.src_start, operation.dest_start
        at = operation.src_end, operation.dest_end
    if start is not None:
        yield Edit(slice(start[0], at[0]), slice(start[1], at[1]))


def _span(tokens: Sequence[Token], stretch: slice, around: int) -> Span:
    first, last = stretch.start - around, stretch.stop - 1 + around
    if last < first:  # nothing: the words on both sides
        first, last = stretch.start - 1, stretch.start
    first, last = max(0, first), min(len(tokens) - 1, last)
    return Span(tokens[min(first, len(tokens) - 1)].span.start, tokens[max(last, 0)].span.end)


def is_name(token: Token) -> bool:
    """Whether a word has a capital, as a name has."""
    return token.is_capital and token.kind == "word"
