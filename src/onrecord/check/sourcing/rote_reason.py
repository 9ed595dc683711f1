"""Rote reason for anonymity (S8).

## What it reports
A reason that would fit any unnamed source: not authorised to speak, the sensitivity of the matter.

## Whose policy
The New York Times, in a note to its staff of 2010: a formula tells a reader nothing, and is worse
than none; say what the source has to fear or to lose. The Associated Press accepts such reasons.

## Bad
The ferry will stop in May, said an aide who asked not to be named because «she was not authorized
to speak publicly».

## Good
The ferry will stop in May, said an aide who asked not to be named because the crews have not been
told.

## Known misses
A reason in words of its own that says no more.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S8", level="query")

_ROTE = re.compile(
    r"(?:(?:he|she|they|the\s+\w+|it)\s+)?(?:(?:was|were|is|are|did|does|do|had|has|have)\s*)?"
    r"(?:not|n['’]t|un(?=authori)|lack(?:s|ed|ing)?)\s*(?:yet\s+)?(?:been\s+)?(?:have\s+)?(?:the\s+)?"
    r"(?:authori[sz]|permi|allowed|cleared|at\s+liberty|supposed\s+to)"
    r"|sensitiv(?:e|ity|ities)",
    re.IGNORECASE,
)
_RISK = re.compile(
    r"\b(?:agreements?|fear|fired|fire|los(?:e|ing)|retaliat\w*|reprisals?|punish\w*|risk\w*|safety)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:because|since|as|citing|given|due\s+to|owing\s+to)\s+(?:of\s+)?", re.I
)

# "... because they may not speak, say the tests are over": the sentence is taken up again.
_GOES_ON = re.compile(r",\s+\w+")


def find(case: Case) -> Iterator[Note]:
    """Each stated reason that is a formula."""
    for source in case.anonymous:
        for reason in source.terms.reason if source.terms is not None else ():
            words = reason.of(case.text)
            if _ROTE.search(words) and not _RISK.search(words) and not case.is_quoted(reason):
                span = _formula(reason, case.text)
                message = f'"{span.of(case.text)}" is a formula: what would the source risk?'
                yield Note(span=span, message=message)


def _formula(reason: Span, text: str) -> Span:
    opening = _OPENING.match(text, reason.start, reason.end)
    start = opening.end() if opening else reason.start
    end = _GOES_ON.search(text, start, reason.end)
    return Span(start, end.start() if end else reason.end)
