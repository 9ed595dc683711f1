"""No time element near the top (C8).

## What it reports
A story with a dateline that tells of what happened, and no day, month, hour or other time in its
first three paragraphs.

## Whose policy
The Associated Press and most desks: the top of a news story says when.

## Bad
---
published: 2021-01-15
---
BOSTON — «The ferry stopped after a storm broke the pier, the harbour office said.»

Nobody was hurt. The harbour master closed the pier to all ships.

Two boats sank in the storm.

The ferry has run since 1961.

## Good
---
published: 2021-01-15
---
BOSTON — The ferry stopped Thursday after a storm broke the pier, the harbour office said.

Nobody was hurt. The harbour master closed the pier to all ships.

Two boats sank in the storm.

The ferry has run since 1961.

## Known misses
Off unless a house asks for it: features and analyses have datelines too and need no day, and four
in ten of its findings on real stories are such. Stories without a dateline are not looked at.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.named_years import dates_in
from onrecord.check.past_verbs import PAST_VERB
from onrecord.records.span import Span

CHECK = Check(code="C8", level="query", is_on=False)

_PARAGRAPHS = 3
_PAST = re.compile(rf"(?<!being )(?<!be )(?<!-)\b{PAST_VERB}\b")


def find(case: Case) -> Iterator[Note]:
    """The first sentence of a story that tells of the past with no time near it."""
    datelines = [part.end for part in case.story.parts if part.kind == "dateline"]
    if not datelines or len(case.body) <= _PARAGRAPHS:
        return
    top = Span(case.body[0].span.start, case.body[_PARAGRAPHS - 1].span.end)
    if not top.start <= datelines[0] <= top.end:
        return
    lead = case.body[0].sentences
    times = (fact for fact in dates_in(case, top) if fact.type in ("DATE", "TIME"))
    if not lead or any(fact.value != "PRESENT_REF" for fact in times):
        return
    if _PAST.search(case.text, lead[0].span.start, lead[0].span.end):
        yield Note(span=lead[0].span, message="When? The first paragraphs have no day and no hour")
