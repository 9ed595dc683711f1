"""Worn descriptor (S3).

## What it reports
A description of an unnamed source that would fit anybody: "people familiar with the matter", "a
well-placed source", "an insider".

## Whose policy
The Wall Street Journal and The Guardian ask how a source comes by the knowledge, in words that
belong to this story. A house that allows such a phrase lists it under its profile's descriptors.

## Bad
The ferry company has a buyer, «a person familiar with the matter» said. «An insider» said the price
was low.

## Good
The ferry company has a buyer, a person who has seen the contract said. A company insider said the
price was low.

## Known misses
Worn phrases for people whom the story does not cite itself, and in headlines: there is no room.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed import unnamed
from onrecord.records.span import Span

CHECK = Check(code="S3", level="query")

_COUNT = (
    r"(?:(?:an?|the|one|two|three|four|five|six|another|other|some|several|many|multiple|various|"
    r"numerous|different|separate|more|at least|those|unnamed|anonymous)\s+)*"
)
_WORN = re.compile(
    rf"{_COUNT}(?:"
    r"(?:(?:sources?|people|persons?|individuals?|those|someone|somebody)\s+"
    r"(?:(?:who|that)\s+(?:is|are|was|were)\s+)?(?:(?:directly|closely|intimately|very)\s+)?"
    r"(?:(?:familiar|acquainted)\s+with|close\s+to|briefed\s+(?:on|about)|aware\s+of|"
    r"with\s+(?:(?:direct|first-?hand|intimate|some)\s+)?knowledge\s+of|knowledgeable\s+about)\s+"
    r"(?:the|this|these)\s+(?:matters?|situation|issues?|events?|affair|subject|topic|story)\b)"
    r"|(?:insiders?|(?:(?:very|highly)\s+)?(?:well[- ](?:placed|informed|connected)|informed|"
    r"reliable|trusted|credible|knowledgeable|high[- ]level|high(?:ly)?[- ]placed|top|inside)"
    r"\s+(?:sources?|insiders?))(?=$))",
    re.IGNORECASE,
)
_DISPLAY = ("headline", "key_points")
_DEFINITE = re.compile(r"(?:the|this|that|these)\s+insider", re.IGNORECASE)  # described before
_TIED = re.compile(r"\s*:|\s+(?:in|at|from|of|within|inside|close|familiar|with|briefed)\b")


def find(case: Case) -> Iterator[Note]:
    """The first worn description of each unnamed source that has no better one."""
    allowed = tuple(one.casefold() for one in case.profile.descriptors)
    for one in case.view(unnamed):
        if not one.source.attributions:
            continue  # those of another outlet: "it reported, citing ..."
        worn = [_worn_at(place, case) for place in one.places]
        first = next((span for span in worn if span is not None), None)
        if first is None or case.is_quoted(first) or case.part_at(first.start) in _DISPLAY:
            continue
        words = first.of(case.text)
        if any(phrase in words.casefold() for phrase in allowed):
            continue
        yield Note(
            span=first, message=f'"{words}" would fit anybody: what ties them to this story?'
        )


def _worn_at(place: Span, case: Case) -> Span | None:
    # The description may go on behind a "who": "people who are familiar with the matter".
    found = _WORN.match(place.of(case.text)) or _WORN.match(case.text, place.start, place.end + 60)
    if (
        found is None
        or _DEFINITE.match(found[0])
        or _TIED.match(case.text, place.start + found.end())
    ):
        return None
    return Span(place.start, place.start + found.end())
