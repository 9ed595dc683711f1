"""An age or a length that its own ends speak against (C20).

## What it reports
An age beside a birth date that makes another age; "ten years ago" beside the year; "less than a
week before Jan. 20" of what happened on Jan. 4; "for 12 years, from 1990 to 1995"; a count of
anniversaries beside the year.

## Whose policy
Every copy desk's: a length is a sum, and one of its ends is wrong.

## Bad
---
published: 2021-01-15
---
Ann Bell, «45», who was born in 1960, runs the ferry. She bought it «ten years ago», in 2001. The
call came on Jan. 4, «less than a week before» the harbour office opens on Jan. 20.

## Good
---
published: 2021-01-15
---
Ann Bell, 60, who was born in 1960, runs the ferry. She bought it ten years ago, in 2011. The call
came on Jan. 14, less than a week before the harbour office opens on Jan. 20.

## Known misses
Ends that stand far apart, ages that the story gives twice, and lengths counted from an event that
has no date. A year more or less is let go, and so is what "about" and "nearly" can cover.
"""

import re
from collections.abc import Iterator

from onrecord.check.ages import ages_and_births, ages_on
from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.ended_lengths import ended_lengths
from onrecord.records.span import Span

CHECK = Check(code="C20", level="error")

# "born in 1950, was 58 when he died in 2010": the age is one of then.
_THEN = re.compile(
    r"\bborn (?:in|on [A-Z][a-z]{2,8}\.? \d{1,2},) (?P<born>\d{4}),? (?:and |who )?(?:he |she )?"
    r"was (?P<age>\d{1,3}) (?:years old )?(?:when (?:he|she) [a-z]|at (?:his|her|the) [a-z])"
    r"[^.;:“”\"\n]{0,60}? (?:in|of) (?:[A-Z][a-z]{2,8}\.? )?(?P<then>[12]\d{3})\b"
)


def find(case: Case) -> Iterator[Note]:
    """Each age and each length that does not fit its ends."""
    for one in case.view(ages_and_births):
        born = int(one.birth.value[:4])
        fitting = {year - born - late for year in one.years for late in (0, 1)}
        if case.published is not None:
            now = ages_on(one.birth, case.published)
            if one.age not in fitting | now and not case.is_quoted(one.age_span):
                ages = " or ".join(map(str, sorted(now)))
                message = f"born in {born}: {ages} in {case.published.year}, not {one.age}"
                yield Note(span=one.age_span, message=message, related=(one.birth_span,))
    for life in _THEN.finditer(case.text):
        years = int(life["then"]) - int(life["born"])
        span = Span(*life.span("age"))
        if int(life["age"]) not in (years, years - 1) and not case.is_quoted(span):
            message = f"born in {life['born']}: {years - 1} or {years} in {life['then']}"
            yield Note(span=span, message=message, related=(Span(*life.span("born")),))
    for length in case.view(ended_lengths):
        if not length.fits and not case.is_quoted(length.span):
            words = length.span.of(case.text)
            message = f'"{words}": {length.really}'
            yield Note(span=length.span, message=message, related=length.ends)
