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
    in_ap_form,
    written_days,
)
from onrecord.records.span import Span

CHECK = Check(code="C4", level="error")

_NEAR_DAYS = 60  # a date so near needs no year, so it is of no other year
_YEAR = re.compile(r"(?<![\w.,$£€])(?:1[5-9]|20)\d\d(?![\w%]|,\d)")
# "Jan. 20, a Tuesday"; "Tuesday (Jan. 20)".
_BETWEEN = re.compile(r",? an? |,? \(")
_WEEKDAY = re.compile(rf"(?:(?:this|last|next) )?({'|'.join(DAY_NAMES)})")
# Of such an event a story has one; of debates, primaries and deadlines it has many.
_EVENT = r"(election|inauguration|referendum|swearing-in|by-election|funeral)"
_EVENT_BEHIND = re.compile(rf"(?:['’]s)? {_EVENT}\b")
_EVENT_BEFORE = re.compile(rf"\b{_EVENT} (?:is |was |will be )?(?:on|set for|planned for) $")
_REACH = 40


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
    found = _WEEKDAY.fullmatch(case.text, span.start, span.end)
    return DAY_NAMES.index(found[1]) if found else None


def _events(case: Case, days: tuple[WrittenDay, ...]) -> Iterator[Note]:
    """Each weekday of an event that has its date elsewhere: "Tuesday's election"."""
    if case.published is None:
        return
    dated: dict[str, set[date]] = {}
    place: dict[str, Span] = {}
    for day in days:
        named = _event(case, Span(day.fact.start, day.fact.end))
        if named is not None and day.value is not None:
            dated.setdefault(named[0], set()).add(day.value)
            place.setdefault(named[0], named[1])
    for fact in case.dates if dated else ():
        named = _event(case, Span(fact.start, fact.end))
        weekday = _weekday_alone(case, Span(fact.start, fact.end))
        if named is None or weekday is None or len(dated.get(named[0], ())) != 1:
            continue
        event, span = named
        (real,) = dated[event]
        if abs((real - case.published).days) > 6 or real.weekday() == weekday:
            continue
        if not case.is_quoted(span):
            message = (
                f'"{place[event].of(case.text)}" elsewhere, which is a '
                f"{DAY_NAMES[real.weekday()]}: which day is the {event}?"
            )
            yield Note(span=span, message=message, related=(place[event],))


def _event(case: Case, day: Span) -> tuple[str, Span] | None:
    """The event that stands beside a day: "Jan. 20 election", "the election on Tuesday"."""
    behind = _EVENT_BEHIND.match(case.text, day.end)
    if behind:
        return behind[1], Span(day.start, behind.end())
    first = max(0, day.start - _REACH)
    before = _EVENT_BEFORE.search(case.text[first : day.start])
    return (before[1], Span(first + before.start(), day.end)) if before else None
