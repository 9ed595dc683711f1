"""Form of a month (C5).

## What it reports
A long month name spelled out before a day, a short one without a day, and any short form of March
to July.

## Whose policy
The Associated Press: January, February and August to December are shortened when a day follows,
and only then; March to July never are.

## Bad
The ferry stopped on «January» 20. It will be back in «Aug.» 2021, or on «Jul.» 4.

## Good
The ferry stopped on Jan. 20. It will be back in August 2021, or on July 4.

## Known misses
Off unless a house asks for it: The New York Times and The Washington Post do as the AP, others
spell every month out. A day before its month ("20 January") is another style, and left alone.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.running_copy import is_running_copy
from onrecord.check.written_days import AP_MONTHS, MONTH_NAMES, month_number, written_days
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C5", level="warning", is_on=False, fixes="safe")

_SHORT = re.compile(r"\b(?:Jan|Febr?|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")
_AT_AN_END = re.compile(r"[ \t]*(?:[\r\n]|\Z)|[ \t]+[“\"‘]?[A-Z]")


def find(case: Case) -> Iterator[Note]:
    """Each month in another form than the AP's."""
    with_day = set()
    for day in case.view(written_days):
        with_day.add(day.fact.start)
        words, wanted = day.month_span.of(case.text), AP_MONTHS[day.month - 1]
        if day.is_month_first and words != wanted and not words.isupper():
            yield from _note(case, day.month_span, wanted, f'"{wanted}" before a day')
    for fact in case.dates:
        short = _SHORT.search(case.text, fact.start, fact.end)
        if short is None or case.text[short.end() : short.end() + 1].isdigit():
            continue  # "Sept.11"
        if fact.start in with_day or fact.type != "DATE":
            continue
        wanted = MONTH_NAMES[month_number(short[0]) - 1]
        yield from _note(case, Span(*short.span()), wanted, f'"{wanted}" where no day follows')


def _note(case: Case, span: Span, wanted: str, message: str) -> Iterator[Note]:
    if not is_running_copy(case, span):
        return
    end = span.end
    if case.text[end - 1] == "." and not wanted.endswith(".") and _ends(case, end):
        end -= 1  # its stop is the sentence's too
    yield Note(span=span, message=message, fix=Fix(start=span.start, end=end, text=wanted))


def _ends(case: Case, at: int) -> bool:
    return _AT_AN_END.match(case.text, at) is not None
