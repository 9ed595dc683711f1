"""Negation or direction flipped in headline or key points (C25).

## What it reports
A headline or key point that says the opposite of the sentence it restates: a "not" that is lost or
put in, "rose" for "fell", "more" for "fewer", "before" for "after".

## Whose policy
Every copy desk's: it is a slip, and the worst that a headline can have.

## Bad
What to know

• The harbour crews «voted» on the new contract Monday

The harbour crews have not voted on the new contract Monday, their union said.

## Good
What to know

• The harbour crews have not voted on the new contract Monday

The harbour crews have not voted on the new contract Monday, their union said.

## Known misses
Statements in quite other words, and every claim that holds any word of refusal: "refuses",
"denies", "without", "ban", "unlikely". A direction is compared only between words that both have.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.restated import Claim, Told, Word, claims, stem
from onrecord.records.span import Span

CHECK = Check(code="C25", level="error")

_NOT = re.compile(r"not|never|cannot|\w+n't|no")
_NO_SENSE = frozenset("only just yet necessarily sure surprisingly least even until so".split())
_BETWEEN = frozenset("be been being have has had yet to ever also the a an any".split())
# Whatever of these a sentence holds, it may say no in its own way.
_REFUSES = re.compile(
    r"not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|\w+n't|hardly|barely|"
    r"rarely|un\w{4,}|in(?:ability|capable|eligible|sufficient|adequate)|lack\w*|fail\w*|refus\w+|"
    r"declin\w+|den(?:y|ies|ied|ying|ial)|reject\w*|block\w*|stop\w*|halt\w*|avoid\w*|against|miss\w*|"
    r"ban\w*|bar(?:s|red)?|cancel\w*|delay\w*|ha(?:lt|lts)|end(?:s|ed)?|skip\w*|prevent\w*|snub\w*|"
    r"drop\w*|oppos\w+|los(?:e|es|t|ing)|short|shun\w*|less|rule[sd]?|little|few|far|free|refrain\w*|"
    r"doubt\w*|zero|out|off|quit\w*|stay\w*|keep\w*|only|despite|yet|until|still|instead|but|dis\w{4,}"
)
_OPPOSITES = (
    ("rise", "fall"), ("rise", "drop"), ("rise", "decline"), ("increase", "decrease"),
    ("increase", "fall"), ("increase", "decline"), ("increase", "drop"), ("gain", "lose"),
    ("win", "lose"), ("up", "down"), ("more", "fewer"), ("more", "less"), ("above", "below"),
    ("over", "under"), ("before", "after"), ("support", "oppose"), ("approve", "reject"),
    ("accept", "reject"), ("accept", "refuse"), ("guilty", "innocent"), ("higher", "lower"),
    ("best", "worst"), ("most", "least"), ("confirm", "deny"), ("open", "close"), ("buy", "sell"),
    ("success", "failure"), ("strong", "weak"), ("raise", "lower"), ("raise", "cut"),
    ("for", "against"), ("enter", "leave"), ("arrive", "leave"), ("first", "last"),
    ("grow", "shrink"), ("pass", "fail"),
    ("north", "south"), ("east", "west"), ("northern", "southern"), ("eastern", "western"),
)  # fmt: skip
_FORMS = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "lost": "lose", "won": "win",
    "sold": "sell", "bought": "buy", "left": "leave", "grew": "grow", "grown": "grow",
    "shrank": "shrink", "gained": "gain",
}  # fmt: skip


def find(case: Case) -> Iterator[Note]:
    """Each claim whose sentence in the body says the opposite."""
    for claim in case.view(claims):
        if not claim.told:
            continue
        for mine, theirs in (*_negated(claim, case), *_turned(claim, claim.told[0])):
            yield Note(
                span=claim.place(mine, theirs),
                message=claim.says(mine, theirs, case),
                related=() if claim.is_apart else (theirs,),
            )


def _negated(claim: Claim, case: Case) -> Iterator[tuple[Span, Span]]:
    told = claim.told[0]
    # What both say in the same place tells them not apart.
    own_no = _refusals(claim.words, {own for own, _ in told.pairs})
    their_no = _refusals(told.words, {theirs for _, theirs in told.pairs})
    mine, other = _denials(claim.words), _denials(told.words)
    more = 0 if claim.where == "headline" and mine and other else other - mine
    for own, theirs in told.pairs if more else ():
        word = told.words[theirs]
        if not word.carries or (claim.words[own].is_capital and word.is_capital):
            continue
        lost = None if own_no or more < 0 else _denied_by(told.words, theirs)
        added = None if their_no or more > 0 else _denied_by(claim.words, own)
        if lost is None and added is None:
            continue
        if any(_pairs_flatly(other, own) for other in claim.told[1:]) and lost is not None:
            continue
        if not _is_close(claim, told, own, theirs):
            continue
        place = claim.words_of(own if added is None else added, own)
        start = theirs if lost is None else lost
        yield place, Span(told.words[start].span.start, word.span.end)


def _denials(words: Sequence[Word]) -> int:
    return sum(_NOT.fullmatch(word.plain) is not None for word in words)


def _refusals(words: Sequence[Word], paired: set[int]) -> list[int]:
    return [
        at for at, word in enumerate(words) if at not in paired and _REFUSES.fullmatch(word.plain)
    ]


def _denied_by(words: Sequence[Word], at: int) -> int | None:
    """The number of the "not" that denies a word; None where none does."""
    for before in range(at - 1, max(-1, at - 4), -1):
        plain = words[before].plain
        if _NOT.fullmatch(plain):
            follows = words[before + 1].plain if before + 1 < len(words) else ""
            return None if follows in _NO_SENSE or (plain == "no" and before != at - 1) else before
        if plain not in _BETWEEN:
            return None
    return None


def _pairs_flatly(other: Told, own: int) -> bool:
    return any(
        mine == own and _denied_by(other.words, theirs) is None for mine, theirs in other.pairs
    )


def _is_close(claim: Claim, told: Told, own: int, theirs: int) -> bool:
    """Whether words on either side of a pair are pairs too: the two say one thing."""
    number = told.pairs.index((own, theirs))
    before = told.pairs[max(0, number - 2) : number]
    after = told.pairs[number + 1 : number + 3]
    near_before = any(own - mine <= 3 and theirs - other <= 5 for mine, other in before)
    near_after = any(mine - own <= 3 and other - theirs <= 3 for mine, other in after)
    both_end = own == len(claim.words) - 1 and theirs == len(told.words) - 1
    return near_before and (near_after or both_end)


def _turned(claim: Claim, told: Told) -> Iterator[tuple[Span, Span]]:
    """Where the two have opposite words in one place."""
    ends = [(-1, -1), *told.pairs, (len(claim.words), len(told.words))]
    own_all = {_form(word) for word in claim.words}
    their_all = {_form(word) for word in told.words}
    for (own, theirs), (own_end, their_end) in pairwise(ends):
        if not 2 <= own_end - own <= 3 or not 2 <= their_end - theirs <= 3:
            continue
        for mine in claim.words[own + 1 : own_end]:
            for other in told.words[theirs + 1 : their_end]:
                pair = (_form(mine), _form(other))
                if pair in _TURNS and pair[0] not in their_all and pair[1] not in own_all:
                    yield mine.span, other.span


def _form(word: Word) -> str:
    return stem(_FORMS.get(word.plain, word.plain))


_TURNS = frozenset(pair for a, b in _OPPOSITES for pair in ((stem(a), stem(b)), (stem(b), stem(a))))
