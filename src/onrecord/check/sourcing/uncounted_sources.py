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
the body counts. Sources of another outlet, which alone can count them. Sources that one of the next
two paragraphs counts in the same words, or that the story counts on as far as "a third source".
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.extract import is_extract
from onrecord.check.passed_on import is_passed_on
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.text.numbers import number

CHECK = Check(code="S12", level="query")

# "The sources" speaks of people whom the story has counted, or left uncounted, in other words.
_DEFINITE = re.compile(r"(?:the|these|those|this|that)\s", re.IGNORECASE)
_THIRD = re.compile(r"\ba\s+(?:third|fourth|fifth)((?:\s+\w+){1,3})", re.IGNORECASE)
_PARAGRAPHS = 2  # a lead leaves a count to the next one, and a caption may stand between


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
        if _is_counted_soon(one, case) or _is_counted_on(one, case):
            continue
        if not (_DEFINITE.match(words) or is_extract(one.place, case) or is_passed_on(one, case)):
            yield Note(span=one.place, message=f'"{words}": how many are they?')


def _is_counted_soon(one: Unnamed, case: Case) -> bool:
    """Whether a paragraph close behind has a number of the same people: "three people said"."""
    here = case.sentence_at(one.place.start)
    known = set(one.place.of(case.text).casefold().split())
    for other in case.anonymous:
        for mention in other.mentions:
            there = case.sentence_at(mention.start)
            if mention.start < one.place.end or here is None or there is None:
                continue
            count, *rest = mention.of(case.text).casefold().split()
            if one.noun in rest and known.issuperset(rest) and (number(count) or 0) > 1:
                return there.paragraph - here.paragraph <= _PARAGRAPHS
    return False


def _is_counted_on(one: Unnamed, case: Case) -> bool:
    """Whether the story goes on to "a third source", and so tells as much as "several"."""
    single = "person" if one.noun == "people" else one.noun.removesuffix("s")
    counted = _THIRD.finditer(case.text, one.place.end)
    return any(single in found[1].casefold().split() for found in counted)
