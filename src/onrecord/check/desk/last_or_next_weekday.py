"""A weekday with "last" or "next" before it (C2).

## What it reports
"Last" or "next" before the name of a day.

## Whose policy
The Associated Press: a bare weekday with the tense of its verb tells past from future, and readers
differ over which Friday is "next".

## Bad
---
published: 2021-01-13
---
The ferry will stop «next Friday», the harbour office said.

## Good
---
published: 2021-01-13
---
The ferry will stop on Friday, Jan. 22, the harbour office said. It sailed on the last Friday of the
year.

## Known misses
Off unless a house asks for it: two in three of what it reports are "last Friday", in outlets that
write so on purpose. "This past Friday" and "this coming Friday" are left alone.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.running_copy import is_running_copy
from onrecord.check.written_days import DAY_NAMES, MONTH_NAMES, in_ap_form
from onrecord.records.span import Span

CHECK = Check(code="C2", level="query", is_on=False)

_WORDS = re.compile(rf"\b(last|next)\s+({'|'.join(DAY_NAMES)})\b", re.IGNORECASE)
_OF_A_MONTH = re.compile(
    rf"\s+(?:of|in)\s+(?:each\b|every\b|{'|'.join(name[:3] for name in MONTH_NAMES)})"
)


def find(case: Case) -> Iterator[Note]:
    """Each "last" or "next" before a weekday."""
    for fact in case.dates:
        words = _WORDS.search(case.text, fact.start, fact.end)
        if words is None or case.text[max(0, words.start() - 4) : words.start()].lower() == "the ":
            continue
        span = Span(*words.span())
        if _OF_A_MONTH.match(case.text, fact.end) or not is_running_copy(case, span):
            continue
        yield Note(span=span, message=_message(case.published, span.of(case.text), words))


def _message(published: date | None, said: str, words: re.Match[str]) -> str:
    if published is None:
        return f'"{said}": which day is that?'
    weekday = DAY_NAMES.index(words[2].title())
    if words[1].lower() == "next":
        first = published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
        second = first + timedelta(days=7)
    else:
        first = published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)
        second = first - timedelta(days=7)
    return f'"{said}": {in_ap_form(first)} or {in_ap_form(second)}?'
