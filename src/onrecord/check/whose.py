"""How a note says whose a sentence is: which story has it too, and since when."""

from datetime import datetime

from onrecord.records.beside import Beside, Elsewhere
from onrecord.records.span import Span

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_UNITS = ((24 * 60, "day"), (60, "hour"), (1, "minute"))
_LONGEST_QUOTED = 160  # characters of the other story's words in a message


def had_it(beside: Beside, span: Span) -> str:
    """That the other had it, when, and its words.

    For example: The Ledger had it 3 hours before (5 March 2026, “Venn calls”): “Venn has called …”.
    """
    return f"{_who_and_when(beside)} ({_story(beside)}): {_quoted(beside, span)}."


def owner(beside: Beside) -> str:
    """Whose reporting the other story is: its agency's, or its outlet's."""
    return beside.agency or beside.record.story.outlet or "the other outlet"


def elsewhere(beside: Beside, span: Span) -> Elsewhere:
    """A place in the other story."""
    story = beside.record.story
    return Elsewhere(
        story=story.id,
        outlet=story.outlet,
        published=story.published,
        headline=story.headline,
        start=span.start,
        end=span.end,
        words=span.of(story.text),
    )


def _who_and_when(beside: Beside) -> str:
    outlet, minutes = beside.record.story.outlet, beside.minutes_before
    name = outlet or "Another story"
    as_copy = f" as {beside.agency} copy" if beside.agency not in (None, outlet) else ""
    if minutes is None:
        return f"{name} has it{as_copy}; which came first is not known"
    if minutes == 0:
        return f"{name} had it at the same time{as_copy}"
    when = "before" if minutes > 0 else "later"
    return f"{name} had it {_length(abs(minutes))} {when}{as_copy}"


def _length(minutes: int) -> str:
    length, unit = next(one for one in _UNITS if minutes >= one[0])
    count = minutes // length
    return f"{count:,} {unit}{'' if count == 1 else 's'}"


def _story(beside: Beside) -> str:
    story = beside.record.story
    day = _day(story.published) if story.published else "without a date"
    return f"{day}, “{story.headline}”" if story.headline else f"{day}, story {story.id}"


def _day(published: str) -> str:
    when = datetime.fromisoformat(published)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def _quoted(beside: Beside, span: Span) -> str:
    words = " ".join(span.of(beside.record.story.text).split())
    if len(words) > _LONGEST_QUOTED:
        words = words[:_LONGEST_QUOTED].rsplit(" ", 1)[0] + " …"
    return f"“{words.rstrip('.')}”"
