"""Figures with what they count, as news copy writes them."""

import re
from typing import NamedTuple

from onrecord.text.numbers import number

SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"m": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|one|{WORD})"


class Figure(NamedTuple):
    """A figure: what it says, and how far rounding may have moved it."""

    value: float
    half: float  # half a unit of its last digit
    unit: str  # "%", "points", "$", "" and so on


def figure(digits: str, scale: str = "", unit: str = "") -> Figure:
    """The figure that "1,409" or "4.6" with "million" says."""
    plain = digits.replace(",", "")
    whole = number(digits)
    value = float(whole) if whole is not None else float(plain)
    decimals = len(plain.partition(".")[2])
    times = SCALES.get(_SHORT.get(scale.casefold(), scale.casefold()), 1.0)
    return Figure(value * times, 0.5 * 10**-decimals * times, unit)


def scale_word(scale: str) -> str:
    """The word that a scale is short for: "million" of "m"."""
    return _SHORT.get(scale.casefold(), scale.casefold())


def count(words: str) -> int:
    """The count that "twelve" or "1,409" says.

    Raises:
        ValueError: It says none.
    """
    found = number(words)
    if found is None:
        raise ValueError(f"{words!r} is no count")
    return found


FIGURE = re.compile(
    r"(?<![\w.,$£€-])(?P<money>[$£€])?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d{1,4})?)"
    r"(?:\s?(?P<scale>thousand|million|billion|trillion|bn|tn|m|b)\b)?"
    r"(?P<unit>\s?(?:percentage[ -]points?|percent|per\s+cent|pct|%|points?\b))?",
    re.IGNORECASE,
)
