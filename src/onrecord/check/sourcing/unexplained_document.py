"""Unexplained document (S31).

## What it reports
A document that stands behind a statement, and of which the story says nowhere what it is, who made
it or how it came to light: "documents show".

## Whose policy
The Associated Press: a story that rests on a document says what the document is, who wrote it and
how the outlet came to see it.

## Bad
The ferry company has been bankrupt since May, «documents» show.

## Good
The ferry company has been bankrupt since May, court records show. A letter from the bank, which one
of the directors showed to the Gazette, says the same.

## Known misses
A document that is described in part only: one word that tells what it is will do. "Reports" and "a
report", which the next paragraphs mostly name, and videos. A story that speaks anywhere of another
document that was obtained, or of a certificate, a lawsuit or an indictment.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span

CHECK = Check(code="S31", level="query")

_LEAST_SURE = 0.6
_NOUN = (
    r"(?:documents?|records|papers|files|e-?mails?|letters|memos?|memorandum|dossier|filings?|"
    r"audit|paperwork|study)"
)
_LOOSE = (
    r"(?:(?:an?|one|two|three|several|some|many|new|other|various|numerous|secret|leaked|"
    r"confidential|internal|newly|recent|official)\s+)*"
)
_BARE = re.compile(rf"{_LOOSE}(?P<noun>{_NOUN})|one\s+(?P<one>report)", re.IGNORECASE)
_SHOWS = re.compile(
    r"\b(?:show|shows|say|says|said|suggests?|indicates?|reveals?|claims?|claimed|according)\b",
    re.IGNORECASE,
)
# What tells of it, right behind the noun.
_TOLD = (
    r"(?:\s+(?:(?:was|were|are|is|had\s+been)\s+)?(?:of|from|by|to|on|about|for|that|which|in|at|between|with|filed|obtained|released|"
    r"seen|reviewed|written|signed|dated|submitted|kept|held|sent|prepared|issued|published|posted|"
    r"provided|compiled|commissioned|shared|made|given)\b|,\s+(?:which|an?|the|dated)\b"
    r"|\s*\(|['’])"
)
# What tells of some document, by whichever name: "a death certificate", "obtained by".
_OF_ANOTHER = re.compile(
    r"\b(?:obtained|leaked|certificates?|affidavit|lawsuit|indictment|complaint|transcript)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "the this that these those a an to and but by of in as show shows according he she they when "
    "while because said with from which for their his her its however though where".split()
)


def find(case: Case) -> Iterator[Note]:
    """The first place of each document that nothing in the story describes."""
    known = {one.id: one for one in case.attributions}
    described: dict[str, bool] = {}  # by noun, for a story has few
    for source in case.sources:
        if source.kind != "document" or not source.attributions:
            continue
        first = known[source.attributions[0]]
        place = source.mentions[0]
        bare = _BARE.fullmatch(place.of(case.text))
        if bare is None or first.confidence < _LEAST_SURE or case.is_quoted(place):
            continue
        if not any(_SHOWS.search(cue.of(case.text)) for cue in first.cue):
            continue  # "when emails revealed ...": told before, and here in short
        sentence = case.sentence_at(place.start)
        if sentence is None or sentence.part != "body" or not _is_running(sentence.span, case):
            continue
        noun = (bare["noun"] or bare["one"]).casefold().removesuffix("s")
        if noun not in described:
            described[noun] = _is_described(noun, case.text)
        if not described[noun]:
            message = f'"{place.of(case.text)}": what is it, who made it, how did it come to light?'
            yield Note(span=place, message=message)


def _is_running(sentence: Span, case: Case) -> bool:
    """Whether it is a sentence and no headline of another story."""
    return sentence.of(case.text).rstrip("”\"'’)").endswith((".", "!", "?"))


def _is_described(noun: str, text: str) -> bool:
    """Whether the story tells anywhere of what kind such a document is, or whose."""
    if _OF_ANOTHER.search(text):
        return True
    for found in re.finditer(rf"(?<!\S)(\S+)\s+{noun}s?\b({_TOLD})?", text, re.IGNORECASE):
        before = found[1].strip('"“(')
        is_bare = re.fullmatch(rf"{_LOOSE}", before + " ", re.IGNORECASE) is not None
        is_small = before.casefold() in _SMALL or before[-1:] in tuple(".,;:—”")
        if found[2] or not (is_bare or is_small):
            return True
    return False
