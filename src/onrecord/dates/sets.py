"""What comes again and again: "every Monday", "each July", "twice a week", "annually"."""

from fractions import Fraction

from onrecord.dates.durations import length
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.numbers import amount
from onrecord.dates.relative import unit_of
from onrecord.dates.setting import Setting
from onrecord.dates.words import MONTHS, PARTS, SEASONS, WEEKDAYS

_DAILY = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def _set(value: str, why: str) -> Reading:
    return Reading(type="SET", value=value, rule=why)


def _read_each(phrase: Phrase, setting: Setting) -> Reading | None:
    unit = unit_of(phrase)
    if unit is None:
        return None
    count = amount(phrase.all("number", "day", "digits")) or Fraction(1)
    if phrase.has("alternate"):
        count = Fraction(2)
    if unit == "WE":
        return _set("XXXX-WXX-WE", "each such weekend")
    return _set(length(count, unit), "once in each such stretch")


def _read_each_named(phrase: Phrase, setting: Setting) -> Reading | None:
    tail = ""
    if part := phrase.first("part", "parts"):
        tail = "T" + PARTS[part.word.removesuffix("s")]
    if day := phrase.first("weekday", "weekdays", "weekday_short"):
        return _set(f"XXXX-WXX-{WEEKDAYS[day.word.removesuffix('s')]}{tail}", "each such day")
    if month := phrase.first("month", "may"):
        return _set(f"XXXX-{MONTHS[month.word]:02}", "that month of each year")
    if season := phrase.first("season", "fall", "seasons"):
        return _set(f"XXXX-{SEASONS[season.word.removesuffix('s')]}", "that season of each year")
    return _set(f"XXXX-XX-XX{tail}", "that part of each day") if tail else None


def _read_adverb(phrase: Phrase, setting: Setting) -> Reading | None:
    token = phrase.first("daily")
    before, after = phrase.before(), phrase.after()
    if token is None:
        return None
    # A newspaper's name: "the Daily News", "China Daily".
    if token.capital and ((before and before.capital) or (after and after.capital)):
        return None
    return _set(_DAILY[token.word], "once in each such stretch")


_ANY = "(?:UNIT|units)"
SETS: tuple[Rule, ...] = (
    rule(
        _read_each,
        f"each (?:alternate|number|day|digits|adjective)* {_ANY}",
        f"(?:once|number once) (?:a|each|per) {_ANY}",
        f"per {_ANY}",
    ),
    rule(
        _read_each_named,
        "each alternate? (?:WEEKDAY part?|MONTH|SEASON|part)",
        "the? weekdays (?:part|parts)?",
        "WEEKDAY parts",
    ),
    rule(_read_adverb, "daily"),
)
