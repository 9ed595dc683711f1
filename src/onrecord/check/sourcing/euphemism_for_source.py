"""Euphemism that covers a source (S23).

## What it reports
"Friends of the minister", "allies of Bell", "a person close to the president", with no name, who
say what the minister, Bell or the president does, wants or thinks.

## Whose policy
The Guardian: "friends of" a politician are often the politician, or speak for him; a reader is
told in what capacity the source speaks, or the words are not used.

## Bad
«Friends of the minister» said that he would not resign.

## Good
An adviser to the minister, who asked not to be named because no decision is public, said that he
would not resign.

## Known misses
Friends of people who hold no office are friends. "Her camp" and "circles" are an outlet's own words
for a side and are not reported, nor are statements in which the friend speaks of others.
Allies are left alone where the paragraph goes on to quote somebody by name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.attribution import Attribution
from onrecord.records.span import Span

CHECK = Check(code="S23", level="query")

_LEAST_SURE = 0.6
_TITLE = (
    r"(?:President|Prime Minister|Minister|Sen|Senator|Gov|Governor|Rep|Secretary|Speaker|Mayor|"
    r"Chancellor|King|Queen|Prince|Princess|Duke|Duchess)"
)
_OFFICE = (
    r"(?:(?:prime |foreign |home |deputy |vice )?(?:minister|president|premier)|senator|governor|"
    r"mayor|speaker|chancellor|secretary|candidate|nominee|prince|princess|king|queen|duke|duchess|"
    r"chairman|chairwoman|leader|congressman|congresswoman)"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_HOLDER = rf"(?:[Tt]he (?:\w+ )?{_OFFICE}|{_TITLE}\.? {_NAME})"
_OWNER = rf"(?:{_HOLDER}|(?:(?:Mr|Mrs|Ms)\.? )?{_NAME}|him|her(?! [a-z]))"
_ALLIES = r"(?:[Aa]ll(?:ies|y)|[Cc]onfidantes?|[Cc]onfidants?|[Aa]ssociates?|[Ii]ntimates?)"
_CLOSE = (
    r"(?:[Tt]hose|[Pp]eople|[Pp]erson|[Ss]omeone|source|figure|individual|[Ss]ome|[A-Za-z]+s) "
    r"(?:very |who are )?close to"
)
_SOURCE = re.compile(
    r"(?:[\w-]+ ){0,4}?(?:"
    rf"(?:(?:[Cc]lose |[Oo]ld )?[Ff]riends?|{_ALLIES}) (?:of|to) (?P<a>{_HOLDER})(?:['’]s)?"
    rf"|(?P<b>{_HOLDER})['’]s? (?:\w+ )?(?:friends?|{_ALLIES}|inner circle)"
    rf"|{_ALLIES} (?:of|to) (?P<c>{_OWNER})(?:['’]s)?"
    rf"|(?P<d>{_OWNER})['’]s? (?:\w+ )?(?:{_ALLIES}|inner circle)"
    rf"|(?P<e>[A-Z][\w-]+) {_ALLIES}"
    rf"|{_CLOSE} (?P<f>{_OWNER})|(?:[Tt]hose|[Pp]eople) around (?P<g>{_OWNER})"
    r")(?![\w-])"
)
_HE = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\b(?:White House|Congress|Downing Street|[Cc]ampaign|Pentagon|Kremlin|Palace|News|Capital|"
    r"Bank|Inc|Corp|Party|Court|Department|Ministry|Street|Council)\b"
)
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id)|t[eo]l(?:l|ls|d)|insist\w*|suggest\w*|according|report\w*|confirm\w*|"
    r"acknowledg\w*|describ\w*|conced\w*|argu\w+|maintain\w*|mention\w*|figure|bristle|hint\w*|"
    r"indicat\w*|not(?:e|es|ed)|add(?:s|ed)?|claim\w*|warn\w*|den(?:y|ies|ied))\b"
)
_ALLY = re.compile(r"\ball(?:y|ies)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:including|such as|like)\b")  # "allies, including Ann Bell"


def find(case: Case) -> Iterator[Note]:
    """Each source that is a friend of somebody and speaks of that somebody."""
    named = sorted(m.start for one in case.sources if one.kind == "person" for m in one.mentions)
    for source in case.sources:
        if source.kind not in ("anonymous", "group"):
            continue
        for attribution in case.statements(source):
            says = any(_SAYS.search(cue.of(case.text)) for cue in attribution.cue)
            if says and attribution.confidence >= _LEAST_SURE and attribution.source:
                for note in _covered(attribution, case):
                    if not _is_named_next(note.span, named, case):
                        yield note


def _covered(attribution: Attribution, case: Case) -> Iterator[Note]:
    start = attribution.source[0].start
    found = _SOURCE.match(case.text, start, attribution.source[0].end)
    if found is None or _NAMED.search(attribution.source[0].of(case.text)):
        return
    owner = next(words for words in found.groups() if words)
    told = " ".join(content.of(case.text) for content in attribution.content)
    of_owner = owner.split()[-1] in told and not _is_bare_name(owner)
    if (
        _NO_PERSON.search(owner)
        or owner.endswith(("'s", "’s"))
        or not (of_owner or _HE.search(told))
    ):
        return  # "close to Bell's family"
    span = Span(start, found.end())
    message = f'"{span.of(case.text)}": in what capacity do they speak for {owner}?'
    yield Note(span=span, message=message)


def _is_named_next(span: Span, named: list[int], case: Case) -> bool:
    """Whether the paragraph goes on to quote an ally by name."""
    here = case.sentence_at(span.start)
    if here is None or not _ALLY.search(span.of(case.text)):
        return False
    at = bisect_left(named, here.span.end)
    return at < len(named) and named[at] < case.paragraphs[here.paragraph].span.end


def _is_bare_name(owner: str) -> bool:
    """Whether it may be a firm: "Citgo", "First Look"."""
    return owner[0].isupper() and not re.match(rf"(?:{_TITLE}|Mr|Mrs|Ms)\b", owner)
