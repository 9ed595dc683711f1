"""Doubled word (C15).

## What it reports
A word that stands twice in a row.

## Whose policy
Every copy desk's: it is a slip of the keys.

## Bad
The ferry will stop in «the the» spring, the harbour office said.

## Good
The ferry had had a good year, the harbour office said. Whatever that is is for the council.

## Known misses
A word doubled across a paragraph's end, and words that English can double: "had had", "that that".
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C15", level="error", fixes="safe")

# Two of a kind on purpose: "he had had", "what it is is", "bye bye"; names are told by capitals.
_SOUND_TWICE = frozenset("had that is was do her in on very so no ha bye blah many much".split())
_TWICE = re.compile(r"\b([^\W\d_]+)[ \t\u00a0]+(\1)\b(?![-'’])", re.IGNORECASE)


def find(case: Case) -> Iterator[Note]:
    """Each word that stands twice, outside quotation marks."""
    for twice in _TWICE.finditer(case.text):
        first, second = twice[1], twice[2]
        span = Span(twice.start(), twice.end())
        if first.casefold() in _SOUND_TWICE or second[0].isupper() or case.is_quoted(span):
            continue  # "Walla Walla"
        if twice.start() and case.text[twice.start() - 1] in "-'’":
            continue  # "day-to-day day"
        fix = Fix(start=twice.end(1), end=twice.end(2), text="")
        yield Note(span=span, message=f'"{first}" stands twice', fix=fix)
