"""How long a stated length can be: "152 years", "nearly a decade", "less than a week"."""

import re
from typing import NamedTuple

from onrecord.check.case import Case
from onrecord.records.date import Date

_VALUE = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
_DAYS = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}
# What a whole number of units may be off by: a count of weeks is rarely one of days.
_SLACK = {"Y": 366.0, "M": 21.0, "W": 4.0, "D": 1.0}
_LESS = re.compile(r"\b(?:less|fewer|under|within|up to)\b", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|not quite)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|over|at least|past)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|decades?|centur(?:y|ies)|or so|half)\b",
    re.IGNORECASE,
)
_REACH = 12  # characters before the expression: "over the past 20 years"
ANY_LENGTH = 10_000_000.0


class Length(NamedTuple):
    """A length with the least and the most days that its words allow."""

    words: str
    unit: str  # "Y", "M", "W" or "D"
    units: float
    least: float
    most: float

    def allows(self, days: float) -> bool:
        """Whether so many days are within the words."""
        return self.least <= days <= self.most


def length_of(case: Case, fact: Date) -> Length | None:
    """The length that a time expression states; None if it is none, or without a number."""
    value = _VALUE.fullmatch(fact.value) if fact.type == "DURATION" else None
    if value is None:
        return None
    count, unit = float(value[1]), value[2]
    words = case.text[fact.start : fact.end]
    said = case.text[max(0, fact.start - _REACH) : fact.end]
    days, slack = count * _DAYS[unit], _SLACK[unit]
    if _LESS.search(words):
        least, most = 0.0, days + min(slack, 1.0)
    elif _NEARLY.search(said):
        least, most = 0.75 * days - slack, days + slack
    elif _MORE.search(words):
        most = 1.6 * days + 2 * slack if "just" in words.lower() else ANY_LENGTH
        least = days - slack
    elif _ABOUT.search(said):
        least, most = 0.75 * days - slack, 1.25 * days + slack
    else:
        least, most = days - slack, days + slack
    return Length(words, unit, count, least, most)
