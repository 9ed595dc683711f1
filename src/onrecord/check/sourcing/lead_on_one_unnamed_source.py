"""Lead on one unnamed source (S14).

## What it reports
One unnamed person on whose word alone the first paragraph stands: it says little else, and nobody
else in the story is found to say it too.

## Whose policy
The Associated Press, Reuters and the BBC want more than one source for a story that rests on people
who are not named; one alone needs a senior editor's yes, and a source placed to know.

## Bad
The harbour will be sold by May to a bank in Oslo, «a person familiar with the talks» said.

The harbour was built in 1902.

## Good
The harbour will be sold by May to a bank in Oslo, a person familiar with the talks said.

The harbour will be sold in May and the bank in Oslo will build flats there, said Ann Bell, a clerk.

## Known misses
Another source who says the same in other words is not seen, and one who says something else in the
same words is. A claim that only the headline makes is not looked at, nor an "official" in a
story that names somebody whom it quotes.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Paragraph
from onrecord.check.gist import gist, share
from onrecord.check.unnamed_said import Said, is_reported_elsewhere, unnamed_said
from onrecord.records.attribution import Attribution
from onrecord.records.span import Span

CHECK = Check(code="S14", level="query")

_LEAST_SURE = 0.5
_MOST_OF_LEAD = 0.6  # of its words are the source's
_TOLD_TOO = 0.4  # of the claim's words: somebody else says it
_SHORT = 4  # words that carry sense: "the death", which may be all that is confirmed
_SAYS = re.compile(r"\b(?:said|says|told|tells|according)\b", re.IGNORECASE)
_CONFIRMS = re.compile(r"\b(?:confirm|corroborat|acknowledg|verif)", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|neither|nor|no|nobody|none|declin\w+|refus\w+)\b|n['’]t\b", re.IGNORECASE
)
_NEAR = 60  # characters before a "confirmed" in which a "neither" takes it back


def find(case: Case) -> Iterator[Note]:
    """The lone unnamed source of the first paragraph."""
    if not case.body:
        return
    lead = case.body[0]
    whole = gist(lead.span.of(case.text))
    for said in case.view(unnamed_said):
        content = _told(said.attribution, case)
        claim = whole - gist(" ".join(one.of(case.text) for one in said.attribution.source))
        is_lone = not said.who.is_plural and _is_in(said, lead)
        if not is_lone or share(claim, content) < _MOST_OF_LEAD or not _says(said, case):
            continue
        if _is_told_too(content, said, case) or _may_be_named(said, case):
            continue
        words = said.who.place.of(case.text)
        message = f'the lead rests on "{words}" alone: who else says so?'
        yield Note(span=said.who.place, message=message)
        return


def _is_in(said: Said, lead: Paragraph) -> bool:
    first = said.attribution.content[0]
    return lead.span.meets(first) and lead.span.meets(said.who.place)


def _says(said: Said, case: Case) -> bool:
    return any(_SAYS.search(cue.of(case.text)) for cue in said.attribution.cue)


def _told(attribution: Attribution, case: Case) -> frozenset[str]:
    return gist(" ".join(span.of(case.text) for span in attribution.content))


def _is_told_too(claim: frozenset[str], said: Said, case: Case) -> bool:
    """Whether another source confirms it, or tells most of it in all that it says."""
    if is_reported_elsewhere(case):
        return True
    told: dict[str, set[str]] = {}
    for one in case.attributions:
        if one.source_id in (None, said.who.source.id) or one.confidence < _LEAST_SURE:
            continue
        words = _told(one, case)
        confirms = any(_confirms(cue, case) for cue in one.cue)
        if confirms and (len(words) < _SHORT or share(claim, words) >= _TOLD_TOO / 2):
            return True  # "The Pentagon confirmed the death."
        told.setdefault(one.source_id or "", set()).update(words)
    return any(share(claim, words) >= _TOLD_TOO for words in told.values())


def _confirms(cue: Span, case: Case) -> bool:
    before = case.text[max(0, cue.start - _NEAR) : cue.end]
    return _CONFIRMS.search(cue.of(case.text)) is not None and not _NOT.search(before)


def _may_be_named(said: Said, case: Case) -> bool:
    """Whether an "official" of the lead may be one whom the story names below."""
    people = (one for one in case.sources if one.kind == "person" and one.attributions)
    return said.who.signs == "office" and next(people, None) is not None
