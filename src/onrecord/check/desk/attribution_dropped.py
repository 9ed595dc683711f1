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
A statement that the headline puts in quite other words; a sentence whose source stands in another,
or of which the source says the end alone.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.restated import Claim, Told, claims, word_at
from onrecord.check.softened import is_attributed
from onrecord.records.attribution import Attribution
from onrecord.records.span import Spans

CHECK = Check(code="C23", level="query")

_LEAST_SURE = 0.6
_LEAST_INSIDE = 0.9  # of the shared words, in what the source says
# Where they begin with what the source says, and a clause of the outlet's follows.
_LEAST_OPENING = 0.5
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
        mine = claim.words_of(0, len(claim.words) - 1)
        told = claim.told[0]
        words = " ".join(one.own[0].of(case.text).split())
        message = f'the {claim.where} says it on its own word, the body on that of "{words}"'
        related = () if claim.is_apart else (told.span,)
        yield Note(span=claim.place(mine, told.span), message=message, related=related)


class _Said(NamedTuple):
    """Whose word a sentence of the body is."""

    own: Spans  # source and cue, as far as they are told
    content: Spans  # all that this source says in it: "he fled, adding that he ran"


def _said(claim: Claim, told: Told, case: Case) -> _Said | None:
    """Whose word it is what a sentence shares with the claim."""
    shared = [told.words[other].span for _, other in told.pairs if told.words[other].carries]
    here = [one for one in case.attributions_in(told.span) if one.act == "statement"]
    for one in here:
        framed = [part for part in (*one.source, *one.cue) if part.meets(told.span)]
        if one.confidence < _LEAST_SURE or not framed or not shared:
            continue
        content = tuple(part for other in here if _is_of_one(one, other) for part in other.content)
        held = [any(part.meets(word) for part in content) for word in shared]
        is_opening = bool(one.source) and any(part.meets(shared[0]) for part in one.content)
        if sum(held) >= (_LEAST_OPENING if is_opening else _LEAST_INSIDE) * len(held):
            return _Said((*one.source, *one.cue), content)
    return None


def _is_of_one(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions have one source."""
    return one is other or (one.source_id is not None and one.source_id == other.source_id)


def _inside(claim: Claim, said: _Said) -> frozenset[int]:
    """The claim's words that are part of what the source says, or of what the outlet adds to it."""
    told = claim.told[0]
    return frozenset(
        own
        for own, other in told.pairs
        if not any(part.meets(told.words[other].span) for part in said.own)
    )


def _is_attributed_in_place(claim: Claim, inside: frozenset[int], case: Case) -> bool:
    """Whether an attribution was found of the claim's opening, and not only within what is said."""
    if claim.is_apart or not inside:
        return False
    opening = claim.words[min(inside)].span
    for one in case.attributions_in(opening):
        for cue in one.cue:
            if not cue.meets(claim.span):
                return True  # the other half of an item has it
            if word_at(claim.words, cue.start) not in inside:
                return True
    return False
