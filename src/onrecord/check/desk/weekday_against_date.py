"""Weekday and date disagree (C4).

## What it reports
A weekday beside a date that is another day of the week, in the year that the story names or, where
it names none, the one nearest to publication. Also an event that the story dates in one place and
puts on another weekday elsewhere.

## Whose policy
Every copy desk's: one of the two is wrong, and a reader may come on the wrong day.

## Bad
---
published: 2021-01-15
---
BOSTON — The ferry will stop running on «Tuesday, Jan. 20», the harbour office said.

## Good
---
published: 2021-01-15
---
BOSTON — The ferry will stop running on Wednesday, Jan. 20, the harbour office said.

## Known misses
A date without its year in a story that has no publication day. A date without its year that agrees
in a year that the story mentions for another reason. Of events, only those that a day names, as in
"the Jan. 20 vote", within a week of publication.
"""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.written_days import (
    DAY_NAMES,
    WrittenDay,
    day_of,
    in_ap_form,
    written_days,
)
from onrecord.records.span import Span

CHECK = Check(code="C4", level="error")

_NEAR_DAYS = 60  # a date so near needs no year, so it is of no other year
_YEAR = re.compile(r"(?<![\w.,$£€])(?:1[5-9]|20)\d\d(?![\w%]|,\d)")
_BETWEEN = re.compile(r",? an? |,? \(| \(")  # "Jan. 20, a Tuesday"; "Tuesday (Jan. 20)"
# Such an event has one day: that of a debate or a game may be another one's.
_EVENT = (
    r"(election|inauguration|referendum|runoff|primary|special election|swearing-in|summit"
    r"|by-election|funeral|deadline|verdict|caucuses)"
)
_DATED_EVENT = re.compile(rf" {_EVENT}\b")
_WEEKDAY_EVENT = re.compile(rf"['’]s {_EVENT}\b")


def find(case: Case) -> Iterator[Note]:
    """Each weekday that its own date, or its event's, speaks against."""
    days = case.view(written_days)
    for day in days:
        if day.weekday is not None:
            yield from _disagreement(case, day, day.weekday, day.span)
    yield from _beside(case, days)
    yield from _events(case, days)


def _disagreement(case: Case, day: WrittenDay, weekday: int, span: Span) -> Iterator[Note]:
    real = _meant(case, day, weekday)
    if real is not None and real.weekday() != weekday and not case.is_quoted(span):
        message = (
            f"{in_ap_form(real)}, {real.year}, is a {DAY_NAMES[real.weekday()]}, "
            f"not a {DAY_NAMES[weekday]}"
        )
        yield Note(span=span, message=message)


def _meant(case: Case, day: WrittenDay, weekday: int) -> date | None:
    """The day that a date means; None where the story may mean another year's."""
    if day.year is not None:
        return _day(day.year, day)
    published = case.published
    if published is None:
        return None
    this = published.year
    near = [found for year in (this - 1, this, this + 1) if (found := _day(year, day))]
    if not near:
        return None
    nearest = min(near, key=lambda one: abs((one - published).days))
    years = set(case.view(_years))
    if abs((nearest - published).days) > _NEAR_DAYS:
        years |= {this - 1, this, this + 1}
    others = (found for year in years if (found := _day(year, day)))
    return None if any(one.weekday() == weekday for one in others) else nearest


def _years(case: Case) -> frozenset[int]:
    """All years that the story's text has in figures."""
    return frozenset(int(year) for year in _YEAR.findall(case.text))


def _day(year: int, day: WrittenDay) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def _beside(case: Case, days: tuple[WrittenDay, ...]) -> Iterator[Note]:
    """A weekday and a date that stand side by side and are two time expressions."""
    by_start = {day.fact.start: day for day in days}
    by_end = {day.fact.end: day for day in days}
    for first, second in zip(case.dates, case.dates[1:], strict=False):
        if not 0 < second.start - first.end < 6:
            continue
        if not _BETWEEN.fullmatch(case.text, first.end, second.start):
            continue
        closes = "(" in case.text[first.end : second.start] and case.text.startswith(
            ")", second.end
        )
        span = Span(first.start, second.end + closes)
        for day, other in ((by_start.get(second.start), first), (by_end.get(first.end), second)):
            weekday = _weekday_alone(case, Span(other.start, other.end))
            if day is not None and day.weekday is None and weekday is not None:
                yield from _disagreement(case, day, weekday, span)


def _weekday_alone(case: Case, span: Span) -> int | None:
    words = span.of(case.text)
    return DAY_NAMES.index(words) if words in DAY_NAMES else None


def _events(case: Case, days: tuple[WrittenDay, ...]) -> Iterator[Note]:
    """Each weekday of an event that has its date elsewhere: "Tuesday's election"."""
    if case.published is None:
        return
    dated: dict[str, set[date]] = {}
    place: dict[str, Span] = {}
    for day in days:
        event = _DATED_EVENT.match(case.text, day.fact.end)
        if event and day.value is not None:
            dated.setdefault(event[1], set()).add(day.value)
            place.setdefault(event[1], Span(day.span.start, event.end()))
    for fact in case.dates:
        event = _WEEKDAY_EVENT.match(case.text, fact.end)
        weekday = _weekday_alone(case, Span(fact.start, fact.end))
        if event is None or weekday is None or len(dated.get(event[1], ())) != 1:
            continue
        (real,) = dated[event[1]]
        told = day_of(fact)
        near = abs((real - case.published).days) < 7
        if told is None or not near or real.weekday() == weekday:
            continue
        span = Span(fact.start, event.end())
        if not case.is_quoted(span):
            words = place[event[1]].of(case.text)
            message = (
                f'"{words}" elsewhere, which is a {DAY_NAMES[real.weekday()]}: '
                f"which day is the {event[1]}?"
            )
            yield Note(span=span, message=message, related=(place[event[1]],))
