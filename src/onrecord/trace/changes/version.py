"""One version of a story, as the finders of changes read it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.records.story import PartKind, Story
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences
from onrecord.text.units import units

# What tells the story. Bylines, credits and notes say who made it, and where else to look.
_TOLD: frozenset[PartKind] = frozenset(
    ("headline", "key_points", "heading", "body", "caption", "correction")
)
# Some houses quote with the keyboard's single mark.
_SINGLE = re.compile(r"(?<![\w'’])'(?=[\w\[.…$£€])[^\n]{1,2000}?(?<=[\w.,!?…\])])'(?!\w)")
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
                spans = sentences(self.text, start, unit.end)
                found += (Sentence(span, kind == "headline") for span in spans)
        return tuple(found)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands in quotation marks of any kind, in text order, apart from each other."""
        double = quotations(self.text)
        single = (Span(*one.span()) for one in _SINGLE.finditer(self.text))
        return tuple(sorted(double + [one for one in single if not _meets_any(one, double)]))

    def quotation_at(self, span: Span) -> int | None:
        """The number of the quotation that holds a span."""
        number = bisect_right(self.quotations, span.start, key=lambda one: one.start) - 1
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


def _meets_any(span: Span, others: Sequence[Span]) -> bool:
    number = bisect_right(others, span.start, key=lambda one: one.end)
    return number < len(others) and others[number].meets(span)
