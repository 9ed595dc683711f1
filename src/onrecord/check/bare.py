"""Sources of whom a story says nothing but that they are sources."""

import re
import sys
from collections.abc import Iterable, Iterator

from onrecord.check.case import Case
from onrecord.check.extract import is_extract
from onrecord.check.unnamed import Unnamed, unnamed
from onrecord.records.span import Span

# Words before "source" that describe nobody.
_BARE = re.compile(
    r"(?:(?:an?|the|this|that|these|those|one|two|three|four|five|six|another|other|some|several|"
    r"many|multiple|various|numerous|different|separate|second|third|single|same|more|both|all|"
    r"unnamed|anonymous|unidentified|undisclosed|confidential|of|at|least|our|its)\s+)*sources?",
    re.IGNORECASE,
)
# What may follow the noun without describing it: that it spoke, and that it will not be named.
_SPOKE = re.compile(
    r"[\s,]*(?:(?:who|that)\s+)?(?:(?:also|has|have|had|only)\s+)?(?:spoke|speaking|asked|asking|told|"
    r"telling|said(?!\s+(?:by|to\s+be))|says|say|request|declin|insist|want|wish|prefer|refus|on\s+condition|"
    r"(?:was|were|is|are)\s+not\s+(?:authori|permitted|allowed)|cited|quoted|interviewed|contacted)"
)
# What describes it: "a source, a former clerk,", "a source in the office".
_DESCRIBED = re.compile(
    r"(?:\s+(?:in|at|from|with|within|inside|close|near|familiar|briefed|involved|linked|aware|of|"
    r"there|here|on|for|whose|across|among|tied|knowledgeable|privy)\b|,\s+(?:an?|the|both|all|one|including|among)\s|\s+said\s+(?:by|to\s+be)\b"
    r"|\s*\(|,?\s+(?:who|which)\s+(?!told|said|spoke|asked|declin|request))"
)
# "The source" speaks of somebody whom the story has described in words that were not found.
_DEFINITE = re.compile(r"(?:the|this|that|these|those)\s", re.IGNORECASE)
_LEAD = 400  # characters over which a lead's "sources" are described
_BACK = re.compile(r"(?:one|both|all|an?\s+(?:second|third|fourth))\s", re.IGNORECASE)


def bare_sources(case: Case) -> tuple[Unnamed, ...]:
    """The unnamed sources that are "a source" or "sources" and no more, in text order."""
    return tuple(_bare_sources(case))


def _bare_sources(case: Case) -> Iterator[Unnamed]:
    every = case.view(unnamed)
    described = {one.source.id: one for one in every if not _is_bare(one, case)}
    several = _first(one for one in described.values() if one.is_plural and one.signs != "office")
    sources = _first(one for one in described.values() if one.noun == "sources")
    first = _first(described.values())
    seen: set[str] = set()  # "a source" again is often the same one
    for one in every:
        words, start = one.place.of(case.text), one.place.start
        is_source = one.noun.startswith("source") and one.source.attributions
        if one.source.id in described or not is_source:
            continue
        # It may be one of them, or stand for them in the lead.
        known = (several if one.is_plural else sources) < start + _LEAD
        known = known or (not one.is_plural and bool(_BACK.match(words)) and first < start)
        again = words.casefold() in seen
        first = min(first, start)
        seen.add(words.casefold())
        if again or known or _DEFINITE.match(words):
            continue
        if case.is_quoted(one.place) or is_extract(one.place, case):
            continue
        if described and case.part_at(start) in ("headline", "key_points"):
            continue
        yield one


def _first(some: Iterable[Unnamed]) -> int:
    return min((one.place.start for one in some), default=sys.maxsize)


def _is_bare(one: Unnamed, case: Case) -> bool:
    if one.source.terms is None or one.source.terms.basis:
        return False
    return all(_is_bare_at(place, case) for place in one.places)


def _is_bare_at(place: Span, case: Case) -> bool:
    if not _BARE.fullmatch(place.of(case.text)):
        return False
    if _SPOKE.match(case.text, place.end):
        return True
    return not _DESCRIBED.match(case.text, place.end)
