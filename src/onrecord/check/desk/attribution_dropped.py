"""Attribution dropped in headline or key points (C23).

## What it reports
A headline or key point that says on the outlet's own word what the body gives to a source: "police
say he fled" that becomes "he fled". A headline's own ways of attributing ("Police: he fled", "Ferry
to stop, officials say", quotation marks) are attribution enough, and a headline is reported only
where it accuses somebody: headlines leave out by custom who counted the dead or closed the books.

## Whose policy
The AP, Reuters and the BBC: a claim keeps its source wherever it stands, the headline included.

## Bad
The ferry was late on Monday, and the passengers waited on the quay.

What to know

• «The captain fled from the quay in a stolen car»

The captain fled from the quay in a stolen car, police said.

## Good
The ferry was late on Monday, and the passengers waited on the quay.

What to know

• The captain fled from the quay in a stolen car, police say

The captain fled from the quay in a stolen car, police said.

## Known misses
A statement that the headline puts in quite other words; a sentence whose source stands in another.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.restated import Claim, Told, claims, word_at
from onrecord.check.softened import is_attributed
from onrecord.records.attribution import Attribution

CHECK = Check(code="C23", level="query")

_LEAST_SURE = 0.6
_LEAST_INSIDE = 0.9  # of the shared words, in what the source says
_HELD_BACK = re.compile(r"\b(?:suspect|accus|alleg|charge|trial|probe|case)", re.I)
_LEAST_WORDS = 4
_LEAST_SHARE = 0.7
# What a headline may say on nobody's word only if it is proved.
_ACCUSES = re.compile(
    r"\b(?:stole|steals|lied|lies|rap(?:ed|es)|assault(?:s|ed)|abus(?:ed|es)|cheat(?:s|ed)"
    r"|defraud(?:s|ed)|brib(?:ed|es)|embezzl(?:es|ed)|hid|hides|conceal(?:s|ed)|fled|flees"
    r"|hack(?:s|ed)|tortur(?:es|ed)|launder(?:s|ed)|groped?|harass(?:es|ed)|collud(?:es|ed)"
    r"|(?<!being )(?<!was )(?<!were )murder(?:s|ed)|smuggl(?:es|ed)|poison(?:s|ed)|stab(?:s|bed)"
    r"|behead(?:s|ed)|betray(?:s|ed)|cover(?:s|ed) up)\b",
    re.I,
)


def find(case: Case) -> Iterator[Note]:
    """Each claim that the body makes on somebody's word, and the claim itself on nobody's."""
    for claim in case.view(claims):
        if not claim.told or claim.told[0].share < _LEAST_SHARE or len(claim.words) < _LEAST_WORDS:
            continue
        words = claim.span.of(claim.text)
        if claim.where == "headline" and (_HELD_BACK.search(words) or not _ACCUSES.search(words)):
            continue
        said = [_said(claim, told, case) for told in claim.told]
        one = said[0]
        if one is None or not all(said):
            continue
        inside = _inside(claim, one)
        if is_attributed(claim, inside) or _is_attributed_in_place(claim, inside, case):
            continue
        who = one.source[0].of(case.text) if one.source else one.cue[0].of(case.text)
        mine = claim.words_of(0, len(claim.words) - 1)
        told = claim.told[0]
        words = " ".join(who.split())
        message = f'the {claim.where} says it on its own word, the body on that of "{words}"'
        related = () if claim.is_apart else (told.span,)
        yield Note(span=claim.place(mine, told.span), message=message, related=related)


def _said(claim: Claim, told: Told, case: Case) -> Attribution | None:
    """The attribution that holds what a sentence shares with the claim."""
    shared = [told.words[other].span for _, other in told.pairs if told.words[other].carries]
    for one in case.attributions_in(told.span):
        if one.act != "statement" or one.confidence < _LEAST_SURE or not (one.source or one.cue):
            continue
        if not any(part.meets(told.span) for part in (*one.source, *one.cue)):
            continue
        inside = sum(any(part.meets(word) for part in one.content) for word in shared)
        if shared and inside >= _LEAST_INSIDE * len(shared):
            return one
    return None


def _inside(claim: Claim, said: Attribution) -> frozenset[int]:
    """The claim's words that are part of what the source says."""
    told = claim.told[0]
    return frozenset(
        own
        for own, other in told.pairs
        if any(part.meets(told.words[other].span) for part in said.content)
    )


def _is_attributed_in_place(claim: Claim, inside: frozenset[int], case: Case) -> bool:
    """Whether an attribution was found in the claim, and not only within what the source says."""
    if claim.is_apart:
        return False
    for one in case.attributions_in(claim.span):
        for cue in one.cue:
            if not cue.meets(claim.span):
                return True  # the other half of an item has it
            if word_at(claim.words, cue.start) not in inside:
                return True
    return False
