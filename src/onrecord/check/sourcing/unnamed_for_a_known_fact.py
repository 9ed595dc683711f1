"""Unnamed source for a known fact (S19).

## What it reports
An unnamed source who is credited with what anybody can look up: how many sections a bill has, where
a firm is based, where and when somebody was born.

## Whose policy
The Associated Press and The New York Times grant anonymity for what cannot be had otherwise. What
stands in a public record is credited to the record, and what everybody knows to nobody.

## Bad
An official who asked not to be named said that «the bill has 12 sections».

## Good
The bill has 12 sections. An official who asked not to be named said that the mayor will veto it.

## Known misses
It is off by default: what is trivial is for the desk to say, and in 4,867 stories and extracts that
we searched it found nothing to judge. It knows a few forms of such facts and no others; that a fact
stands elsewhere in the story is not looked for.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.unnamed_said import is_office_at_large, unnamed_said
from onrecord.records.span import Span

CHECK = Check(code="S19", level="query", is_on=False)

_COUNT = (
    r"(?:about |some |more than |only )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|dozens of|hundreds of)"
)
_KNOWN = re.compile(
    r"\bthe (?:[\w-]+ ){0,2}(?:bill|law|act|order|report|plan|document|contract|agreement|proposal|"
    r"filing|lawsuit|indictment|treaty|budget) (?:has|had|contains?|contained|runs? to|ran to|"
    rf"comprises) {_COUNT} (?:pages|sections|chapters|articles|clauses|parts|paragraphs)\b"
    r"|\b(?:[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Ii]t|[Tt]he (?:company|firm|bank|agency)) (?:is|was) "
    r"(?:born (?:in|on)|based in|headquartered in|founded in|married to) [A-Z0-9]\w+"
    r"|\b(?:[A-Z][\w’'-]+|[Hh]e|[Ss]he) (?:is|was) \d{1,2} years old\b"
)


def find(case: Case) -> Iterator[Note]:
    """The first known fact in each statement of an unnamed source."""
    for said in case.view(unnamed_said):
        if is_office_at_large(said.who):
            continue
        for content in said.attribution.content:
            known = _KNOWN.search(case.text, content.start, content.end)
            if known:
                span = Span(known.start(), known.end())
                message = f'"{known[0]}" is on record: why on the word of an unnamed source?'
                yield Note(span=span, message=message)
                break
