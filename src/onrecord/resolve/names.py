"""The words of names: what is a title, an organisation, a place, a plural."""

import re
from collections.abc import Sequence

from onrecord.resolve import vocabulary as v
from onrecord.resolve.first_names import GIVEN_NAMES

# Joined once: joining them took 17 microseconds of each question, the rest takes half a one.
_SINGULAR = v.ORGANISATION_HEADS | v.DOCUMENT_HEADS | v.PERSON_HEADS
_NOT_MEN = frozenset("specimen regimen women omen abdomen acumen yemen stamen hymen".split())
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z", re.IGNORECASE)


def plain(token: str) -> str:
    """A word in small letters, without what it owns and without a stop."""
    return POSSESSIVE.sub("", token).rstrip(".").lower()


def is_capital(token: str) -> bool:
    """Whether a word begins with a capital."""
    return token[:1].isupper()


def split_title(run: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part a run of capitalised words into titles (small letters, no stops) and name."""
    start = 0
    for at, word in enumerate(run[:-1]):
        if word.lower().rstrip(".") in v.TITLES:
            start = at + 1
    for at in range(1, len(run) - 1):
        # "Rules Committee Ann Lee", "Co-moderator Ann Lee": the first name begins the name.
        before = run[at - 1].lower()
        if at > start and run[at].lower() in GIVEN_NAMES:
            if before not in GIVEN_NAMES and len(before.rstrip(".")) > 1:
                start = at
            break
    if is_organisation(run) and is_organisation(run[start:]):
        start = 0
    return tuple(word.lower().rstrip(".") for word in run[:start]), tuple(run[start:])


def is_organisation(name: Sequence[str]) -> bool:
    """Whether the words of a name make it an organisation or a place."""
    if is_place(name) or "&" in name:
        return True
    if len(name) == 1 and is_acronym(name[0]):
        return True
    if len(name) > 1 and name[0].lower() in GIVEN_NAMES and all(map(str.isupper, name)):
        return False  # "ANN LEE", in a text without small letters
    for word in name:
        low = plain(word)
        if low in v.ORGANISATION_WORDS or singular_of(low)[0] in v.ORGANISATION_HEADS:
            return True
        if low.endswith((".com", ".org", ".net")):
            return True
        if is_acronym(word) and len(word) > 2 and not _is_initials(word, len(name)):
            return True
    return False


def _is_initials(word: str, of: int) -> bool:
    """Whether what looks like an acronym belongs to a person's name: "J.M. Lee", "Lee III"."""
    return of > 1 and (plain(word) in v.NAME_ENDS or ("." in word and len(word) < 5))


def is_acronym(word: str) -> bool:
    """Whether a word is one such as "FBI", "F.B.I.", "AP"."""
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def is_place(name: Sequence[str]) -> bool:
    """Whether a name is a place's, which speaks for its government."""
    low = [plain(word) for word in name]
    if low[0] in ("new", "north", "south", "west", "east", "united", "saudi", "hong", "san", "los"):
        return len(low) == 2
    return len(low) == 1 and low[0] in v.PLACES


def singular_of(word: str) -> tuple[str, bool]:
    """The singular of a noun in small letters, and whether it was a plural."""
    if word in v.PLURALS:
        return v.PLURALS[word], word not in ("police", "staff")
    if word in _SINGULAR:
        return word, False
    if word.endswith("men") and word not in _NOT_MEN and len(word) > 4:
        return word[:-2] + "an", True
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y", True
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2], True
    if word.endswith("s") and word[:-1] in _SINGULAR:
        return word[:-1], True  # "ads"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1], True
    return word, False
