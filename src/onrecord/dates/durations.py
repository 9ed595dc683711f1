"""How long: "two weeks", "a three-year period", "nearly an hour", "recent months", "decades"."""

from fractions import Fraction

from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.numbers import amount
from onrecord.dates.relative import unit_of
from onrecord.dates.setting import Setting
from onrecord.dates.tokens import Token

_YEARS = {"DE": 10, "CE": 100, "ML": 1000}
_BELOW = {"Y": ("M", 12), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_AMOUNT_KINDS = ("number", "day", "digits", "year4", "fraction", "a", "half")


def _read_amount(phrase: Phrase, setting: Setting) -> Reading | None:
    unit = unit_of(phrase)
    if unit is None or _is_age(phrase):
        return None
    if phrase.has("couple"):
        count: Fraction | None = Fraction(2)
    else:
        count = amount(_counting(phrase))
    if count is None or count < 0:
        return None
    if unit == "WE" or (unit in ("Q", "TS") and not _is_time(phrase)):
        return None
    value = length(count, unit)
    if _is_rate(phrase):
        return Reading(type="SET", value=value, rule="so much in each such stretch")
    return Reading(type="DURATION", value=value, rule="a length of time", length=(count, unit))


def _is_time(phrase: Phrase) -> bool:
    """Whether a quarter or a second is one of time: not "a second group", "three-quarters of"."""
    if phrase.has("second"):
        return not phrase.has("a") and phrase.has("number", "day", "digits")
    if phrase.has("quarter"):
        return phrase.has("number", "day") and not phrase.has("a")
    before = phrase.all("hyphen")
    return not before  # "three-quarters of"


def _counting(phrase: Phrase) -> list[Token]:
    """The words of the amount; of "two to three weeks" the first."""
    kept: list[Token] = []
    for token in phrase:
        if token.kind in ("to", "or", "dash") and kept:
            break
        if token.kind in _AMOUNT_KINDS:
            kept.append(token)
    return kept


def length(count: Fraction, unit: str) -> str:
    """The TIMEX3 value of so many units: P2Y6M, PT90M, P20Y for two decades."""
    if unit in _YEARS:
        count, unit = count * _YEARS[unit], "Y"
    if unit == "F":
        count, unit = count * 2, "W"
    whole, part = divmod(count, 1)
    pieces = [(int(whole), unit)] if whole or not part else []
    if part and unit in _BELOW:
        lower, each = _BELOW[unit]
        pieces.append((round(part * each), lower))
    elif part:
        time, letter = ("T", unit[1]) if unit.startswith("T") else ("", unit)
        return f"P{time}{float(count):g}{letter}"
    days = "".join(f"{n}{u}" for n, u in pieces if not u.startswith("T"))
    hours = "".join(f"{n}{u[1]}" for n, u in pieces if u.startswith("T"))
    return f"P{days}" + (f"T{hours}" if hours else "")


def _is_age(phrase: Phrase) -> bool:
    """An age says how old somebody is, not when or how long anything was; the corpora agree."""
    after, next_one = phrase.after(), phrase.after(2)
    if after is not None and after.kind == "hyphen":
        after = next_one
    return after is not None and after.kind == "old"


def _is_rate(phrase: Phrase) -> bool:
    """Whether an article and a unit follow an amount: "$5 million a year"."""
    before = phrase.before()
    if phrase.end - phrase.start != 2 or not phrase.has("a", "per") or before is None:
        return False
    return before.kind in ("digits", "day", "percent", "once", "year4") or before.word in (
        "million", "billion", "percent", "cents", "dollars", "pounds", "people", "hours",
    )  # fmt: skip


def vague(unit: str) -> str:
    """The value of an unknown number of units."""
    unit = "W" if unit == "F" else unit
    return f"PTX{unit[1]}" if unit.startswith("T") else f"PX{unit}"


def _read_vague(phrase: Phrase, setting: Setting) -> Reading | None:
    unit = unit_of(phrase)
    if unit is None or _is_age(phrase) or unit == "WE":
        return None
    return Reading(type="DURATION", value=vague(unit), rule="a length of time with no number")


def _read_while(phrase: Phrase, setting: Setting) -> Reading:
    return Reading(type="DURATION", value="PXX", rule="a length of time with no unit")


def _read_bare(phrase: Phrase, setting: Setting) -> Reading | None:
    after = phrase.after()
    if after is not None and after.kind in ("possessive", "ago"):
        return None
    if unit_of(phrase) == "Q":  # headquarters, lodgings, parts
        return None
    return _read_vague(phrase, setting)


def _read_one(phrase: Phrase, setting: Setting) -> Reading | None:
    """How long something is said to be in one word: "day-long"."""
    unit = unit_of(phrase)
    if unit is None:
        token = phrase.first("lasting")
        unit = {"d": "D", "w": "W", "m": "M", "y": "Y", "h": "TH"}[token.word[0]] if token else None
        if token is not None and token.word.startswith("decade"):
            unit = "DE"
    if unit is None:
        return None
    if phrase.has("units"):
        return Reading(type="DURATION", value=vague(unit), rule="a length of time with no number")
    return Reading(type="DURATION", value=length(Fraction(1), unit), rule="a length of time")


_ANY = "(?:UNIT|units)"
_WHICH = (
    "(?:the|its|a|these|those)? (?:last|past|next|coming|ordinal|previous|following|latest|same)?"
)
_BOUNDS = "(?:BOUND|approx|over|just)*"
DURATIONS: tuple[Rule, ...] = (
    rule(
        _read_amount,
        f"{_BOUNDS} {_WHICH} {_BOUNDS} NUMBER hyphen? ADJECTIVE* {_ANY}"
        "(?:and a half|or so|or more)?",
        f"{_BOUNDS} NUMBER (?:to|or|dash|hyphen) NUMBER hyphen? ADJECTIVE* {_ANY}",
        f"{_BOUNDS} {_WHICH} {_BOUNDS} NUMBER (?:to|or|dash|hyphen) NUMBER {_ANY}",
        f"{_BOUNDS} half (?:a|hyphen) {_ANY}",
        f"{_BOUNDS} a UNIT (?:and a half|or so|or number)?",
        f"{_WHICH} couple (?:of|more)* {_ANY}",
        f"{_BOUNDS} (?:the|its)? past (?:unit|century)",
    ),
    rule(
        _read_vague,
        f"{_BOUNDS} {_WHICH} VAGUE hyphen? ADJECTIVE? {_ANY}",
        "(?:the|these|those)? (?:last|next|early|recent) units (?:(?:and|or) units)?",
        "units (?:or|and) units",
        "the units ahead",
    ),
    rule(_read_bare, "(?:the|those|these)? units"),
    rule(_read_while, "a while"),
    rule(_read_one, "(?:unit|units|year) hyphen adjective", "lasting"),
)
