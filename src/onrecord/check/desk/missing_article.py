"""Missing article before a singular source (C28).

## What it reports
One unnamed person who is cited with neither "a" nor "the" before the noun: "according to source
who".

## Whose policy
Every copy desk's: running copy is no headline, and a reader cannot tell one source from several.

## Bad
The ferry will stop in May, according to «source» who has seen the plan.

## Good
The ferry will stop in May, according to a source who has seen the plan. It will not, said harbour
office spokesman Tom Reed.

## Known misses
A noun with words before it ("according to harbour office source"), and one with nothing behind
it that tells it from a title ("spokesman Tom Reed"). Headlines, headings and captions, which have
no room for articles.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C28", level="error", fixes="unsafe")

_LEAST_SURE = 0.6
_NOUN = (
    r"(?P<noun>source|insider|person|official|aide|advis[eo]r|spokes(?:man|woman|person)|diplomat|"
    r"staffer|lawmaker|strategist|operative|representative|witness|eyewitness)"
)
# What follows shows that the noun stands for a person of its own, and is no title before a name.
_BEHIND = (
    r"(?=\s+(?:who|whose|familiar|close|briefed|inside|within|involved|directly)\b|"
    r"\s+(?:from|in|at|for|with)\s+[\w“\"‘'])"
)
_CITED = re.compile(
    rf"\b(?:according\s+to|told\s+by|said\s+by|citing|quoting|information\s+from|said|says)\s+{_NOUN}{_BEHIND}"
)
_SOURCE = re.compile(_NOUN + _BEHIND, re.IGNORECASE)
# "As spokesman for the council, he said": the role, and no person. "a statement by ..." is cited.
_ROLE = re.compile(r"\b(?:as|and|or|a|an|the|than|like)\s+\Z", re.IGNORECASE)


def find(case: Case) -> Iterator[Note]:
    """Each noun for one person that is cited without an article."""
    found = {Span(*cited.span("noun")) for cited in _CITED.finditer(case.text)}
    for one in case.attributions:
        for source in one.source if one.confidence >= _LEAST_SURE else ():
            bare = _SOURCE.match(case.text, source.start, min(len(case.text), source.end + 20))
            before = case.text[max(0, source.start - 8) : source.start]
            if bare is not None and not _ROLE.search(before):
                found.add(Span(*bare.span("noun")))
    for span in sorted(found):
        sentence = case.sentence_at(span.start)
        if sentence is None or sentence.part not in ("body", "key_points"):
            continue
        if case.is_quoted(span) or not _is_running(sentence.span.of(case.text)):
            continue
        yield Note(
            span=span,
            message=f'"{span.of(case.text)}" wants an article: one person, or several?',
            fix=_with_article(span, case.text),
        )


def _is_running(sentence: str) -> bool:
    """Whether it is a sentence and no heading that was not found as one."""
    return sentence.rstrip("”\"'’)").endswith((".", "!", "?", ":", ",", ";"))


def _with_article(span: Span, text: str) -> Fix:
    noun = span.of(text)
    article = "an" if noun[0] in "aeioAEIO" else "a"
    if noun[0].isupper():
        return Fix(start=span.start, end=span.end, text=f"{article.title()} {noun.lower()}")
    return Fix(start=span.start, end=span.start, text=f"{article} ")
