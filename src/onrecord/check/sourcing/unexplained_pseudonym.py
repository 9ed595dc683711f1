"""Pseudonym or first name only, unexplained (S24).

## What it reports
A name that the story says is not real, or is not the whole name, with no reason beside it.

## Whose policy
NPR: a changed name is rare, needs an editor's yes, and the story says that the name was changed and
why. The Associated Press uses no made-up names.

## Bad
Maria («not her real name») said that the ferry was late every day.

## Good
Maria (not her real name, to protect her job) said that the ferry was late every day.

## Known misses
A first name that stands alone without a word of it, and how somebody signs at all times ("she only
uses her first name"): no story gave a promise for that. A name that another outlet or the
police gave only in part is reported too. A reason that stands more than a sentence away.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S24", level="query")

_WHOSE = r"(?:his|her|their|its|the)"
_HALF = rf"(?:(?:{_WHOSE}|a) (?:first|given|last|middle) names?(?: only)?|first names? only)"
_GIVE = r"(?:gave|gives?|giving|used|using|provided?|providing|offered|offering)"
_TERMS = (
    rf"[Nn]ot {_WHOSE} (?:real|actual|true) names?",
    r"a pseudonym(?=[),])",
    r"(?<!the )names? (?:has|have) been changed",
    r"(?:names|identities) (?:have been|had been|were) (?:changed|altered)",
    rf"{_GIVE} (?:reporters )?(?:just|only) {_HALF}",
    rf"(?:just|only) {_GIVE} {_HALF}",
    r"(?:asked|wanted|wished|agreed|requested|preferred|asking|wanting) (?:to be|that s?he be) "
    r"(?:identified|named|called|known|referred to|quoted)(?: only| just| simply)? "
    rf"(?:by|as|using|under)(?: only| just)? {_HALF}",
    r"(?<!he )(?<!I )(?<!they )(?<!who )identified (?:only|just) (?:by|as)"
    rf"(?: {_HALF}|(?= [“\"‘]?[A-Z]))",
    r"(?:declined|refused|would not|wouldn['’]t|did not want) to give "
    rf"{_WHOSE} (?:last|full|sur) ?names?",
)
_TERM = re.compile("|".join(rf"\b{term}" for term in _TERMS))
_REASON = re.compile(
    r"\b(?:because|fear\w*|protect\w*|cit(?:ed|es|ing)|saying|out of (?:concern|respect)|"
    r"for (?:\w+ )?reasons|security|sake|privacy|safety|retaliat\w*|reprisal\w*|repercussion\w*|"
    r"afraid|worr\w+|due to|since|so (?:that|as)|to avoid|sensitiv\w+|owing to|on account of|"
    r"concern\w*|risk\w*|lest|in order to)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Note]:
    """Each word of a changed or halved name without a reason in its sentence or the next."""
    for number, sentence in enumerate(case.sentences):
        for term in _TERM.finditer(case.text, sentence.span.start, sentence.span.end):
            span = Span(term.start(), term.end())
            if case.is_quoted(span):
                continue
            after = case.sentences[number + 1 : number + 2]
            end = after[0].span.end if after else sentence.span.end
            if not _REASON.search(case.text, sentence.span.start, end):
                yield Note(span=span, message=f'"{term[0]}": why is the name kept back?')
