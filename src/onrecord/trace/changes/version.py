"""One version of a story, as the finders of changes read it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.records.story import PartKind, Story
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences
from onrecord.text.units import units
from onrecord.trace.changes.tokens import Token, read_tokens

# What tells the story. Bylines, credits and notes say who made it, and where else to look.
_TOLD: frozenset[PartKind] = frozenset(
    ("headline", "key_points", "heading", "body", "caption", "correction")
)
# Some houses quote with the keyboard's single mark.
_SINGLE = re.compile(r"(?<![\w'’])'(?=[\w\[.…$£€])[^\n]{1,2000}?(?<=[\w.,!?…\])])'(?!\w)")
_MARKS = re.compile("[\"＂'’‘“”„«»‟`]")
_CAPITAL_INSIDE = re.compile(r"(?<=[\w,;][ \xa0])[^\W\d_a-z][\w’'-]*")
_SMALL = re.compile(r"(?<![\w’'])[a-zß-ÿ][a-zß-ÿ]+")


class Sentence(NamedTuple):
    """One sentence, and whether it stands in the headline."""

    span: Span
    is_headline: bool


class Version:
    """A story's text, with what has been found in it; each view is made when first asked for."""

    def __init__(self, story: Story, record: Record | None) -> None:
        self.story = story
        self.text = story.text
        self.record = record  # None: the model has not read it
        self._tokens: dict[Span, list[Token]] = {}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that tell the story, in text order."""
        parts = [part for part in self.story.parts if part.kind != "dateline"]
        datelines = {part.start: part.end for part in self.story.parts if part.kind == "dateline"}
        found: list[Sentence] = []
        at = 0
        for unit in units(self.text):
            while at < len(parts) and parts[at].end <= unit.start:
                at += 1
            kind = parts[at].kind if at < len(parts) and parts[at].start < unit.end else "body"
            if kind in _TOLD:
                start = datelines.get(unit.start, unit.start)
                is_headline = kind == "headline"
                for one in _sentences_of(self.text[start : unit.end]):
                    span = Span(start + one.start, start + one.end)
                    found.append(Sentence(span, is_headline))
        return tuple(found)

    def tokens(self, span: Span) -> list[Token]:
        """The words of a sentence."""
        known = self._tokens.get(span)
        if known is None:
            known = self._tokens[span] = read_tokens(self.text, span)
        return known

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands in quotation marks of any kind, in text order, apart from each other."""
        found: list[Span] = []
        at = 0
        for line in self.text.split("\n"):
            found += (Span(at + one.start, at + one.end) for one in _quotations_of(line))
            at += len(line) + 1
        return tuple(found)

    @cached_property
    def _quotation_starts(self) -> tuple[int, ...]:
        return tuple(one.start for one in self.quotations)

    def has_quotation(self, span: Span) -> bool:
        """Whether a quotation, or a part of one, stands in a span."""
        number = bisect_left(self._quotation_starts, span.end) - 1
        return number >= 0 and self.quotations[number].end > span.start

    def quotation_at(self, span: Span) -> int | None:
        """The number of the quotation that holds a span."""
        number = bisect_right(self._quotation_starts, span.start) - 1
        if number >= 0 and span.end <= self.quotations[number].end:
            return number
        return None

    @cached_property
    def capital_words(self) -> frozenset[str]:
        """The words that have a capital inside a sentence, in small letters."""
        return frozenset(one.casefold() for one in _CAPITAL_INSIDE.findall(self.text))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand in small letters somewhere."""
        return frozenset(_SMALL.findall(self.text))


# Versions have most of their paragraphs from one another.
@lru_cache(maxsize=1 << 14)
def _sentences_of(paragraph: str) -> tuple[Span, ...]:
    return tuple(sentences(paragraph))


@lru_cache(maxsize=1 << 14)
def _quotations_of(line: str) -> tuple[Span, ...]:
    if _MARKS.search(line) is None:
        return ()
    double = quotations(line)
    single = (Span(*one.span()) for one in _SINGLE.finditer(line))
    return tuple(sorted(double + [one for one in single if not _meets_any(one, double)]))


def _meets_any(span: Span, others: Sequence[Span]) -> bool:
    number = bisect_right(others, span.start, key=lambda one: one.end)
    return number < len(others) and others[number].meets(span)
