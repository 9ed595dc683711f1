"""Year of a date: missing, or without the comma behind it (C7).

## What it reports
A date in the middle of a sentence whose year has a comma before it and none after it, and a past
date that is most likely of the year before publication, with no year near it.

## Whose policy
The Associated Press, The New York Times and The Chicago Manual of Style: the year of a date stands
between two commas. A date outside the current year has its year.

## Bad
---
published: 2021-07-15
---
The council said on «Dec. 4» that it would pay.

The repairs were put off.

Nobody said why.

The pier that burned on «Nov. 11, 1918» was made of oak.

## Good
---
published: 2021-07-15
---
The council said on Dec. 4, 2020, that it would pay. It met again on July 4.

The pier that burned on Nov. 11, 1918, was made of oak.

## Known misses
Before "and", "to" and the like a year is let go without its comma. A year is missed only behind a
verb in the past and "on", more than 60 days before publication, with no year in the paragraphs
around.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.past_verbs import PAST_VERB
from onrecord.check.running_copy import is_running_copy
from onrecord.check.written_days import WrittenDay, in_ap_form, written_days
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C7", level="warning", fixes="safe")

_GOES_ON = re.compile(r" (?!(?:and|or|to|through|until|till)\b)[^\W\d_]")
_COMMA = re.compile(r",\s*")
_NEAR_DAYS = 60
_YEAR = re.compile(r"(?<![\w.,$£€])(?:1[5-9]|20)\d\d(?![\w%]|,\d)|\b(?:last|this|that) year\b")
_PAST_ON = re.compile(rf"\b{PAST_VERB} (?:\w+ ){{0,2}}on $")
_REACH = 40
_AHEAD = re.compile(r"\b(?:will|would|until|set|scheduled|due|deadline|next|plans?|to be)\b")


def find(case: Case) -> Iterator[Note]:
    """Each year without its comma, and each date without its year."""
    for day in case.view(written_days):
        if not day.is_month_first or not is_running_copy(case, day.span):
            continue
        if day.year_span is not None:
            yield from _no_comma(case, day, day.year_span)
        else:
            yield from _no_year(case, day)


def _no_comma(case: Case, day: WrittenDay, year: Span) -> Iterator[Note]:
    before = _COMMA.fullmatch(case.text, day.day_span.end, year.start)
    sentence = case.sentence_at(day.span.start)
    # "Oct. 31, 2012 The vote": a date that opens a line is the head of it.
    if sentence is None or sentence.part == "headline" or sentence.span.start == day.span.start:
        return
    if before and _GOES_ON.match(case.text, year.end):
        fix = Fix(start=year.end, end=year.end, text=",")
        message = f'a comma closes the year: "{day.span.of(case.text)},"'
        yield Note(span=day.span, message=message, fix=fix)


def _no_year(case: Case, day: WrittenDay) -> Iterator[Note]:
    published, sentence = case.published, case.sentence_at(day.span.start)
    if published is None or day.value is None or sentence is None or day.weekday is not None:
        return
    if (day.month, day.day) == (9, 11):
        return  # a name
    if day.value.year >= published.year or (published - day.value).days <= _NEAR_DAYS:
        return
    around = case.paragraphs[max(0, sentence.paragraph - 1) : sentence.paragraph + 3]
    if _YEAR.search(case.text, around[0].span.start, around[-1].span.end):
        return
    if not _PAST_ON.search(case.text[max(0, day.span.start - _REACH) : day.span.start]):
        return
    if _AHEAD.search(case.text, sentence.span.start, day.span.start):
        return
    message = f"{in_ap_form(day.value)} of which year? Publication is in {published.year}"
    yield Note(span=day.span, message=message)
