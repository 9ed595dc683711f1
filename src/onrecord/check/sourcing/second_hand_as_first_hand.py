"""Second-hand knowledge told as first-hand (S11).

## What it reports
A source that was briefed on a meeting or a call, or was told of it, and whose account is given with
no word that it comes from somebody else.

## Whose policy
The New York Times, the BBC and The Associated Press: the reader is told when a source was not
there.

## Bad
The mayor shouted at the treasurer, said an aide «briefed on the call».

## Good
The mayor shouted at the treasurer, said an aide who was on the call.

## Known misses
People briefed on an inquiry, a plan or a decision, which is how such people know. "Familiar with"
a call, which may be either.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S11", level="query")

_EVENT = (
    r"(?:meetings?|calls?|conversations?|talks|discussions?|sessions?|dinners?|lunch(?:eon)?|"
    r"exchanges?|deliberations|negotiations|huddles?|gatherings?|encounters?|arguments?|rows?|"
    r"interviews?|testimony|events?|incidents?|confrontations?|remarks|comments)"
)
_SECOND_HAND = re.compile(
    r"(?:who\s+(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+)?(?:later\s+)?"
    rf"(?:briefed\s+(?:on|about)|informed\s+(?:of|about|on)|told\s+(?:of|about))\s+(?:\S+\s+){{0,6}}?{_EVENT}\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"\b(?:was|were|had\s+been|been)\s+told\b|\bhad\s+heard\b|second-?hand", re.I)


def find(case: Case) -> Iterator[Note]:
    """Each basis of knowledge that is second-hand, of a source whose account is told as it is."""
    for source in case.anonymous:
        if source.terms is None or not case.statements(source):
            continue
        for basis in source.terms.basis:
            found = _SECOND_HAND.match(case.text, basis.start, basis.end)
            sentence = case.sentence_at(basis.start)
            if found is None or sentence is None or case.is_quoted(basis):
                continue
            if not _SAYS_SO.search(sentence.span.of(case.text)):
                span = Span(found.start(), found.end())
                message = f'"{found[0]}" is second-hand: who told them, and does the story say so?'
                yield Note(span=span, message=message)
