"""Sources whose names the story keeps back, told from people whom it merely does not name.

A spokesman, a lawyer who speaks for a client and a man in the street are anonymous to a reader as
"a source" is, but no promise stands behind them: no check of anonymity is about them.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from onrecord.check.case import Case
from onrecord.records.source import Source
from onrecord.records.span import Span, Spans

# "stated": on terms that the story gives; "worded": described in words that are only used of
# sources whose names are kept back; "office": an official, aide or adviser.
Signs = Literal["stated", "worded", "office"]


class Unnamed(NamedTuple):
    """A source whose name the story keeps back."""

    source: Source
    signs: Signs
    places: Spans  # where it is described, clauses left out: "an aide" of "an aide, who ..."
    noun: str  # "aide", small letters
    is_plural: bool

    @property
    def place(self) -> Span:
        """Where it is first described."""
        return self.places[0]


_LEAST_SURE = 0.6  # of its surest attribution
_SOURCES = frozenset({"source", "sources", "insider", "insiders"})
_PEOPLE = frozenset({"person", "people", "individual", "individuals", "someone", "those"})
_OFFICES = frozenset(
    "official officials aide aides adviser advisers advisor advisors staffer staffers strategist "
    "strategists operative operatives diplomat diplomats lawmaker lawmakers".split()
)
_PRONOUNS = frozenset("he she they who it we i him her them one another others both some".split())
_CLAUSE = re.compile(
    r"[,;:(“”\"—–]|\s(?:who|whose|which|that|speaking|spoke|asked|said|told|says|tells)\b"
)
# Where the noun that heads a description ends.
_AFTER_NOUN = re.compile(
    r"\s(?:of|in|at|from|with|close|near|familiar|briefed|on|for|to|inside|outside|involved|"
    r"linked|tied|by|within|across|around|aligned|about|working|whom|present|directly|intimately|"
    r"closely|deeply|knowledgeable|privy|aware|informed|there|here|and|or|as)\b"
)
_OF_A_GROUP = re.compile(
    r"(?:one|two|three|four|some|several|all|both|many|most|another|none)\s(?:\w+\s)?of\s", re.I
)
_NAME_FOLLOWS = re.compile(r",?\s+(?:(?:named|identified as|called)\s|[A-Z][\w.’'-]+\s+[A-Z]\w)")
_DEFINITE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
# No informants: "the source of this report", "news sources", "sources: AP", a share of a panel.
_NO_PERSON = re.compile(
    r"\b(?:media|news|data|open|primary|secondary|power|energy|food|water|light)\s+sources?\b"
    r"|\bdifferent\s+sources\b|\bsources?\s+of\s+(?!the\s+(?:source|people))|\bsources?:|\bpro-\w+|\bYouTube|\bTwitter|\bReddit"
    r"|\bpercent\b|%|\b(?:per\s+cent|thirds|half|majority|most)\b|-in-|\binsiders\s+(?:in|across)\b"
    r"|\b(?:web|internet|interweb)\b",
    re.IGNORECASE,
)
# Not a promise: "could not identify", a person who gives a first name.
_NO_PROMISE = re.compile(
    r"\bnot identify|n['’]t identify|\bnames?\b.*\bonly|(?:first|last|middle) names?|privately|"
    r"attribution|publication|background|asked\s+that\s+(?:his|her|their)\b",
    re.IGNORECASE,
)


def unnamed(case: Case) -> tuple[Unnamed, ...]:
    """The sources whose names the story keeps back, in order of first mention."""
    return tuple(_unnamed(case))


def _unnamed(case: Case) -> Iterator[Unnamed]:
    sure = {one.id: one.confidence for one in case.attributions}
    for source in case.anonymous:
        surest = max((sure[one] for one in source.attributions), default=1.0)
        places = tuple(_descriptions(source, case))
        if not places or surest < _LEAST_SURE:
            continue
        noun = _noun(places[0].of(case.text))
        signs = _signs(source, noun, places, case)
        if signs is not None:
            plural = source.terms is not None and source.terms.people != (1, 1)
            yield Unnamed(source, signs, places, noun, plural)


def _descriptions(source: Source, case: Case) -> Iterator[Span]:
    for mention in source.mentions:
        words = mention.of(case.text)
        cut = _CLAUSE.search(words)
        words = words[: cut.start()].rstrip() if cut else words
        if words and words.casefold() not in _PRONOUNS:
            yield Span(mention.start, mention.start + len(words))


def _noun(words: str) -> str:
    group = _OF_A_GROUP.match(words)
    words = words[group.end() :] if group else words
    head = _AFTER_NOUN.split(words, maxsplit=1)[0].split()
    return head[-1].casefold() if head else ""


def _signs(source: Source, noun: str, places: Spans, case: Case) -> Signs | None:
    terms = source.terms
    if terms is None:
        return None
    promises = [one for one in terms.condition if not _NO_PROMISE.search(one.of(case.text))]
    if promises or (terms.reason and not terms.condition):
        return "stated"
    first = places[0]
    if case.text.startswith(":", first.end):
        return None  # "Insiders: the mayor will win", a headline's panel
    if any(_NO_PERSON.search(place.of(case.text)) for place in places):
        return None
    if noun in _SOURCES:
        return "worded"
    if noun in _PEOPLE and terms.basis:
        return "worded"
    named = _NAME_FOLLOWS.match(case.text, first.end, first.end + 60)
    if noun in _OFFICES and not named and not _DEFINITE.match(first.of(case.text)):
        return "office"
    return None
