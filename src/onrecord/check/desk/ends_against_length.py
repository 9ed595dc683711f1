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

from collections.abc import Iterator

from onrecord.check.ages import ages_and_births, ages_on
from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.ended_lengths import ended_lengths

CHECK = Check(code="C20", level="error")


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
    for length in case.view(ended_lengths):
        if not length.fits and not case.is_quoted(length.span):
            words = length.span.of(case.text)
            message = f'"{words}": {length.really}'
            yield Note(span=length.span, message=message, related=length.ends)
