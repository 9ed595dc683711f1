"""The years that a story's dates name."""

from bisect import bisect_left

from onrecord.check.case import Case
from onrecord.records.date import Date
from onrecord.records.span import Span


def dates_in(case: Case, span: Span) -> tuple[Date, ...]:
    """The time expressions that begin in a stretch."""
    starts = case.view(_starts)
    return case.dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def years_in(case: Case, span: Span) -> list[int]:
    """The years of the dates of a stretch, in text order."""
    values = (fact.value for fact in dates_in(case, span))
    return [int(value[:4]) for value in values if value[:4].isdecimal() and len(value) >= 4]


def _starts(case: Case) -> list[int]:
    return [fact.start for fact in case.dates]
