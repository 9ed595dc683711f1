"""Number of anonymous sources not stated (S12).

## What it reports
Several unnamed sources of which the story never says how many they are.

## Whose policy
Reuters: the story says how many unnamed sources stand behind it. "Several" is no number, but tells
that there are three or more, and passes.

## Bad
«People familiar with the contract» said the ferry deal is dead.

## Good
Three people familiar with the contract said the ferry deal is dead.

## Known misses
"Officials said": an institution often speaks so. What a headline or key points leave uncounted and
the body counts. Sources of another outlet, which alone can count them.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.extract import is_extract
from onrecord.check.passed_on import is_passed_on
from onrecord.check.unnamed import unnamed

CHECK = Check(code="S12", level="query")

# "The sources" speaks of people whom the story has counted, or left uncounted, in other words.
_DEFINITE = re.compile(r"(?:the|these|those|this|that)\s", re.IGNORECASE)


def find(case: Case) -> Iterator[Note]:
    """The first place of each group of unnamed sources that is never counted."""
    several = False  # people who were spoken of before, and whom "sources" may mean
    for one in case.view(unnamed):
        again = several and one.place.of(case.text).casefold() == "sources"
        several = several or (one.is_plural and one.signs != "office")
        terms = one.source.terms
        if terms is None or terms.people != (2, None) or one.signs == "office" or again:
            continue
        if not one.noun.endswith("s") and one.noun not in ("people", "those"):
            continue
        if not case.statements(one.source) or case.is_quoted(one.place):
            continue
        if case.part_at(one.place.start) in ("headline", "key_points"):
            continue
        words = one.place.of(case.text)
        if not (_DEFINITE.match(words) or is_extract(one.place, case) or is_passed_on(one, case)):
            yield Note(span=one.place, message=f'"{words}": how many are they?')
