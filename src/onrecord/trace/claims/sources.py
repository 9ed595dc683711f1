"""Whether two stories' sources can be one."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from onrecord.records.source import SourceKind
from onrecord.trace.claims.rarity import weight_of
from onrecord.trace.claims.stem import stem_of

Agreement = Literal["same", "open", "other"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEAST_SHARED = 5  # bits
_ENDS = frozenset("jr sr ii iii iv mr mrs ms dr".split())
_MEDIA = re.compile(
    r"\b(?:news(?:paper|wire)?s?|times|post|mail|mirror|sun|guardian|telegraph|journal|herald|tribune"
    r"|press|reuters|agence|bbc|cnn|cnbc|msnbc|abc|nbc|cbs|fox|ap|afp|tmz|buzzfeed|magazine|weekly"
    r"|daily|radio|tv|television|channel|gazette|chronicle|observer|report(?:s|ers?)?|web\s?site|site"
    r"|blog|media|outlets?|rumou?rs?|stor(?:y|ies)|article)\b|\.(?:com|net|org|co)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=500_000)
def agreement(
    one: str | None, one_kind: SourceKind | None, other: str | None, other_kind: SourceKind | None
) -> Agreement:
    """Whether two sources are one, by name and kind.

    `open`: nothing speaks against it. One may be unnamed, may pass on what the other says, or
    speak for the other. `other`: they are two people, or two organisations that are no outlets.
    """
    if one is None or other is None:
        return "open"
    mine, yours = _name_words(one), _name_words(other)
    if one_kind == other_kind == "person":
        if _is_described(one) or _is_described(other):
            return "open"
        return _people(mine, yours)
    if _is_short_for(one, yours) or _is_short_for(other, mine) or _is_one_name(mine, yours):
        return "same"
    is_either_outlet = _MEDIA.search(one) or _MEDIA.search(other)
    if (
        one_kind == other_kind == "organisation"
        and not is_either_outlet
        and not set(mine) & set(yours)
    ):
        return "other"
    return "open"


def _is_one_name(mine: list[str], yours: list[str]) -> bool:
    """Whether two names or descriptions share enough: "officials" are everywhere."""
    one, other = set(map(stem_of, mine)), set(map(stem_of, yours))
    shared = sum(map(weight_of, one & other))
    least = min(sum(map(weight_of, one)), sum(map(weight_of, other)))
    return shared >= _LEAST_SHARED and shared >= 0.5 * least


def _people(mine: list[str], yours: list[str]) -> Agreement:
    if not mine or not yours:
        return "open"
    if mine[-1] != yours[-1]:
        # "Fernandez", "Cristina Fernandez de Kirchner": all of the shorter stands in the longer.
        shorter, longer = sorted((set(mine), set(yours)), key=len)
        return "same" if shorter <= longer else "other"
    first, second = mine[0], yours[0]
    is_full = len(mine) > 1 and len(yours) > 1
    if is_full and first[0] != second[0] and not set(mine[:-1]) & set(yours[:-1]):
        return "other"
    return "same"


def _is_described(name: str) -> bool:
    """Whether a person goes by what he is: "the mayor" can be anybody's name elsewhere."""
    return name.casefold().startswith(("the ", "a ", "an ", "his ", "her ")) or name.islower()


def _name_words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = [word.casefold() for word in _WORD.findall(plain)]
    words = [word.removesuffix("'s") for word in words]
    return [word for word in words if word not in _ENDS and word not in ("the", "a", "an")]


def _is_short_for(short: str, words: list[str]) -> bool:
    letters = short.removeprefix("the ").removeprefix("The ").replace(".", "")
    if not (2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()):
        return False
    return "".join(word[0] for word in words if word not in ("of", "for", "and")) == letters.lower()
