"""Months and seasons: "October 1984", "last May", "early September", "this summer"."""

from datetime import date

from onrecord.dates.calendar import MONTH_NAMES, SEASON_MONTHS, Grain, Point
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.numbers import year_in_words
from onrecord.dates.setting import Setting
from onrecord.dates.tense import direction
from onrecord.dates.words import MONTHS, SEASONS

_BEFORE_A_MONTH = frozenset(
    "in since until by of from to through during between for before after or and last this next "
    "early late mid about".split()
)


def _read_month(phrase: Phrase, setting: Setting) -> Reading | None:
    token = phrase.first("month", "may")
    if token is None or (token.kind == "may" and not _is_month(phrase)):
        return None
    month = MONTHS[token.word.rstrip(".")]
    return _read(phrase, setting, "month", month, MONTH_NAMES[month - 1], f"-{month:02}")


def _is_month(phrase: Phrase) -> bool:
    """Whether a name that is also a verb ("May", "March") is a month here."""
    before = phrase.before()
    return (
        len(phrase.all()) > 1
        or phrase.end - phrase.start > 1
        or (before is not None and before.word in _BEFORE_A_MONTH)
    )


def _read_season(phrase: Phrase, setting: Setting) -> Reading | None:
    token = phrase.first("season", "fall")
    if token is None:
        return None
    code = SEASONS[token.word]
    return _read(phrase, setting, "season", SEASON_MONTHS[code], token.word, f"-{code}")


def _read(
    phrase: Phrase, setting: Setting, grain: Grain, month: int, name: str, code: str
) -> Reading | None:
    year, anchor, why = _year(phrase, setting, month, name)
    if year is None:
        return Reading(
            type="DATE",
            value=f"XXXX{code}",
            rule=why,
            point=Point(grain=grain, first=None, open=f"XXXX{code}"),
        )
    if not 1 <= year <= 9999:
        return None
    point = Point(grain=grain, first=date(year, month, 1))
    return Reading(type="DATE", value=point.value, anchor=anchor, rule=why, point=point)


def _year(
    phrase: Phrase, setting: Setting, month: int, name: str
) -> tuple[int | None, str | None, str]:
    """The month's year, its anchor and the rule."""
    if token := phrase.first("year4"):
        return int(token.word), None, f"{name} with its year"
    if said := year_in_words(phrase.all("number")):
        return said, None, f"{name} with its year in words"
    base = setting.published
    if base is None:
        return None, None, f"{name} of a year that counts from {setting.publication()}"
    anchor, published = setting.anchor, setting.publication()
    if phrase.has("year"):
        count = -1 if phrase.has("last", "past", "previous") else 1 if phrase.has("next") else 0
        return base.year + count, anchor, f"{name} of the year that counts from {published}"
    if phrase.has("last", "past", "previous"):
        year = base.year - (month >= base.month)
        return year, anchor, f"the latest {name} before {published}"
    if phrase.has("next", "coming"):
        year = base.year + (month <= base.month)
        return year, anchor, f"the first {name} after {published}"
    if phrase.has("this"):
        return base.year, anchor, f"{name} of the year of {published}"
    told = direction(phrase, setting, weak=not _describes(phrase))
    if told == "future":
        year = base.year + (month < base.month)
        return year, anchor, f"of what is to come: the first {name} from {published}"
    return base.year - (month > base.month), anchor, f"the latest {name} up to {published}"


def _describes(phrase: Phrase) -> bool:
    """Whether the month describes what follows: "to sell it under a June agreement"."""
    before = phrase.before()
    return phrase.has("the") or (before is not None and before.kind in ("a", "the", "its", "that"))


MONTHS_AND_SEASONS: tuple[Rule, ...] = (
    rule(
        _read_month,
        "EDGE? MONTH (?:comma|of)? year4",
        "EDGE? MONTH number hyphen? number (?:hyphen? number)?",
        "EDGE? MONTH of? (?:last|this|next) year",
        "EDGE? (?:this|last|next|coming|past) (?:past|coming)? MONTH",
        "EDGE? MONTH",
    ),
    rule(
        _read_season,
        "EDGE? the? SEASON (?:of|comma)? year4",
        "EDGE? the? SEASON of? number hyphen? number (?:hyphen? number)?",
        "EDGE? the? (?:this|last|next|coming|past|that|previous) (?:past|coming)? SEASON",
        "EDGE? (?:the? early|the? late|the) season",
        "EDGE fall",
        "season",
    ),
)
