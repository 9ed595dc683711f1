"""The years that a story's dates name."""

from bisect import bisect_left

from onrecord.check.case import Case
from onrecord.records.date import Date
from onrecord.records.span import Span

_REACH = 400  # characters: a sentence can be as long as a story


def dates_in(case: Case, span: Span) -> tuple[Date, ...]:
    """The time expressions that begin in a stretch."""
    starts = case.view(_starts)
    return case.dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def years_beside(case: Case, at: int) -> list[int]:
    """The years that a sentence names near a character of it, in text order."""
    sentence = case.sentence_at(at)
    if sentence is None:
        return []
    near = Span(max(sentence.span.start, at - _REACH), min(sentence.span.end, at + _REACH))
    values = (fact.value for fact in dates_in(case, near))
    return [int(value[:4]) for value in values if value[:4].isdecimal() and len(value) >= 4]


def _starts(case: Case) -> list[int]:
    return [fact.start for fact in case.dates]
