"""Idle marks in a time or a date (C6).

## What it reports
"Jan. 20th", "9:00 a.m." and "12 noon": the ending, the zeros and the 12 say nothing.

## Whose policy
The Associated Press, The New York Times and most desks: a date is a plain figure, the full hour
stands without zeros, noon and midnight without a 12.

## Bad
The ferry stops on «Jan. 20th» at «9:00 a.m.» and is back at «12 noon».

## Good
The ferry stops on Jan. 20 at 9 a.m. and is back at noon, on the 20th of each month.

## Known misses
"20th January" and "the 20th of January", and an hour without "a.m." or "p.m.": "18:00". A date in a
paragraph that a colon brings in ("The letter read:"): it is taken for somebody else's words.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.running_copy import is_label, is_running_copy
from onrecord.check.written_days import written_days
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C6", level="warning", fixes="safe")

_FULL_HOUR = re.compile(
    r"(?<![\w:.-])(?P<hour>\d{1,2})(?P<zeros>:00)\s?(?P<half>[ap])(?P<stop>\.?)m(?(stop)\.?)\b\.?",
    re.I,
)
_NAME = re.compile(r" [A-Z]")  # "the July 4th Parade"
_TWELVE = re.compile(r"(?<![\w:.,$-])(?P<twelve>12 )(?:noon|midnight)\b(?![- ]to\b)")


def find(case: Case) -> Iterator[Note]:
    """Each idle mark outside quotation marks."""
    for day in case.view(written_days):
        if day.ordinal is None or not day.is_month_first or _NAME.match(case.text, day.span.end):
            continue
        span = Span(day.month_span.start, day.day_span.end)
        if is_running_copy(case, span):
            fix = Fix(start=day.ordinal.start, end=day.ordinal.end, text="")
            yield from _note(case, span, f'no "{day.ordinal.of(case.text)}" after the day', fix)
    for hour in _FULL_HOUR.finditer(case.text):
        yield from _full_hour(case, hour)
    for twelve in _TWELVE.finditer(case.text):
        fix = Fix(start=twelve.start("twelve"), end=twelve.end("twelve"), text="")
        span = Span(*twelve.span())
        yield from _note(case, span, f'"{span.of(case.text)[3:]}" alone says it', fix)


def _full_hour(case: Case, hour: re.Match[str]) -> Iterator[Note]:
    span = Span(*hour.span())
    if hour["hour"] == "12":
        name = "noon" if hour["half"].lower() == "p" else "midnight"
        yield from _note(case, span, f'"{name}" says it', None)
        return
    fix = Fix(start=hour.start("zeros"), end=hour.end("zeros"), text="")
    yield from _note(case, span, 'the full hour stands without ":00"', fix)


def _note(case: Case, span: Span, message: str, fix: Fix | None) -> Iterator[Note]:
    if not case.is_quoted(span) and not is_label(case, span):
        yield Note(span=span, message=message, fix=fix)
