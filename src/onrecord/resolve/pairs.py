"""Two people who are named together: "Ann Lee and Bob Ray", "both", "they"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.resolve import vocabulary as v
from onrecord.resolve.mentions import Mention
from onrecord.resolve.people import Person
from onrecord.resolve.register import Link, Register

_BOTH = re.compile(
    r"(?:both|the two|both (?:of them|men|women|(?:\w+ )?"
    r"(?:candidates|senators|contenders|rivals)))\W*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,[^,.;:\n]{1,40},)? and (?:[A-Z][\w.]* ){0,3}")
_NEAR = 1  # sentences


def two_names(mention: Mention, register: Register) -> Link | None:
    """Two people who are named together are one source, apart from each of them."""
    if mention.phrase.form != "names":
        return None
    names = []
    for name in mention.phrase.name:
        person = register.people.find((), tuple(name.split()))
        names.append(person.name if person is not None else name)
    both = " and ".join(sorted(names))
    return Link(key=f"names:{both}", because=f'"{mention.phrase.words}" are {both} together')


def both_people(mention: Mention, register: Register) -> Link | None:
    """Take "both" or "the two candidates" for the two people named last, if they are but two."""
    if not _BOTH.fullmatch(mention.phrase.words):
        return None
    last: list[Person] = []
    for place in register.names_before(mention.start):
        if place.person not in last:
            last.append(place.person)
        if len(last) == 2:
            return _together(mention, last)
    return None


def they_two(mention: Mention, register: Register) -> Link | None:
    """Take "they" for two people joined by an "and", if no others have spoken since."""
    if mention.phrase.form != "pronoun" or mention.phrase.head not in v.THEY:
        return None
    page = register.page
    for later, earlier in pairwise(register.names_before(mention.start)):
        if mention.sentence - page.sentence_at(later.span.start) > _NEAR:
            return None
        between = page.text[earlier.span.end : later.span.start][:80]
        if later.person is not earlier.person and _JOINED.fullmatch(between):
            # "Ann Lee and Bob Ray met the skippers. They said": who spoke since is nearer.
            if register.last is not None and register.last.start > later.span.end:
                return None
            return _together(mention, (later.person, earlier.person))
    return None


def _together(mention: Mention, people: Sequence[Person]) -> Link:
    both = " and ".join(sorted(person.name for person in people))
    because = f'"{mention.phrase.words}" are {both} together'
    return Link(key=f"names:{both}", because=because, kind="person")
