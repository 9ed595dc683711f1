"""Unnamed sources and no byline (S35).

## What it reports
A story that rests on sources whose names it keeps back, and that no reporter and no agency signs.
It is reported once, at the first such source.

## Whose policy
The Associated Press and NPR: somebody answers to the reader for a source that the reader cannot
see.

## Bad
---
outlet: The Harbour Gazette
published: 2024-05-06
---
The ferry company is bankrupt, «a person close to the company» said.

## Good
---
outlet: The Harbour Gazette
published: 2024-05-06
byline: Ann Bell
---
The ferry company is bankrupt, a person close to the company said.

## Known misses
Off by default: many files leave the byline out of a story that was printed with one, and the text
does not tell. A house whose files carry it turns the check on. A file that says nothing of its
story, neither outlet nor headline nor day, is left alone; so is a story with a credit line.
"""

from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed import unnamed

CHECK = Check(code="S35", level="query", is_on=False)


def find(case: Case) -> Iterator[Note]:
    """The first unnamed source of a story that nobody signs."""
    story = case.story
    is_told = story.outlet or story.headline or story.published
    is_signed = story.byline or story.credits
    if not is_told or is_signed or any(part.kind in ("byline", "credit") for part in story.parts):
        return
    for one in case.view(unnamed):
        if one.signs != "office" and not case.is_quoted(one.place):
            message = "Who answers for this source? No byline found"
            yield Note(span=one.place, message=message)
            return
