"""Ground-rule jargon unexplained (S21).

## What it reports
"On background", "on deep background" and "not for attribution", with no word of what was agreed.

## Whose policy
The Associated Press and The Washington Post define these terms for their own staff, and not alike;
readers take them for something else again. A story says in plain words what was agreed, and why.

## Bad
An aide, speaking «on background», said the ferry will stop in May.

## Good
An aide, who would not be named because the plan is not public, said the ferry will stop in May. The
mayor spoke on background, which means that his words can be used but not his name.

## Known misses
"On condition of anonymity" is taken to be plain. "On background" of things, as in "a report on
background checks", is told by its verb, and a verb far off is not seen.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S21", level="query")

_TERM = re.compile(
    r"\bon (?:deep )?background\b(?! (?:check|music|noise|stor|information|material|paper|research|"
    r"knowledge|investigation|radiation|screen|of\b))|\b(?:not[- ]for[- ]attribution|"
    r"without attribution|lobby terms|chatham house rules?)\b",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:said|says|say|saying|told|tell|telling|spoke|speaks|speak|speaking|talk\w*|brief\w*|"
    r"interview\w*|comment\w*|reporters?|journalists?|anonymity|condition|discuss\w*|confirm\w*|"
    r"call|attest\w*|sources?|officials?|agreed|provided|shared|described|answered|quoted|insist\w*)\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\b(?:mean(?:s|ing)|that is|i\.e\.|under which|so that|in other words|"
    r"(?:not|without|n['’]t|nor) (?:\w+ ){0,4}(?:named?|names?|identif\w+|attributed?)|anonymity|"
    r"anonymous\w*|unnamed|unidentified)\b",
    re.IGNORECASE,
)
_NEAR = 120  # characters


def find(case: Case) -> Iterator[Note]:
    """Each term, where a verb of speech is near and no plain words are."""
    for term in _TERM.finditer(case.text):
        span = Span(term.start(), term.end())
        sentence = case.sentence_at(span.start)
        if sentence is None or case.is_quoted(span):
            continue
        start, end = sentence.span.start, sentence.span.end
        near = case.text[max(start, span.start - _NEAR) : min(end, span.end + _NEAR)]
        around = case.text[max(start, span.start - 2 * _NEAR) : span.end + 2 * _NEAR]
        if _SPOKE.search(near) and not _EXPLAINED.search(around.replace(term[0], " ")):
            message = f'"{term[0]}": what was agreed, in plain words?'
            yield Note(span=span, message=message)
