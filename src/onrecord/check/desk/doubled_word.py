"""Doubled word (C15).

## What it reports
A word, or a small pair of words such as "of the", that stands twice in a row.

## Whose policy
Every copy desk's: it is a slip of the keys.

## Bad
The ferry will stop in «the the» spring, the harbour office said.

## Good
The ferry had had a good year, the harbour office said. Whatever that is is for the council.

## Known misses
A word doubled across a paragraph's end, words that English can double ("had had", "that that",
"gave in in May", "the first first lady", "a long long way"), and words with a capital: they may be
a name.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C15", level="error", fixes="safe")

# Two of a kind on purpose: "he had had", "what it is is", "bye bye"; names are told by capitals.
_SOUND_TWICE = frozenset(
    "had that is was do her in on very so no ha bye blah many much first long far really never "
    "big old knock hear yeah boo hip chop night now there well win wild bling pom cha can chi "
    "goody har wink nudge etc aye beep clap click tick tap tut go rah woof hubba".split()
)
_GAP = r"(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*)"
_TWICE = re.compile(rf"\b([^\W\d_]+){_GAP}(\1)\b(?![-'’])", re.IGNORECASE)
_PAIR = r"(?:of|in|to|at|for|from|on|with|by|that) (?:the|an?|his|her|its|their)"
_PAIR_TWICE = re.compile(rf"\b({_PAIR})\s(\1)\b(?![-'’])", re.IGNORECASE)
_SPECIES = re.compile(r"\((?:[A-Z][a-z]+ )?\Z")  # "goldfish (Carassius auratus auratus)"
# "has not seen seen in public": the one word stands where another was meant.
_OTHER_MEANT = re.compile(r"\b(?:has|have|had|not|never|be|been)\s+\Z")
_HELPS = frozenset("been be the a an to".split())


def find(case: Case) -> Iterator[Note]:
    """Each word that stands twice, outside quotation marks."""
    text = case.text
    for pattern in (_TWICE, _PAIR_TWICE):
        for twice in pattern.finditer(text):
            first, second = twice[1], twice[2]
            span = Span(twice.start(), twice.end())
            if first.casefold() in _SOUND_TWICE or second[0].isupper() or case.is_quoted(span):
                continue  # "Walla Walla"
            if twice.start() and text[twice.start() - 1] in "-'’":
                continue  # "day-to-day day"
            sentence = case.sentence_at(span.start)
            if sentence is None or sentence.span.end < span.end:
                continue
            before = text[max(0, span.start - 30) : span.start]
            if _SPECIES.search(before):
                continue
            fix = Fix(start=twice.end(1), end=twice.end(2), text="")
            sure = first in _HELPS or not _OTHER_MEANT.search(before)
            yield Note(span=span, message=f'"{first}" stands twice', fix=fix if sure else None)
