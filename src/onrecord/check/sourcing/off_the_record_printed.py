"""Off-the-record words printed (S22).

## What it reports
"Off the record" said of words that the story prints: "he said off the record", "speaking off the
record, an aide".

## Whose policy
The Washington Post and The Associated Press: what is told off the record may not be printed at all,
not even without a name. If the story may print it, the terms were others, and the story says which.

## Bad
Speaking «off the record», an aide said the ferry will stop in May.

## Good
The mayor declined to speak, on or off the record. An aide, who asked not to be named because the
plan is not public, said the ferry will stop in May.

## Known misses
"Off-the-record" before a noun, as of a meeting, and words that somebody else printed.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S22", level="warning")

_TERM = re.compile(
    r"\boff[ -]the[ -]record\b(?!\s*-?\s*(?:meeting|dinner|lunch|session|briefing|chat|"
    r"conversation|call|interview|gathering|event|discussion|talk|sit-down)s?\b)",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:said|says|say|saying|told|tells|tell|telling|spoke|speaks|speaking|talked|talking|"
    r"admit\w*|conced\w*|confid\w*|acknowledg\w*|comment(?:ed|ing)|confirm\w*|complain\w*|described|"
    r"suggest\w*|insist\w*|quoted)\b",
    re.IGNORECASE,
)
# Nothing was said, or no such terms were, or it was said to somebody else than the outlet.
_NOT = re.compile(
    r"\b(?:declin\w*|refus\w*|not|never|nor|neither|no|nothing|without|whether|if|would|only|"
    r"on or|on and|n['’]t|ask\w*|request\w*|want\w*|thought|believ\w*|"
    r"supposed\w*|meant|were|was|him|her|them)\b",
    re.IGNORECASE,
)
_NEAR = 45  # characters


def find(case: Case) -> Iterator[Note]:
    """Each "off the record" beside a verb of speech, in the outlet's own words."""
    for term in _TERM.finditer(case.text):
        span = Span(term.start(), term.end())
        sentence = case.sentence_at(span.start)
        if sentence is None or case.is_quoted(span):
            continue
        before = case.text[max(sentence.span.start, span.start - _NEAR) : span.start]
        after = case.text[span.end : min(sentence.span.end, span.end + _NEAR)]
        if _SPOKE.search(before + after) and not _NOT.search(before):
            message = f'"{span.of(case.text)}" and printed: what were the terms?'
            yield Note(span=span, message=message)
