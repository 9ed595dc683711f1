"""Hedge dropped in headline or key points (C22).

## What it reports
A headline or key point that leaves out the word by which the body holds the same statement back:
"first known contact" that becomes "first contact", "a suspected gunman" that becomes "a gunman",
"one of the first" that becomes "the first". In key points also "at least", "up to" and "nearly"
before a number.

## Whose policy
Every copy desk's: many read no further than the headline and the box, so these may not promise
more than the story holds. The BBC and the AP ask it in so many words.

## Bad
The mayor met the harbour crews on Monday in the town hall, the council said.

What to know

• It is the «first meeting» between the mayor and the crews

It is the first known meeting between the mayor and the crews. They spoke for an hour.

## Good
The mayor met the harbour crews on Monday in the town hall, the council said.

What to know

• It is the first known meeting between the mayor and the crews

It is the first known meeting between the mayor and the crews. They spoke for an hour.

## Known misses
"May" and "could", which C24 has. A statement that the headline puts in quite other words, and a
headline that is unsure of anything else: who charges, suspects or fears is taken to say enough.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.restated import Claim, Told, Word, claims
from onrecord.check.softened import is_attributed, is_hedged
from onrecord.records.span import Span
from onrecord.text.numbers import number

CHECK = Check(code="C22", level="warning")

_ALONE = frozenset(
    "alleged suspected apparent reported possible potential presumed purported allegedly "
    "reportedly apparently possibly probably likely perhaps purportedly presumably potentially "
    "tentative attempted unconfirmed preliminary tentatively partly mostly".split()
)
_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "appears to have|appear to have|appears to|appear to|appeared to|"
        "seems to|seem to|seemed to|believed to have|believed to be|believed to|thought to have|"
        "thought to be|thought to|is said to have|is said to"
    ).split("|")
)
_BEFORE_NUMBERS = tuple(
    tuple(phrase.split())
    for phrase in (
        "at least|as many as|as much as|up to|at most|nearly|almost|about|around|roughly|some|"
        "approximately|an estimated|more than|over|fewer than|less than|under"
    ).split("|")
)
_OUT_OF_MANY = (("one", "of", "the"), ("among", "the"))
# Who names a speaker has said as much.
_HEARSAY = frozenset("alleged reported purported allegedly reportedly purportedly said".split())
_SMALL_BETWEEN = 2
_LEAD = 3
_JOINS = frozenset("of the to be have is an as".split())
_VAGUE = frozenset(
    "least many much most nearly almost about around roughly some over than under".split()
)
_RANKS = re.compile(r"first|second|third|last|only|most|least|best|worst|\w{3,}est")


def find(case: Case) -> Iterator[Note]:
    """Each claim whose own sentence in the body is less sure of it."""
    for claim in case.view(claims):
        if not claim.told or is_hedged(claim):
            continue
        told = claim.told[0].words
        for first, behind in _hedges(case.text, told, in_box=claim.where == "box"):
            note = _dropped(claim, first, behind, case)
            if note is not None:
                yield note


def _hedges(text: str, words: Sequence[Word], *, in_box: bool) -> Iterator[tuple[int, int]]:
    """Where each hedge begins, and the word behind it."""
    plain = [word.plain for word in words]
    for at, word in enumerate(plain):
        for phrase in _PHRASES:
            if tuple(plain[at : at + len(phrase)]) == phrase:
                yield at, at + len(phrase)
                break
        if word in _ALONE:
            yield at, at + 1
        is_joined = text[words[at].span.start - 1 : words[at].span.start] == "-"  # "best-known"
        if word == "known" and at and not is_joined and _RANKS.fullmatch(plain[at - 1]):
            yield at, at + 1
        for phrase in _OUT_OF_MANY:
            behind = at + len(phrase)
            if tuple(plain[at:behind]) == phrase and _RANKS.fullmatch("".join(plain[behind:][:1])):
                yield at, behind
        for phrase in _BEFORE_NUMBERS if in_box else ():
            behind = at + len(phrase)
            if tuple(plain[at:behind]) == phrase and _is_number(plain[behind : behind + 1]):
                yield at, behind
                break


def _is_number(words: Sequence[str]) -> bool:
    return any(word[0].isdigit() or word == "half" or number(word) is not None for word in words)


def _dropped(claim: Claim, first: int, behind: int, case: Case) -> Note | None:
    told = claim.told[0]
    # "Perhaps the best": what it holds back is a word or two further on.
    for _ in range(_SMALL_BETWEEN):
        behind += behind < len(told.words) and not told.words[behind].carries
    if behind >= len(told.words):
        return None
    own = told.pair_of(behind)
    hedge = {word.plain for word in told.words[first:behind]}
    if claim.where == "headline" and not _leads(told, own, first):
        return None
    if own is None or not told.words[behind].carries:
        return None
    if hedge & {word.plain for word in claim.words} - _JOINS:
        return None
    same = frozenset(mine for mine, _ in told.pairs)
    if hedge & _HEARSAY and is_attributed(claim, same):
        return None
    if own and claim.words[own - 1].plain in _VAGUE:
        return None
    if own > 1 and claim.words[own - 2].plain == "up":
        return None  # "up to 40" for "as many as 40"
    if any(_says_it_flatly(case, other, own) for other in claim.told[1:]):
        return None
    before = told.pair_of(first - 1) if first else None
    start = own if before is None or before != own - 1 else before
    mine = claim.words_of(start, own)
    start = first - 1 if start != own else first
    theirs = Span(told.words[start].span.start, told.words[behind].span.end)
    return Note(
        span=claim.place(mine, theirs),
        message=claim.says(mine, theirs, case),
        related=() if claim.is_apart else (theirs,),
    )


def _leads(told: Told, own: int | None, first: int) -> bool:
    """Whether a word right before a hedge is the claim's too: the two speak of one thing."""
    return own is not None and any(
        0 < own - mine <= _LEAD and 0 < first - other <= _LEAD for mine, other in told.pairs
    )


def _says_it_flatly(case: Case, other: Told, own: int) -> bool:
    """Whether another sentence of the body has the word without a hedge before it."""
    paired = next((theirs for mine, theirs in other.pairs if mine == own), None)
    if paired is None:
        return False
    hedges = _hedges(case.text, other.words, in_box=True)
    return all(behind != paired for _, behind in hedges)
