"""Bare source (S1).

## What it reports
One unnamed person who is called "a source" throughout the story, with no word of what the person is
to the matter.

## Whose policy
The Associated Press: no story may speak of "a source" alone; it says as much of the person as it
can without giving the name away. Reuters asks the same of a lone "source".

## Bad
The harbour will be closed in May, «a source» told the Gazette. The council would not comment.

## Good
The harbour will be closed in May, a source in the harbour office told the Gazette. The source has
read the plan.

## Known misses
A source that follows several described ones: it may be one of them. "One source" and "the source"
where another is described before. A second source in the very words of the first. A source that
another outlet is said to cite: that outlet alone could describe it.
A description that stands in another sentence than the source is not always seen.
"""

from collections.abc import Iterator

from onrecord.check.bare import bare_sources
from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.passed_on import is_cited

CHECK = Check(code="S1", level="query")


def find(case: Case) -> Iterator[Note]:
    """The first place of each lone source that nothing describes."""
    for one in case.view(bare_sources):
        if not one.is_plural and not is_cited(one, case):
            words = one.place.of(case.text)
            message = f'"{words}" says nothing of who this is: in what position, on which side?'
            yield Note(span=one.place, message=message)
