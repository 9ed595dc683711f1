"""Reportedly, with no reporter (S6).

## What it reports
"Reportedly" or "allegedly" where neither the sentence nor its neighbours say who reported or
alleged it.

## Whose policy
NPR: such an adverb hides a source and clears nobody; name the outlet, the police, the court papers.

## Bad
The mayor «reportedly» quit on Monday. The council meets again in May.

## Good
The mayor quit on Monday, the Gazette reported. He reportedly left by the back door, the paper said.

## Known misses
All that follows where the story names another outlet's report: the adverb is taken to speak of it.
A reporter named by a link that the text does not have. Around a word such as "charged" or "police"
the adverb is taken to be credited.
"""

import re
from collections.abc import Iterator, Set

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Sentence
from onrecord.check.passed_on import first_report
from onrecord.records.span import Span

CHECK = Check(code="S6", level="query")

_OPENING = 4  # sentences: headline and lead sum up what is credited further on
_AHEAD_OF_OPENING = 4
_ADVERB = re.compile(r"\b(?:reportedly|allegedly)\b", re.IGNORECASE)
_POST = re.compile(r"https?://|<tweet|@\w")  # a post of somebody's, set into the story
# Words that say who reports or accuses, where no attribution was found.
_SAID_BY = re.compile(
    r"\b(?:charg(?:ed?|es|ing)|accus(?:ed?|es|ing|ations?|ers?)|arrest(?:s|ed)?|indict\w*|lawsuits?|sued|"
    r"complaints?|prosecut\w+|suspects?|trial|convict\w*|court|police|investigat\w+|"
    r"reports?|reported|reporting|sources?|according|allegations?|rumou?rs?|told|revealed|aired|obtained|claim(?:s|ed))\b",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Note]:
    """Each such adverb, outside quotation marks, near which nobody is cited."""
    cited = {one.span.start for one in _cited(case)}
    report = case.view(first_report)
    since = len(case.text) if report is None else report
    for number, sentence in enumerate(case.sentences):
        if sentence.part != "body" or sentence.span.start > since:
            continue
        adverbs = list(_ADVERB.finditer(case.text, sentence.span.start, sentence.span.end))
        if not adverbs or _is_credited(number, cited, case):
            continue
        for found in adverbs:
            span = Span(found.start(), found.end())
            if span.start > since or case.is_quoted(span) or case.is_reported(span):
                continue
            done = "alleged" if found[0].lower().startswith("alleg") else "reported"
            yield Note(span=span, message=f'"{found[0]}": {done} by whom?')


def _is_credited(number: int, cited: Set[int], case: Case) -> bool:
    """Whether a sentence or its neighbours say whose word theirs is."""
    ahead = _AHEAD_OF_OPENING if number < _OPENING else 1
    around = case.sentences[max(0, number - 1) : number + ahead + 1]
    if any(one.span.start in cited for one in around):
        return True
    if any(_SAID_BY.search(one.span.of(case.text)) for one in around):
        return True
    return _POST.search(case.sentences[number].span.of(case.text)) is not None


def _cited(case: Case) -> Iterator[Sentence]:
    """The sentences in which somebody is cited."""
    for one in case.attributions:
        for part in (*one.source, *one.cue):
            sentence = case.sentence_at(part.start)
            if sentence is not None and one.source and one.act == "statement":
                yield sentence
