"""Plural words for one person (S13).

## What it reports
Unnamed sources in the plural where the story goes on to speak of one: "officials said", then "the
official said" with nobody else between; or a first paragraph with "officials" whose words the body
gives to "an official" and to nobody else.

## Whose policy
Reuters: two voices weigh more with a reader than one, so a story that has one source says "a
source".

## Bad
«Officials» said the ferry will stop. The official asked not to be named because the plan is not
public.

## Good
An official said the ferry will stop. The official asked not to be named because the plan is not
public.

## Known misses
A headline that was given apart from the text. One person who is called an official here and an
aide there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.gist import gist, share
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.records.span import Span

CHECK = Check(code="S13", level="query")

_NOUNS = (
    "official|source|aide|adviser|advisor|insider|diplomat|staffer|executive|lawmaker|operative|"
    "strategist|associate|employee|witness|person"
)
_PLURAL = re.compile(
    rf"(?:[\w.’'-]+ ){{0,5}}?(?:(?P<noun>{_NOUNS})(?:e?s)|"
    r"(?:people|individuals)(?= (?:familiar|close|with|briefed)))\b",
    re.IGNORECASE,
)
_THE_ONE = re.compile(rf"(?:the|this|that) (?:same )?(?P<noun>{_NOUNS})\b", re.IGNORECASE)
# What brings one in: "a harbour official", "one of the aides", "senior official Ann Bell".
_ONE = re.compile(
    rf"\b(?:an?|one|another|other|second|third|former|senior|top)\s(?:[\w.’'-]+\s){{0,5}}?"
    rf"(?P<first>{_NOUNS})\b|\b(?P<second>{_NOUNS})\b(?=,|\s(?:said|says|told|who|confirmed|with|"
    r"familiar|close|in|at|from|for|of|speaking|added|spoke|asked|declined)\b)",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(
    r"\b(?:one|another|both|second) of (?:the|these|those|them|his|her|its|their)\b", re.I
)
_ONE_OF_THEM = ("one ", "an ", "a ", "another ")
_LARGEST_GAP = 1_500  # characters from the plural to the one: two screens of a telephone
_LEAST_SHARED = 0.4  # of the words of a lead, in the one official's words


def find(case: Case) -> Iterator[Note]:
    """Each plural that the story takes back: by a "the official", or by "an official" alone."""
    yield from _by_the_one(case)
    yield from _by_one_alone(case)


def _by_the_one(case: Case) -> Iterator[Note]:
    first = _first_singular(case.text)
    before: dict[str, Span] = {}  # the last plural description so far, by noun
    named = sorted(m.start for one in case.sources if one.kind == "person" for m in one.mentions)
    for mention in sorted({m for one in case.anonymous for m in one.mentions}):
        words = mention.of(case.text)
        plural = _PLURAL.match(words)
        if plural and not words.lower().startswith(_ONE_OF_THEM):
            noun = (plural["noun"] or "person").lower()
            before[noun] = Span(mention.start, mention.start + plural.end())
        the_one = _THE_ONE.match(words)
        group = before.get(the_one["noun"].lower()) if the_one else None
        if the_one is None or group is None:
            continue
        # A noun over two lines is not found as it is written; then nobody introduced it.
        start = mention.start + the_one.start("noun")
        introduced = first.get(the_one["noun"].lower(), start) < start
        names = bisect_left(named, mention.start) - bisect_left(named, group.end)
        between = case.text[group.end : mention.start][: _LARGEST_GAP + 1]
        if introduced or names or len(between) > _LARGEST_GAP or _OF_A_GROUP.search(between):
            continue
        message = f'"{group.of(case.text)}", but then "{the_one[0]}": how many were there?'
        yield Note(span=group, message=message, related=(mention,))


def _first_singular(text: str) -> dict[str, int]:
    """Where a text first speaks of one official, one aide and so on."""
    first: dict[str, int] = {}
    for one in _ONE.finditer(text):
        which = "first" if one["first"] else "second"
        first.setdefault(one[which].lower(), one.start(which))
    return first


def _by_one_alone(case: Case) -> Iterator[Note]:
    every = case.view(unnamed)
    several = [one for one in every if one.is_plural]
    alone = [one for one in every if not one.is_plural]
    if len(several) != 1 or len(alone) != 1 or not case.body:
        return
    group, one = several[0].place, alone[0].place
    uncounted = several[0].source.terms is None or several[0].source.terms.people[1] is None
    is_first = group.start < case.body[0].span.end and group.start < one.start
    if not uncounted or not is_first or not one.of(case.text).lower().startswith(("a ", "an ")):
        return
    claim, told = _told(several[0], case), _told(alone[0], case)
    if share(claim, told) >= _LEAST_SHARED:
        words = one.of(case.text)
        message = f'"{group.of(case.text)}", but "{words}" alone is quoted: who were the others?'
        yield Note(span=group, message=message, related=(one,))


def _told(who: Unnamed, case: Case) -> frozenset[str]:
    spans = (span for one in case.statements(who.source) for span in one.content)
    return gist(" ".join(span.of(case.text) for span in spans))
