"""Bare "sources said" (S2).

## What it reports
Several unnamed people who are called "sources" throughout the story, with no word of what they are
to the matter.

## Whose policy
The Associated Press and The Wall Street Journal: "sources" alone tells a reader nothing; the story
says what kind of people they are and, where it can, how many.

## Bad
«Sources» said the ferry deal is dead. The council would not comment.

## Good
Two sources in the harbour office said the ferry deal is dead. The sources have read the letter.

## Known misses
"Sources" in a headline or in key points, where the body describes any unnamed source: it may stand
for them.
"""

from collections.abc import Iterator

from onrecord.check.bare import bare_sources
from onrecord.check.base import Check, Note
from onrecord.check.case import Case

CHECK = Check(code="S2", level="query")


def find(case: Case) -> Iterator[Note]:
    """The first place of each group of sources that nothing describes."""
    for one in case.view(bare_sources):
        if one.is_plural:
            words = one.place.of(case.text)
            message = f'"{words}" says nothing of who they are: whose people, in what position?'
            yield Note(span=one.place, message=message)
