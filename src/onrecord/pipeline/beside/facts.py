"""The facts about one other story that a check may read."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from onrecord.pipeline.beside.order import minutes_before
from onrecord.pipeline.beside.outlets import agency_of, is_release, names_any, same_outlet
from onrecord.pipeline.beside.shared import shared_sentences
from onrecord.records.beside import Beside, Shared
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.records.story import Story
from onrecord.trace.origins.outlets import bare, is_outlet
from onrecord.trace.origins.reported_by import reported_by

_WORD_BEFORE = re.compile(r"[^\W\d_A-Z]+\Z")  # "iGen": its first letter is a small one
_AROUND = 30  # characters of a name: "French website iGen reports"
_OUTLET_NOUN = re.compile(
    r"\b(?:web\s?site|site|newspaper|paper|magazine|tabloid|daily|weekly|broadcaster|channel|station"
    r"|network|agency|portal|blog|outlet)\b",
    re.IGNORECASE,
)
_LEARNED = re.compile(r"\s+(?:has|have)\s+learned\b")
_NAME = re.compile(
    r"(?<![\w.])[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:[A-ZÀ-Þ][\w’'.-]*|de|van|von|der|bin|al))+"
)


Debt = Literal["owed", "settled", "own", "open"]


def debt(story: Story, other: Story, outlets: Collection[str]) -> Debt:
    """What a story owes another with the same text.

    Args:
        story: The one that is checked.
        other: The one with the same text.
        outlets: Names of outlets, in small letters and without article, as `bare` gives them.

    Returns:
        "settled": it names the other's outlet or agency or one that the other has it from, both
        have one writer, the other names this outlet, or is a press release. "own": both are of
        one outlet. "open": it is not known whose one of them is. Else "owed".
    """
    agency = agency_of(other)
    if is_release(other):
        return "settled"
    if story.outlet is None or (other.outlet is None and agency is None):
        return "open"
    if any(same_outlet(story.outlet, one) for one in (other.outlet, agency) if one):
        return "own"
    if _writers(story) & _writers(other) or names_any(other, [story.outlet]):
        return "settled"
    return "settled" if names_any(story, _whose(other, agency, outlets)) else "owed"


def precedence(story: Story, other: Story) -> tuple[bool, bool, int, str]:
    """What to sort others by: agencies' copy first, then the earlier; those without a date last."""
    before = minutes_before(other.published, story.published)
    return agency_of(other) is None, before is None, -(before or 0), other.id


def uncredited(
    record: Record, others: Sequence[tuple[Record, Debt]], outlets: Collection[str]
) -> tuple[Beside, ...]:
    """What a story shares with others that it owes a credit, in their order.

    A sentence is left out that it has from one that it credits, or that its own outlet had first.
    """
    found = [(other, owes, shared_sentences(record, other)) for other, owes in others]
    besides: list[Beside] = []
    for other, owes, shared in found:
        if owes != "owed":
            continue
        settled = {
            one.here
            for rest, how, sentences in found
            if how == "settled" or (how == "own" and _is_before(rest.story, other.story))
            for one in sentences
            if one.is_copied
        }
        left = tuple(one for one in shared if one.here not in settled)
        if left:
            besides.append(_beside(record.story, other, left, outlets))
    return tuple(besides)


def _beside(
    story: Story, other: Record, shared: tuple[Shared, ...], outlets: Collection[str]
) -> Beside:
    told = list(_told(other.story.text, outlets))
    return Beside(
        record=other,
        shared=tuple(
            replace(one, told=tuple(name for name, place in told if place.meets(one.there)))
            for one in shared
        ),
        minutes_before=minutes_before(other.story.published, story.published),
        agency=agency_of(other.story),
    )


def _is_before(story: Story, other: Story) -> bool:
    return (minutes_before(story.published, other.published) or 0) > 0


def _whose(story: Story, agency: str | None, outlets: Collection[str]) -> list[str]:
    names = [one for one in (story.outlet, agency) if one]
    names += [credit.name for credit in story.credits]
    names += _outlets_named(story.text, outlets)
    return list(dict.fromkeys(names))


def _outlets_named(text: str, outlets: Collection[str]) -> Iterator[str]:
    for one in reported_by(text):
        around = text[max(0, one.span.start - _AROUND) : one.span.end + _AROUND]
        is_called_one = one.sure and one.how == "report" and _OUTLET_NOUN.search(around)
        if is_called_one or _is_outlet(one.name, outlets):
            first = _WORD_BEFORE.search(text, 0, one.span.start)
            yield f"{first[0] if first else ''}{one.name}"


def _told(text: str, outlets: Collection[str]) -> Iterator[tuple[str, Span]]:
    """Where a text names an outlet as told, or as having learned something."""
    for one in reported_by(text):
        has_learned = _LEARNED.match(text, one.span.end)
        if (one.how == "told" or has_learned) and _is_outlet(one.name, outlets):
            yield one.name, one.span


def _is_outlet(name: str, outlets: Collection[str]) -> bool:
    return is_outlet(name) or bare(name).casefold() in outlets


def _writers(story: Story) -> set[str]:
    """The people of the byline, in small letters; an agency is none."""
    lines = [part.span.of(story.text) for part in story.parts if part.kind == "byline"]
    names = _NAME.findall("\n".join((story.byline or "", *lines)))
    return {name.casefold() for name in names if not is_outlet(name)}
