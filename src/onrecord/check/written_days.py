"""The days that a story writes with their month, and how: "Wednesday, Jan. 20, 2021"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from onrecord.check.case import Case
from onrecord.records.date import Date
from onrecord.records.span import Span

DAY_NAMES = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
MONTH_NAMES = tuple(
    "January February March April May June July August September October November December".split()
)
AP_MONTHS = tuple("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split())

_MONTH = (
    r"(?P<month>(?:Jan(?:uary)?|Feb(?:r|ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?)"
)
_DAY = r"(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?\b"
_WEEKDAY = re.compile(
    r"\b(?:(Mon)|(Tue)|(Wed)|(Thu)|(Fri)|(Sat)|(Sun))(?:(?:s|nes|rs|ur|urs)?(?:day)?)\b", re.I
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s*{_DAY}(?:\s*,?\s*(?P<year>\d{{4}})\b)?", re.I)
_DAY_FIRST = re.compile(rf"\b{_DAY}\s*(?:of\s+)?{_MONTH}(?:\s*,?\s*(?P<year>\d{{4}})\b)?", re.I)


class WrittenDay(NamedTuple):
    """One day with its month, as its words have it."""

    fact: Date
    span: Span  # from the weekday or the month to the end of the day or the year
    weekday: int | None  # 0: Monday
    month: int  # 1 to 12
    month_span: Span
    day: int
    day_span: Span  # its ending in
    ordinal: Span | None  # "th"
    year: int | None
    year_span: Span | None
    is_month_first: bool
    value: date | None  # as the record has it; None where it names no year


def written_days(case: Case) -> tuple[WrittenDay, ...]:
    """The days of the story that are written with their month, in text order."""
    return tuple(_written(case))


def _written(case: Case) -> Iterator[WrittenDay]:
    for fact in case.dates:
        if fact.type not in ("DATE", "TIME"):
            continue
        found = _MONTH_FIRST.search(case.text, fact.start, fact.end)
        is_month_first = found is not None
        found = found or _DAY_FIRST.search(case.text, fact.start, fact.end)
        if found is None or not 1 <= int(found["day"]) <= 31:
            continue
        weekday = _WEEKDAY.search(case.text, fact.start, found.start())
        yield WrittenDay(
            fact=fact,
            span=Span(weekday.start() if weekday else found.start(), found.end()),
            weekday=None if weekday is None else (weekday.lastindex or 1) - 1,
            month=month_number(found["month"]),
            month_span=Span(*found.span("month")),
            day=int(found["day"]),
            day_span=Span(found.start("day"), found.end("ordinal" if found["ordinal"] else "day")),
            ordinal=Span(*found.span("ordinal")) if found["ordinal"] else None,
            year=int(found["year"]) if found["year"] else None,
            year_span=Span(*found.span("year")) if found["year"] else None,
            is_month_first=is_month_first,
            value=day_of(fact),
        )


def month_number(name: str) -> int:
    """The month of a name or a short one, from 1."""
    return next(n for n, full in enumerate(MONTH_NAMES, 1) if full.startswith(name[:3].title()))


def day_of(fact: Date) -> date | None:
    """The day of a time expression; None where its value is longer than a day, or not known."""
    try:
        return date.fromisoformat(fact.value[:10]) if fact.type in ("DATE", "TIME") else None
    except ValueError:
        return None


def in_ap_form(day: date) -> str:
    """A day as a note of ours writes it: "Jan. 20"."""
    return f"{AP_MONTHS[day.month - 1]} {day.day}"
