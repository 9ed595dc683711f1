"""Denied by its own (S37).

## What it reports
What an unnamed source of some body says, where the body, or somebody who speaks for it by name,
denies the same. It is a question: the two may be one and the same person, or two camps.

## Whose policy
Reuters: a source that says one thing on the record and another off it cannot be used for both.

## Bad
The ferry company will sell its oldest boats to a rival, «an official at the company» said.

The ferry company denied that it will sell its oldest boats to a rival.

## Good
The ferry company will sell its oldest boats to a rival, an official at the company said.

The ferry company declined to comment.

## Known misses
Off by default: in 3,424 stories there was not one, so nobody knows how often it is right. It takes
a word of denial ("denied", "disputed"), most of the denied words in what the unnamed source says,
and the same body in the words for both. Denials in other words ("there is no plan") are missed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.gist import gist, share
from onrecord.check.unnamed import unnamed
from onrecord.records.attribution import Attribution
from onrecord.records.source import Source

CHECK = Check(code="S37", level="query", is_on=False)

_LEAST_SURE = 0.5
_DENIES = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es)|reject(?:ed|s)|disput(?:ed|es)|refut(?:ed|es)|"
    r"contradict(?:ed|s))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|n['’]t|untrue|false)\b", re.IGNORECASE)
_SAME = 0.6  # of a denial's words
_NO_BODY = frozenset(
    "spokesman spokeswoman spokesperson person people individual aide adviser advisor close "
    "familiar briefed senior former unnamed anonymous condition anonymity knowledge direct matter "
    "plan plans talks discussions executive employee director chairman president minister".split()
)
_MOST = 50  # denials


class Denial(NamedTuple):
    """What somebody denies by name."""

    said: Attribution
    claim: frozenset[str]
    body: frozenset[str]  # words for who denies


def find(case: Case) -> Iterator[Note]:
    """Each unnamed source whose words its own body denies."""
    denials = list(_denials(case))[:_MOST]
    for one in case.view(unnamed) if denials else ():
        body = _body(one.source, case)
        for said in case.statements(one.source):
            words = _content(said, case)
            if said.confidence < _LEAST_SURE or _NOT.search(words):
                continue
            told = gist(words)
            for denial in denials:
                if body & denial.body and share(denial.claim, told) >= _SAME:
                    message = "The same body denies it by name: can both be one source?"
                    yield Note(span=one.place, message=message, related=denial.said.content)


def _denials(case: Case) -> Iterator[Denial]:
    for source in case.sources:
        if source.kind not in ("person", "organisation"):
            continue
        for one in case.statements(source):
            cue = " ".join(span.of(case.text) for span in one.cue)
            if one.confidence >= _LEAST_SURE and _DENIES.search(cue):
                yield Denial(one, gist(_content(one, case)), _body(source, case))


def _body(source: Source, case: Case) -> frozenset[str]:
    words = " ".join(span.of(case.text) for span in source.mentions)
    return gist(words) - _NO_BODY


def _content(one: Attribution, case: Case) -> str:
    return " ".join(span.of(case.text) for span in one.content)
