"""No basis of knowledge (S10).

## What it reports
An unnamed source that tells what happened in a meeting, a call or a conversation, or how somebody
took it, where nothing says how the source knows: in the room, briefed, holding the notes.

## Whose policy
NPR, The Washington Post, The New York Times and The Guardian: the reader learns how an unnamed
source is in a position to know.

## Bad
The mayor shouted at the treasurer in a closed-door meeting, «an aide» said.

## Good
The mayor shouted at the treasurer in a closed-door meeting, said an aide who was in the room.

## Known misses
What people think, plan or fear, which a source must also have learned somehow. Meetings ahead. A
source that speaks for one of those who met.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.records.span import Span

CHECK = Check(code="S10", level="query")

_LEAST_SURE = 0.6
# "They asked for anonymity to discuss a private call": terms, and no account.
_ON_TERMS = re.compile(r"\b(?:anonymity|anonymous|declin|refus|request)", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|should|plans?|going\s+to|scheduled|planned|expected|no)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:present|attend|participa|in\s+the\s+room|on\s+the\s+call|witness)", re.I)

_EVENT = (
    r"(?:meetings?|calls?|conversations?|talks|discussions?|sessions?|dinners?|lunch(?:eon)?s?|"
    r"briefings?|exchanges?|deliberations|huddles?|gatherings?|retreats?)"
)
_CLOSED = (
    r"\b(?:private|privately|closed(?:-door)?|closed\s+door|internal|secret|confidential|one-on-one)"
    rf"\s+(?:[\w-]+\s+)?{_EVENT}\b"
)
_ACCOUNT = re.compile(
    rf"{_CLOSED}|\bbehind\s+closed\s+doors\b"
    r"|\b(?:in|during|at)\s+(?:the|an?|that|his|her|their|one)\s+(?:[\w-]+\s+)?"
    r"(?:meeting|conversation|dinner|luncheon|briefing)\b"
    r"|\b(?:in|during|on)\s+(?:the|an?|that|his|her|their|one)\s+(?:[\w-]+\s+)?call\b"
    r"|\btold\s+(?:(?:his|her|their|close|top|senior|some)\s+){0,2}(?:aides|associates|friends|advis[eo]rs|"
    r"allies|confidants|donors)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(_CLOSED, re.IGNORECASE)
_NEAR = 60  # characters before an event, in which a word may say that it is ahead


def find(case: Case) -> Iterator[Note]:
    """Each unnamed source that tells of a closed event and of which no basis is told."""
    for one in case.view(unnamed):
        terms = one.source.terms
        if terms is None or terms.basis or case.is_quoted(one.place):
            continue
        event = _closed_event(one, case)
        if event is not None and not any(_THERE.search(span.of(case.text)) for span in one.places):
            do = "do" if one.is_plural else "does"
            message = f"How {do} the {one.noun} know? Nothing says that they were there"
            yield Note(span=one.place, message=message, related=(event,))


def _closed_event(one: Unnamed, case: Case) -> Span | None:
    for reason in one.source.terms.reason if one.source.terms is not None else ():
        named = _TERMS.search(case.text, reason.start, reason.end)
        if named is not None:  # "... to discuss a private call": on which the source was or was not
            return Span(named.start(), named.end())
    for said in case.statements(one.source):
        if said.confidence < _LEAST_SURE or any(
            _ON_TERMS.search(cue.of(case.text)) for cue in said.cue
        ):
            continue
        for part in said.content:
            found = _ACCOUNT.search(case.text, part.start, part.end)
            if found is None:
                continue
            near = max(part.start, found.start() - _NEAR)
            if not _AHEAD.search(case.text, near, min(part.end, found.end() + _NEAR)):
                return Span(found.start(), found.end())
    return None
