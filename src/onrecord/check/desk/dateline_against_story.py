"""Dateline that the story speaks against (C14).

## What it reports
A dateline with a state where the text puts the same town in another one, and a dateline with a day
that is later than publication, or more than a week before it.

## Whose policy
The Associated Press: a dateline is the place where the facts were gathered, with the right state,
and a reader takes it for that.

## Bad
---
published: 2021-01-15
---
«SPRINGFIELD, Ill.», «Jan. 25» — The ferry will stop, the harbour office said.

The council of Springfield, Mo., votes on it on Monday.

## Good
---
published: 2021-01-15
---
SPRINGFIELD, Ill., Jan. 15 — The ferry will stop, the harbour office said.

The council of Springfield, Illinois, votes on it on Monday.

## Known misses
A story that tells of another town than its dateline's: the text does not say where its reporter
was. Places outside the United States. How a dateline is set, in capitals or not, is each house's.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.places import STATE_OF
from onrecord.check.written_days import in_ap_form, written_days
from onrecord.records.span import Span

CHECK = Check(code="C14", level="query")

_TOWN = r"[^\W\d_][^\W\d_.'’-]*(?:[ '’-][^\W\d_]+){0,3}"
_STATE = r"(?:[A-Z][\w]*\.?(?:[A-Z][a-z]?\.)?(?: [A-Z]\w+)?)"
_PLACE = re.compile(rf"(?P<town>{_TOWN}), (?P<state>{_STATE})")
_MOST_DATELINES = 5  # a paste of many stories is none of ours, and each is sought in all of it
_LONGEST_STALE_DAYS = 7
_LONGEST_AHEAD_DAYS = 1  # a story may be put out late in the evening, and dated for the morning


def find(case: Case) -> Iterator[Note]:
    """Each dateline's state and day that the story speaks against."""
    datelines = [part.span for part in case.story.parts if part.kind == "dateline"]
    for dateline in datelines[:_MOST_DATELINES]:
        yield from _wrong_state(case, dateline)
        yield from _wrong_day(case, dateline)


def _wrong_state(case: Case, dateline: Span) -> Iterator[Note]:
    place = _PLACE.match(case.text, dateline.start, dateline.end)
    own = _state(place["state"]) if place else None
    if place is None or own is None:
        return
    town = re.compile(rf"\b(?i:{re.escape(place['town'])}), (?P<state>{_STATE})")
    for other in town.finditer(case.text, dateline.end):
        state = _state(other["state"])
        if state is not None and state != own and not case.is_quoted(Span(*other.span())):
            yield Note(
                span=Span(*place.span()),
                message=f'"{other[0]}" in the text: which is it?',
                related=(Span(*other.span()),),
            )
            return


def _state(words: str) -> str | None:
    """The state of "Mo.", or of "Ohio Monday"."""
    return STATE_OF.get(words.casefold()) or STATE_OF.get(words.split()[0].casefold())


def _wrong_day(case: Case, dateline: Span) -> Iterator[Note]:
    published = case.published
    for day in case.view(written_days):
        if day.span.start >= dateline.end:
            return
        if day.span.start < dateline.start or published is None or day.value is None:
            continue
        late = (day.value - published).days
        if late > _LONGEST_AHEAD_DAYS or late < -_LONGEST_STALE_DAYS:
            message = f"dated {in_ap_form(day.value)}, published {in_ap_form(published)}"
            yield Note(span=Span(day.month_span.start, day.day_span.end), message=message)
