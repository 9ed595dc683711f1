"""The people whom a story names, and every place where it names them."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import Literal

import msgspec

from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.firms import FIRMS, firms_of
from onrecord.resolve.first_names import FEMALE_NAMES, MALE_NAMES
from onrecord.resolve.names_in_text import names_in_text

Gender = Literal["he", "she"]

_DESCRIBED_BEFORE = 80
_DESCRIBED_AFTER = 160
_NAMESAKES = 50  # more people of one last name are no story, and would cost their square


class Person(msgspec.Struct, kw_only=True):
    """One named person of a story."""

    key: tuple[str, str]  # first and last name in small letters; no first name: ""
    name: str  # the fullest in the story
    gender: Gender | None = None
    places: list[Span] = msgspec.field(default_factory=list)
    described: set[str] = msgspec.field(default_factory=set)  # titles, appositions


class People:
    """All of them, found by name."""

    def __init__(self) -> None:
        self.by_key: dict[tuple[str, str], Person] = {}
        self.firms: frozenset[str] = FIRMS  # single words that no person is called by
        self._by_last: dict[str, list[Person]] = defaultdict(list)
        self._by_first: dict[str, list[Person]] = defaultdict(list)

    def add(self, title: Sequence[str], name: Sequence[str]) -> Person:
        """The person of a name, new if the story has not named them before."""
        first, last = _first_and_last(name)
        person = self.find(title, name)
        if person is None:
            person = Person(key=(first, last), name=" ".join(name))
            self.by_key[person.key] = person
            self._by_last[last].append(person)
            if first:
                self._by_first[first].append(person)
        elif len(" ".join(name)) > len(person.name):
            person.name = " ".join(name)
        person.gender = person.gender or gender_of(title, name)
        person.described |= {v.FULL_TITLES.get(word, word) for word in title}
        return person

    def find(self, title: Sequence[str], name: Sequence[str]) -> Person | None:
        """The person of a name, by last name or first name if it stands alone."""
        first, last = _first_and_last(name)
        if (first, last) in self.by_key:
            return self.by_key[first, last]
        if first:
            return self._with_double_name(" ".join(name).lower(), last)
        if not title and last not in self._by_last and last in v.PLACES | self.firms:
            return None  # "Russia" is not short for who has that first name
        gender = gender_of(title, ())
        namesakes = self._by_last[last][:_NAMESAKES]
        fitting = [p for p in namesakes if gender in (None, p.gender) or not p.gender]
        fitting = fitting or namesakes
        if not fitting:
            fitting = self._by_first[last] if len(self._by_first[last]) == 1 else []
        # The one whom the story is about is named first; others of the name come in full, so more
        # often. A first name that is one is surer than what a capital made one.
        return min(fitting, key=lambda p: (p.gender is None, p.places[:1]), default=None)

    def namesakes(self, person: Person) -> list[Person]:
        """The others of a person's last name, a bounded number."""
        return [p for p in self._by_last[person.key[1]][:_NAMESAKES] if p is not person]

    def is_firm(self, title: Sequence[str], name: Sequence[str]) -> bool:
        """Whether a single name that no person of the story bears is a firm's."""
        return len(name) == 1 and not title and name[0].lower() in self.firms

    def _with_double_name(self, name: str, last: str) -> Person | None:
        """Find "Ann Lee Ray" for "Lee Ray", in whichever order the story has them."""
        for person in self._by_last[last][:_NAMESAKES]:
            known = person.name.lower()
            if f" {known}".endswith(f" {name}") or (
                person.key[0] and f" {name}".endswith(f" {known}")
            ):
                return person
        return None


def gender_of(title: Sequence[str], name: Sequence[str]) -> Gender | None:
    """What a title or a first name says."""
    if v.MALE_TITLES & set(title):
        return "he"
    if v.FEMALE_TITLES & set(title) or "spokeswoman" in title:
        return "she"
    if len(name) > 1:
        for word in name[:-1]:
            low = word.lower()
            if low in MALE_NAMES:
                return "he"
            if low in FEMALE_NAMES:
                return "she"
    return None


def _first_and_last(name: Sequence[str]) -> tuple[str, str]:
    words = [word.rstrip(".").lower().replace("’", "'") for word in name]
    while len(words) > 1 and words[-1] in v.NAME_ENDS:
        words = words[:-1]
    if len(words) == 1:
        return "", words[0]
    # A leading initial is no first name to tell people by if another follows: "C. Stewart Lee".
    first = words[1] if len(words[0]) == 1 and len(words) > 2 and len(words[1]) > 1 else words[0]
    return first, words[-1]


def find_people(
    text: str, common: frozenset[str], speak: Collection[tuple[str, ...]] = ()
) -> People:
    """Find the people whom a text names.

    Full names come first, so that a last name finds its person whether it stands before or after.

    Args:
        text: The story's.
        common: Words that are no names where a sentence begins with them.
        speak: Names of sources, which are people's if nothing in them says otherwise.
    """
    told = {_first_and_last(name) for name in speak}
    found = list(names_in_text(text, common))
    people = People()
    people.firms |= firms_of(text)
    full = Counter(_first_and_last(named.name) for named in found if len(named.name) > 1)
    lone = {named.name[0].lower().rstrip(".") for named in found if len(named.name) == 1}
    for named in found:
        if len(named.name) > 1:
            first, last = _first_and_last(named.name)
            known = first in MALE_NAMES or first in FEMALE_NAMES
            again = full[first, last] > 1 or (first, last) in told
            again = again or (last in lone and not named.headed)
            if known or named.title or again:
                person = people.add(named.title, named.name)
                person.places.append(named.span)
    for named in found:
        if len(named.name) == 1:
            alone = people.find(named.title, named.name)
            says = _first_and_last(named.name) in told or _is_person_title(named.title)
            if alone is None and says and not people.is_firm(named.title, named.name):
                alone = people.add(named.title, named.name)
            if alone is not None:
                alone.gender = alone.gender or gender_of(named.title, ())
                alone.places.append(named.span)
    for person in people.by_key.values():
        person.places.sort()
        for span in person.places[:20]:
            person.described |= _described(text, span)
    return people


def _is_person_title(title: Sequence[str]) -> bool:
    return bool(title) and title[-1] in v.TITLES


def _described(text: str, span: Span) -> set[str]:
    """The words that describe a name: those right before it, and an apposition after it."""
    before = text[max(0, span.start - _DESCRIBED_BEFORE) : span.start]
    before = re.split(r"[.,;:!?\n“”\"]", before.rstrip(", "))[-1]
    words = set(before.lower().split()[-5:])
    after = text[span.end : span.end + _DESCRIBED_AFTER]
    apposition = re.match(r",\s+(?:the|a|an|who|one|\w+’s|\w+'s)?\s*([^,.;\n“”\"]+)", after)
    if apposition:
        words |= set(apposition[0].lower().split()[:14])
    plain = {word.strip(".,()'’") for word in words}
    return {v.FULL_TITLES.get(word, word) for word in plain}
