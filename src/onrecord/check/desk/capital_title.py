"""Capital on a title without a name (C10).

## What it reports
A title that begins with a capital although no name follows it: "the President said". Where the
whole story writes so, and often, the first place stands for all.

## Whose policy
AP, Reuters, The New York Times, BBC and the Guardian: a formal title has its capital before a name
("President Ann Bell") and a small letter elsewhere ("the president said").

## Bad
Mayor Ann Bell met the ferry captains on Monday. The «Mayor» said that nobody would lose a job.

## Good
Mayor Ann Bell met the ferry captains on Monday. The mayor said that nobody would lose a job.

## Known misses
Titles after a name ("Ann Bell, Mayor of the town"), titles with what they belong to ("the Mayor of
London"), crowns and churches ("the Queen", "the Pope"), which many houses capitalise, and the
opposite fault: a small letter before a name. Headlines and headings are left alone. A house with
titles of its own adds them as `titles`.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.offices import OFFICES, any_of
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C10", level="warning", fixes="safe")

_BEFORE = (
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ii]ts|[Tt]his|[Tt]hat)\s+"
    r"(?:(?:former|current|new|next|previous|late|sitting|outgoing|incoming|acting|first|last|ex|"
    r"U\.S\.|US|[A-Z][a-z]+(?:an|ish|ese|ch|ian|li|qi|can))\s+){0,2}"
)
# A name or more of the title follows: "the President Ann Bell", "the Mayor's Office".
_MORE = re.compile(
    r"(?:['’]s)?\s+(?:(?:of|for|and|or|&|de)\s+(?:the\s+)?)?[A-Z]|['’]\s+[A-Z]|[-–/&]\s*\w|"
    r"\s+(?:of|for)\b|,?\s+[“\"]"
)
_MANY = 4  # places in a story that knows no small letter


def find(case: Case) -> Iterator[Note]:
    """Each title with a capital that no name follows, outside quotation marks."""
    titles = any_of(OFFICES + case.profile.titles)
    capital = re.compile(rf"{_BEFORE}((?=[A-Z])(?i:{titles}))\b")
    found = [Span(*one.span(1)) for one in capital.finditer(case.text) if _is_alone(one, case)]
    if len(found) >= _MANY and not _knows_small(found, case):
        count = f" (and {len(found) - 1} more)"
        found = found[:1]
    else:
        count = ""
    for span in found:
        words = span.of(case.text)
        fix = Fix(start=span.start, end=span.end, text=words.lower())
        message = f'"{words}" without a name: "{words.lower()}"{count}'
        yield Note(span=span, message=message, fix=None if count else fix)


def _is_alone(title: re.Match[str], case: Case) -> bool:
    span = Span(*title.span(1))
    words = span.of(case.text)
    if not all(word[0].isupper() for word in words.split() if word != "of") or words.isupper():
        return False
    if case.part_at(span.start) != "body" or _MORE.match(case.text, span.end):
        return False
    if case.text[max(0, title.start() - 1) : title.start()] in ("‘", "'", "“", '"'):
        return False  # a quotation that the story never closes
    sentence = case.sentence_at(span.start)
    if sentence is None or case.is_quoted(span):
        return False
    around = sentence.span.of(case.text)[:400].split()
    return sum(word[0].isupper() for word in around) * 5 < len(around) * 3  # no heading, no title


def _knows_small(found: list[Span], case: Case) -> bool:
    return any(f"the {span.of(case.text).lower()}" in case.text for span in found)
