"""Name spelled in two ways (C12).

## What it reports
A name that differs by one slip of the keys from another of the story that must be the same: the
first names agree and the last ones nearly do, or the other way round; or a speaker has nearly the
last name of somebody whom the story names in full. Headline, captions and key points are looked at
with the body.

## Whose policy
Every copy desk's: a wrong name is a correction. The rarer spelling is marked; which one is right,
the story cannot tell.

## Bad
Ann Smith runs the kiosk on the old pier. Smith has run it since May. “Nobody asked us,” Ann
«Smyth» said.

## Good
Ann Smith runs the kiosk on the old pier. Smith has run it since May. “Nobody asked us,” her
brother Bo Smith said.

## Known misses
Spellings that differ by more than a letter, or by the last letter alone ("Smit"); names of fewer
than four letters; last names alone that nobody speaks under. Two people with nearly one name
are reported, and are sound.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.names import capital_words, full_names, is_slip, nearly_the_same
from onrecord.records.span import Span

CHECK = Check(code="C12", level="warning")

_LEAST_OF_FULL = 3  # places of the spelling that a lone one is held against
_MOST_OF_LONE = 2
_LONE_LETTERS = 5
_TITLES = frozenset("Mr Mrs Ms Dr Sheikh Sheik King Queen Prince Tea Kim Sir Lord".split())
_SIC = re.compile(r"[^.\n]{0,20}[\[(]sic[\])]")
_SAYS = re.compile(
    r"\s+(?:also\s+)?(?:said|says|told|added|tweeted|wrote|asked|argued|noted|continued|explained|"
    r"has|had|was|is|will|would)\b"
)
_SAID = re.compile(r"\b(?:said|says|told|added|asked|by|as)\s+\Z")


def find(case: Case) -> Iterator[Note]:
    """Each place of the rarer of two spellings."""
    yield from _in_the_headline(case)
    near = case.view(nearly_the_same)
    firsts: dict[str, set[str]] = defaultdict(set)  # last name -> first names
    lasts: dict[str, set[str]] = defaultdict(set)
    for name in case.view(full_names):
        firsts[name.last].add(name.first)
        lasts[name.first].add(name.last)
    places = case.view(capital_words)
    small = frozenset(re.findall(r"(?<![\w’'-])[a-zß-ÿ]{4,}", case.text))
    for word in sorted(near):
        if word.casefold() in small:
            continue
        for other in sorted(near[word]):
            if other.casefold() in small or not _is_rarer(word, other, case):
                continue
            one_name = (firsts[word] & firsts[other]) - _TITLES or lasts[word] & lasts[other]
            lone = not firsts[word] and not lasts[word] and len(firsts[other] - _TITLES) == 1
            if _SIC.search(case.text, places[other].spans[0].end, places[other].spans[0].end + 40):
                continue
            found = places[word].spans
            if not one_name:
                if not lone or not _is_enough(word, other, case):
                    continue
                found = tuple(span for span in found if _speaks(span, case))
            for span in found:
                first = places[other].spans[0]
                message = f'"{word}" here, "{other}" elsewhere: is it one name?'
                yield Note(span=span, message=message, related=(first,))


def _in_the_headline(case: Case) -> Iterator[Note]:
    """A headline that was given apart has no place in the text: the body's name is marked."""
    places = case.view(capital_words)
    small = frozenset(re.findall(r"(?<![\w’'-])[a-zß-ÿ]{4,}", case.text))
    words = re.findall(r"[A-ZÀ-Þ][\w'’-]{4,}", case.story.headline or "")
    lasts = {name.last for name in case.view(full_names) if name.first not in _TITLES}
    for word in words:
        word = re.sub(r"['’]s?\Z", "", word)
        if word in places or word.casefold() in small:
            continue
        for other in sorted(lasts):
            spans = places[other].spans if other in places else ()
            if len(spans) >= _LEAST_OF_FULL and is_slip(word, other):
                message = f'"{other}" here, "{word}" in the headline: is it one name?'
                yield Note(span=spans[0], message=message)


def _is_rarer(word: str, other: str, case: Case) -> bool:
    one, two = (case.view(capital_words)[name].spans for name in (word, other))
    return (len(one), -one[0].start) < (len(two), -two[0].start)


def _is_enough(word: str, other: str, case: Case) -> bool:
    places = case.view(capital_words)
    return (
        len(word) >= _LONE_LETTERS
        and len(places[word].spans) <= _MOST_OF_LONE
        and len(places[other].spans) >= _LEAST_OF_FULL
    )


def _speaks(span: Span, case: Case) -> bool:
    """Whether a lone name is a person's who speaks or acts."""
    if _SAYS.match(case.text, span.end, span.end + 30):
        return True
    return _SAID.search(case.text[max(0, span.start - 12) : span.start]) is not None
