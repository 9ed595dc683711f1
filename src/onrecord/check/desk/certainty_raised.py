"""Certainty raised in headline or key points (C24).

## What it reports
A headline or key point that makes sure what the body leaves open: "may close" that becomes "will
close", "plans to sell" that becomes "sold" or, in
a box, "will sell", "accused of stealing" that becomes "stole", and a
"guilty" or "convicted" of which the body knows nothing.

## Whose policy
The AP, Reuters and the BBC: a charge is no conviction, a plan no deed, and a headline may claim no
more than its story.

## Bad
What to know

• The harbour office «will close» the old pier in May

The harbour office may close the old pier in May, its chairman told the council.

## Good
What to know

• The harbour office may close the old pier in May

The harbour office may close the old pier in May, its chairman told the council.

## Known misses
Statements in quite other words, and headlines that show their doubt in any other way ("seen",
"looks to", a question mark). "To close" in a headline counts as "will close".
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.restated import Claim, Told, Word, claims, stem
from onrecord.check.softened import is_hedged
from onrecord.records.span import Span

CHECK = Check(code="C24", level="warning")

_OPEN = frozenset("may might could".split())
_PLAN = frozenset(
    stem(word)
    for word in "plan consider propose hope want intend aim seek try attempt threaten vow "
    "pledge promise mull prepare expect weigh offer agree".split()
)
_ACCUSED = frozenset("accused suspected suspicion charged alleged".split())
_BY = frozenset("of with".split())
_BETWEEN = frozenset("also soon still now even well eventually be have to not only".split())
_HELPS = frozenset(
    "will would shall can to is are was were be been has have had do does did".split()
)
_DONE_BY = frozenset("has have had".split())
_PAST = re.compile(
    r"\w+ed|won|lost|sold|left|went|quit|cut|met|made|gave|took|began|fell|rose|sent"
)
_GUILTY = re.compile(r"\b(?:guilty|convict(?:s|ed)|conviction)\b", re.I)
_NOT_GUILTY = re.compile(r"\bnot guilty\b", re.I)
_REACH = 3  # words between "may" and its verb


def find(case: Case) -> Iterator[Note]:
    """Each claim that is surer than the sentence it restates."""
    for claim in case.view(claims):
        if not claim.told:
            continue
        note = _guilty(claim, case)
        if note is not None:
            yield note
        if is_hedged(claim):
            continue
        for own, theirs, weak in _opened(claim, claim.told[0]):
            if any(_is_sure(other, own) for other in claim.told[1:]):
                continue
            start = own
            while start and claim.words[start - 1].plain in _HELPS:
                start -= 1
            mine = claim.words_of(start, own)
            body = Span(claim.told[0].words[weak].span.start, claim.told[0].words[theirs].span.end)
            yield Note(
                span=claim.place(mine, body),
                message=claim.says(mine, body, case),
                related=() if claim.is_apart else (body,),
            )


def _opened(claim: Claim, told: Told) -> Iterator[tuple[int, int, int]]:
    """The claim's verb, the body's, and the word that leaves the body's open."""
    for own, theirs in told.pairs:
        is_will = own > 0 and claim.words[own - 1].plain == "will"
        if not told.words[theirs].carries and not (told.words[theirs].plain == "be" and is_will):
            continue
        weak = _weak(told, theirs)
        if weak is None or _keeps(claim, told, told.words[weak]):
            continue
        word = told.words[weak]
        if word.plain in _OPEN:
            # "May" is a month, "may be" has lost its verb, "cannot" says no.
            if not word.is_capital and _is_verb(claim, own):
                yield own, theirs, weak
        elif word.plain in _ACCUSED:
            if told.words[theirs].plain.endswith("ing") and _is_past(claim, own):
                yield own, theirs, weak
        elif (claim.where == "box" and is_will) or (
            _is_past(claim, own) and claim.words[own].plain != told.words[theirs].plain
        ):
            yield own, theirs, weak


def _keeps(claim: Claim, told: Told, weak: Word) -> bool:
    """Whether the claim has a word of doubt as often as the body's sentence has."""
    own, theirs = (sum(word.stem == weak.stem for word in one.words) for one in (claim, told))
    return own >= theirs


def _weak(told: Told, theirs: int) -> int | None:
    """The number of the "may", "plans" or "accused" that a verb hangs on."""
    at = theirs - 1
    to = False
    while at >= 0 and theirs - at <= _REACH:
        word = told.words[at]
        if word.plain in _OPEN and not to:
            return at
        if to and word.stem in _PLAN:
            return at
        if word.plain in _BY and at and told.words[at - 1].plain in _ACCUSED:
            return at - 1
        to = to or word.plain == "to"
        if word.plain not in _BETWEEN or word.plain == "not":
            return None
        at -= 1
    return None


def _is_verb(claim: Claim, own: int) -> bool:
    """Whether a word of the claim stands where a verb can: behind its subject, or behind "will"."""
    if own == 0:
        return False
    before = claim.words[own - 1].plain
    return before not in (
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "for",
        "by",
        "at",
        "from",
        "no",
        "not",
    )


def _is_past(claim: Claim, own: int) -> bool:
    before = claim.words[own - 1].plain if own else ""
    if before in ("to", "not", "never", "a", "an", "the", "be", "of"):
        return False
    return before in _DONE_BY or _PAST.fullmatch(claim.words[own].plain) is not None


def _is_sure(other: Told, own: int) -> bool:
    """Whether another sentence of the body has the claim's verb with nothing to hold it back."""
    return any(mine == own and _weak(other, theirs) is None for mine, theirs in other.pairs)


def _guilty(claim: Claim, case: Case) -> Note | None:
    found = _GUILTY.search(claim.text, claim.span.start, claim.span.end)
    told = claim.told[0]
    if found is None or _NOT_GUILTY.search(claim.text, claim.span.start, claim.span.end):
        return None
    accused = next((word for word in told.words if word.plain in _ACCUSED), None)
    body = " ".join(one.span.of(case.text) for one in case.body)
    if accused is None or _GUILTY.search(body):
        return None
    mine = Span(found.start(), found.end())
    return Note(
        span=claim.place(mine, accused.span),
        message=claim.says(mine, accused.span, case),
        related=() if claim.is_apart else (accused.span,),
    )
