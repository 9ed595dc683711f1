"""Unnamed allegation, not corroborated (S33).

## What it reports
A crime, a deceit or an abuse that an unnamed source alleges of somebody, in a story that says
nothing of whether anybody else bears it out, or whether the outlet could verify it.

## Whose policy
The BBC: an allegation by an anonymous source is not reported as it stands; the audience is told
what supports it, and what could not be verified.

## Bad
«Tom Reed stole» the ferry money, a person close to the company said.

## Good
Tom Reed stole the ferry money, a person close to the company said. The Gazette could not verify it.

## Known misses
Charges in other words than a short list of verbs, and "accused of". A story that speaks of
documents, recordings or a second source anywhere is taken to have what bears the allegation out.
Off by default: in 3,424 stories it found none, so nobody knows how often it is right.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed import unnamed
from onrecord.check.wrongdoing import accusations, charges

CHECK = Check(code="S33", level="query", is_on=False)

_LEAST_SURE = 0.6
_BORNE_OUT = re.compile(
    r"\b(?:independent(?:ly)?|verif\w+|unverified|unconfirmed|corroborat\w+|confirm\w*|"
    r"authenticat\w+|documents?|records|reviewed|seen\s+by|obtained|recordings?|transcripts?|"
    r"e-?mails?|footage|video|(?:second|another|other|two|three|several)\s+(?:\w+\s+)?(?:sources?|people)|"
    r"charged|arrest\w*|indict\w*|convicted|court)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Note]:
    """Each charge that an unnamed source makes, where nothing bears it out."""
    made = sorted((*case.view(charges), *case.view(accusations)), key=lambda one: one.span)
    if not made or _BORNE_OUT.search(case.text):
        return
    for one in case.view(unnamed):
        if one.is_plural and one.signs == "office":
            continue  # "harbour officials": an office's word
        told = [said for said in case.statements(one.source) if said.confidence >= _LEAST_SURE]
        parts = [part for said in told for part in said.content]
        for charge in made:
            if any(part.meets(charge.span) for part in parts):
                message = f"Does anybody bear out what the {one.noun} says of {charge.who}?"
                yield Note(span=charge.span, message=message, related=(one.place,))
