"""Never introduced (C13).

## What it reports
A person who speaks under a last name that the story never gives in full, with a title, or with a
word of who it is.

## Whose policy
AP, Reuters and every American desk: full name and who it is at first reference, the last name
alone from the second on. It is often a paragraph that was cut.

## Bad
The ferry will stop in spring, the harbour office said on Monday. The captains learned of it from
the radio. “Nobody asked us,” «Okafor» said. He has sailed it for 20 years.

## Good
The ferry will stop in spring, the harbour office said on Monday. The captains learned of it from
the radio. “Nobody asked us,” Captain John Okafor said. Okafor has sailed it for 20 years.

## Known misses
Names that the story gives a first name, a title or an apposition anywhere, also after the place.
Words that can be no last name here are left out with some that can: those all in capitals, names
of firms, people whom a story calls by a first name, and a few whom all readers know.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.names import nearly_the_same
from onrecord.records.attribution import Attribution
from onrecord.records.source import Source
from onrecord.records.span import Span

CHECK = Check(code="C13", level="query")

_LEAST_SURE = 0.6
_SURE = 0.8
_NAME = re.compile(r"[A-Z](?:[a-z]+|[’'-]?[A-Z]?[a-z]+)*[a-z]{2}")
_HE_OR_SHE = frozenset("he she him his her".split())
_HOUSEHOLD = frozenset(
    "Trump Obama Clinton Biden Bush Putin Merkel Sanders Hitler Beck God".split()
)
# What may stand before a name without saying who it is.
_BEFORE = frozenset(
    "and or but as that when while because if after before since for to from with by of at than "
    "though although said says added told asked like about where what whether so then on in "
    "against between who whom is was meanwhile".split()
)
_SAID = re.compile(
    r"\b(?:said|says|added|told|explained|continued|recalled|noted|wrote|argued|insisted|replied|"
    r"concluded|went on)\b"
)
_INTRODUCES = re.compile(
    r",\s+(?:an?|the|who|whose|which|now|then|\d)\b|\s*\(|,\s+[A-Z]|-\w|\.\w|\s+[A-Z][a-z]"
)


def find(case: Case) -> Iterator[Note]:
    """Each speaker whom the story never introduces."""
    attributions = {one.id: one for one in case.attributions}
    for source in case.sources:
        if source.kind != "person" or not _NAME.fullmatch(source.name):
            continue
        if source.name.casefold() in _HE_OR_SHE:
            continue
        if (
            source.name in _HOUSEHOLD
            or source.name in case.view(nearly_the_same)
            or source.name in case.outlet_names
        ):
            continue
        spoken = [attributions[one] for one in source.attributions if one in attributions]
        place = _said_at(source, spoken, case)
        if place is None or not _is_person(source, spoken, case):
            continue
        if not _is_introduced(source.name, case):
            yield Note(
                span=place,
                message=f"Who is {source.name}? The story gives no first name and no title",
            )


def _said_at(source: Source, spoken: list[Attribution], case: Case) -> Span | None:
    """Where the name alone is said to say something in the body, first."""
    for one in spoken:
        if one.act != "statement" or one.confidence < _LEAST_SURE or len(one.source) != 1:
            continue
        span = one.source[0]
        if span.of(case.text) != source.name or case.part_at(span.start) != "body":
            continue
        if any(_SAID.search(cue.of(case.text)) for cue in one.cue) and not case.is_quoted(span):
            return span
    return None


def _is_person(source: Source, spoken: list[Attribution], case: Case) -> bool:
    """Firms, papers and bands speak too: a he or a she is a person, and "...," Okafor said."""
    if any(place.of(case.text).casefold() in _HE_OR_SHE for place in source.mentions):
        return True
    return any(
        one.type == "direct"
        and one.confidence >= _SURE
        and bool(one.source)
        and one.content[0].start < one.source[0].start
        for one in spoken
    )


def _capital_places(case: Case) -> dict[str, list[int]]:
    """Where each word with a capital stands, hyphens apart: "al-Munajjid" is Munajjid's."""
    places: dict[str, list[int]] = defaultdict(list)
    for found in re.finditer(r"(?<![^\W_])[A-Z][\w’']*?(?=['’]s?\b|\b)", case.text):
        places[found[0]].append(found.start())
    return places


def _is_introduced(name: str, case: Case) -> bool:
    beside = " ".join(filter(None, (case.story.headline, case.story.byline)))
    if re.search(rf"[A-Z][\w.’'-]*\s{re.escape(name)}\b", beside):
        return True
    places = case.view(_capital_places).get(name, [])
    if not places or case.is_quoted(Span(places[0], places[0] + len(name))):
        return True  # somebody else's words bring the name in
    for start in places:
        end = start + len(name)
        before, after = case.text[max(0, start - 40) : start], case.text[end : end + 12]
        if _INTRODUCES.match(after) or not _stands_alone(before):
            return True
    return False


def _stands_alone(before: str) -> bool:
    """Whether nothing before a name tells who it is: no first name, title, or description."""
    last = re.search(r"(\S+)([ \t\u00a0]*)\Z", before)
    if last is None or not last[2]:
        return not before or before[-1] in "“\"‘'(\n—–"
    word = last[1]
    if word[-1] in "”\"’'" and word[-2:-1] not in tuple(".,?!…—"):
        return False  # John “Tig” Okafor
    if word[-1] in '.?!:;—–”"':
        return len(word) > 3 or word[-1] not in "."  # "J. Okafor", "Dr. Okafor"
    if word[-1] == ",":
        return not re.search(r"(?i)\b(?:his|her|their|the|an?)\s+[\w -]{1,30},\Z", before.rstrip())
    return word.strip("“\"(‘'").casefold() in _BEFORE
