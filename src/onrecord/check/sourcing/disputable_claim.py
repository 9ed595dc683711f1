"""Disputable claim on nobody's word (S25).

## What it reports
A crime, a deceit or an abuse that the outlet tells in its own voice, as done, in a sentence that
says nobody who says so.

## Whose policy
The Associated Press, Reuters and the BBC: what can be disputed is attributed in its own sentence,
and what may be a libel above all.

## Bad
«The company hid» the fault for a year. The ferries went on.

## Good
The company hid the fault for a year, the harbour office said. A court found that the company misled
the council.

## Known misses
Off by default: in 3,424 stories it found none, so nobody knows how often it is right. Charges in
other words than a short list of verbs. What a court or a plea has established, as told near by. A
sentence that tells in short what is attributed before or behind it is reported all the same: a
reader takes it for the outlet's word.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.wrongdoing import Charge, charges

CHECK = Check(code="S25", level="query", is_on=False)

_ESTABLISHED = re.compile(
    r"\b(?:convict\w+|sentenced|plead(?:ed|s)?|pled|guilty|admit\w*|acknowledg\w*|confess\w*|"
    r"court|jury|judge|tribunal|ruled|verdict|trial|inquiry\s+found|found\s+that|prison|jail\w*|settle\w+)\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r"\b(?:according|alleg(?:es?|edly|ed\s+(?:that|in)|ations?)|accus\w+|said|says|told|claim\w*|report(?:ed|edly|s)|suspect\w*|"
    r"apparent\w*|charge[sd]?|found|show(?:s|ed)|reveal\w*|argu\w+|believ\w+|think)\b",
    re.IGNORECASE,
)
_NEAR = 200  # characters


def find(case: Case) -> Iterator[Note]:
    """Each charge in the outlet's own voice."""
    for one in case.view(charges):
        if case.is_quoted(one.span) or _is_attributed(one, case):
            continue
        start, end = one.sentence.span.start - _NEAR, one.sentence.span.end + _NEAR
        if not _ESTABLISHED.search(case.text, max(0, start), end):
            message = "Who says so? No attribution found in the sentence"
            yield Note(span=one.span, message=message)


def _is_attributed(one: Charge, case: Case) -> bool:
    sentence = one.sentence.span
    if any(
        part.meets(one.span) for told in case.attributions_in(sentence) for part in told.content
    ):
        return True
    return _ATTRIBUTED.search(case.text, sentence.start, sentence.end) is not None
