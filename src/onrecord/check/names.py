"""The names that a story writes with capitals, and those that differ by a slip of the keys."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.case import Case
from onrecord.records.span import Span

_WORD = r"(?:Mc|Mac|O['’]|D['’]|al-|Al-)?[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?"
_FULL = re.compile(
    rf"(?<![\w@#/.’'-])({_WORD})((?:\s[A-Z]\.)?)\s(?:(?:de|del|van|von|bin|el|da|di|la|al)\s)?({_WORD})"
    r"(?![\w@/])"
)
_SHORTEST = 4  # letters of a word that a slip is looked for in
_MOST_ALIKE = 12
_SINGLE = re.compile(rf"(?<![\w@#/.-])({_WORD})(?!\w)")


class FullName(NamedTuple):
    """A first and a last name beside each other."""

    first: str
    last: str
    span: Span


class CapitalWord(NamedTuple):
    """One word with a capital, and where it stands."""

    word: str
    spans: tuple[Span, ...]


def full_names(case: Case) -> tuple[FullName, ...]:
    """Pairs of words with capitals, in text order; some are places or firms."""
    return tuple(_full_names(case))


def _full_names(case: Case) -> Iterator[FullName]:
    for found in _FULL.finditer(case.text):
        yield FullName(found[1], found[3], Span(found.start(), found.end()))


def capital_words(case: Case) -> dict[str, CapitalWord]:
    """The words of the story with capitals, each with its places."""
    places: dict[str, list[Span]] = defaultdict(list)
    for found in _SINGLE.finditer(case.text):
        places[found[1]].append(Span(found.start(1), found.end(1)))
    return {word: CapitalWord(word, tuple(spans)) for word, spans in places.items()}


def nearly_the_same(case: Case) -> dict[str, frozenset[str]]:
    """For a word with a capital, those that differ from it by one slip of the keys.

    Found by what is left when one letter is taken out: time is in line with the words.
    """
    left: dict[str, set[str]] = defaultdict(set)
    for word in case.view(capital_words):
        if len(word) < _SHORTEST:
            continue
        low = word.casefold()
        left[low].add(word)
        for at in range(1, len(low)):
            left[low[:at] + low[at + 1 :]].add(word)
    near: dict[str, set[str]] = defaultdict(set)
    for words in left.values():
        if len(words) > _MOST_ALIKE:
            continue
        for one in words:
            near[one] |= {other for other in words if other != one and is_slip(one, other)}
    return {word: frozenset(others) for word, others in near.items() if others}


def is_slip(one: str, other: str) -> bool:
    """Whether one letter is missing, another one, or two stand the wrong way round."""
    a, b = sorted((one.casefold(), other.casefold()), key=len)
    if a == b or a[0] != b[0]:
        return False
    if len(a) < len(b):
        if b.startswith(a):
            return b[-1] == a[-1]  # "Philip", "Philipp"; but "Iraq", "Iraqi"
        return any(b[:at] + b[at + 1 :] == a for at in range(1, len(b)))
    unlike = [at for at in range(len(a)) if a[at] != b[at]]
    if len(unlike) == 1:
        return unlike[0] < len(a) - 1  # "Russia", "Russin"
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and a[unlike[0]] == b[unlike[1]]
        and a[unlike[1]] == b[unlike[0]]
    )
