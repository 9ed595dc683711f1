"""A day that counts from the reader's: "today", "yesterday", "tomorrow" (C3).

## What it reports
"Yesterday" and "tomorrow", and "today" where it is the day of an event and not these times.

## Whose policy
The Associated Press: the day of the week, for copy is read, reprinted and updated on other days.

## Bad
---
published: 2021-01-15
---
The harbour master resigned «yesterday». The council voted «today» to replace him.

## Good
---
published: 2021-01-15
---
The harbour master resigned Thursday. “I will rest tomorrow,” he said. Today most ferries are empty.

## Known misses
Off unless a house asks for it: many outlets, British ones above all, write "today" and "yesterday"
on purpose. "Today" counts only beside a verb in the past or a time of day.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.past_verbs import PAST_VERB
from onrecord.check.running_copy import is_running_copy
from onrecord.check.written_days import DAY_NAMES
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C3", level="warning", is_on=False, fixes="unsafe")

_WORD = re.compile(r"\b(yesterday|today|tomorrow)\b(?!-)", re.IGNORECASE)
_DAYS_ON = {"yesterday": -1, "today": 0, "tomorrow": 1}
_PAST_BEFORE = re.compile(rf"\b(?<!-)(?:{PAST_VERB}|here|out)$", re.IGNORECASE)
_PAST_AFTER = re.compile(rf"\s{PAST_VERB}\b")
_NEVER_BEFORE = re.compile(r"\b(?:USA|as of|until|of|and|from|than|here and)\s$", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\b|\s(?:and tomorrow|show|program)\b", re.IGNORECASE)
_REACH = 24


def find(case: Case) -> Iterator[Note]:
    """Each day that counts from the reader's own."""
    for fact in case.dates:
        word = _WORD.search(case.text, fact.start, fact.end)
        if word is None or not is_running_copy(case, Span(*word.span())):
            continue
        if word[0][0].isupper() and word[0].lower() == "today":
            continue  # it opens a sentence about these times, or is a newspaper
        if _OWNS.match(case.text, word.end()) or not _is_a_day(case, word, fact.type == "TIME"):
            continue
        yield _note(case, word)


def _is_a_day(case: Case, word: re.Match[str], has_time: bool) -> bool:
    before = case.text[max(0, word.start() - _REACH) : word.start()]
    if _NEVER_BEFORE.search(before):
        return False
    if word[0].lower() != "today" or has_time or before.endswith(("earlier ", "later ")):
        return True
    after = _PAST_AFTER.match(case.text, word.end())
    return after is not None or _PAST_BEFORE.search(before.rstrip()) is not None


def _note(case: Case, word: re.Match[str]) -> Note:
    span = Span(*word.span())
    if case.published is None:
        return Note(span=span, message=f'"{word[0]}": which day of the week?')
    day = case.published + timedelta(days=_DAYS_ON[word[0].lower()])
    name = DAY_NAMES[day.weekday()]
    fix = Fix(start=span.start, end=span.end, text=name)
    return Note(span=span, message=f'"{word[0]}": "{name}", if it is told of that day', fix=fix)
