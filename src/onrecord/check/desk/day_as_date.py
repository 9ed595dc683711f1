"""A day of this week as a date (C1).

## What it reports
A date within seven days of publication after "on": the day of the week says it.

## Whose policy
The Associated Press: the day of the week within seven days before or after publication, month and
figure beyond that.

## Bad
---
published: 2021-01-15
---
The ferry stopped «on Jan. 13», the harbour office said.

## Good
---
published: 2021-01-15
---
The ferry stopped on Wednesday, the harbour office said. It sails again on Feb. 3, after the Jan. 20
vote.

## Known misses
Off unless a house asks for it: stories read long after publication are served by dates, and many
outlets use them. Dates without "on", a date with its year or its weekday, and a weekday that is
more than seven days away, which the text cannot tell from a near one.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.running_copy import is_running_copy
from onrecord.check.written_days import DAY_NAMES, written_days
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C1", level="warning", is_on=False, fixes="unsafe")

_REACH_DAYS = 7
_RANGE = re.compile(r"\s?(?:-|–|and|to|or|through)\s?[\dA-Z]")


def find(case: Case) -> Iterator[Note]:
    """Each near date that a weekday would say."""
    if case.published is None:
        return
    for day in case.view(written_days):
        bare = day.year is None and day.weekday is None and day.is_month_first
        if not bare or day.value is None or abs((day.value - case.published).days) >= _REACH_DAYS:
            continue
        span = Span(day.span.start - 3, day.span.end)
        if not case.text.startswith("on ", max(0, span.start)) or not is_running_copy(case, span):
            continue
        if _RANGE.match(case.text, span.end):
            continue
        name = DAY_NAMES[day.value.weekday()]
        fix = Fix(start=day.span.start, end=day.span.end, text=name)
        yield Note(span=span, message=f'"on {name}": it is within a week', fix=fix)
