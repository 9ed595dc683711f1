"""Times of the day: "9 a.m. EST Tuesday", "Wednesday night", "last night", "noon"."""

import re
from datetime import timedelta

from onrecord.dates.calendar import Point
from onrecord.dates.days import DAY_PATTERNS, Found, read_day
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.setting import Setting
from onrecord.dates.words import PARTS, ZONES
from onrecord.text.numbers import number

_FIGURES = re.compile(r"(\d{1,2})[:.](\d\d)|(\d{1,2})(\d\d)|(\d{1,2})")
_DAY_KINDS = "iso slashed dotted today weekday weekday_short month may holiday".split()
_NEAR_WORDS = 40


def _base(phrase: Phrase, setting: Setting) -> Found | None:
    """The day of a time: said beside it, named shortly before it, or that of publication."""
    if phrase.has(*_DAY_KINDS):
        return read_day(phrase, setting)
    named = setting.latest(phrase.start, ("day",), _NEAR_WORDS)
    if named is not None:
        day = Point(grain="day", first=named.first)
        return day, day.value, f"the day named before it, {day.value}"
    why = f"the day of {setting.publication()}"
    if setting.published is None:
        return Point(grain="day", first=None, open="XXXX-XX-XX"), None, why
    return Point(grain="day", first=setting.published), setting.anchor, why


def _read_clock(phrase: Phrase, setting: Setting) -> Reading | None:
    tail = _tail(phrase)
    found = _base(phrase, setting)
    if tail is None or found is None:
        return None
    point, anchor, why = found
    point = point.at(tail)
    zone = phrase.first("zone")
    if zone is not None:
        why += f"; by the clock of {zone.word.upper()} ({ZONES[zone.word]})"
    return Reading(type="TIME", value=point.value, anchor=anchor, rule=why, point=point)


def _tail(phrase: Phrase) -> str | None:
    if noon := phrase.first("noon"):
        return "T24:00" if noon.word == "midnight" else "T12:00"
    hours: int | None
    for token in phrase.all("clock", "day", "digits", "year4", "number"):
        # The hour stands before what makes it one: "20 at 9 a.m." has two numbers.
        index = phrase.tokens.all.index(token, phrase.start)
        after = phrase.tokens[index + 1].kind if index + 1 < phrase.end else ""
        if token.kind == "clock" or after in ("ampm", "oclock", "zone", "in"):
            break
    else:
        return None
    match = _FIGURES.fullmatch(token.word)
    if match:
        hours = int(match[1] or match[3] or match[5])
        minutes = int(match[2] or match[4] or 0)
    else:
        hours, minutes = number(token.word), 0
    half = phrase.first("ampm")
    part = phrase.first("part")
    late = (half and half.word.startswith("p")) or (part and part.word != "morning")
    if hours is None or hours > 24 or minutes > 59 or (half and not 1 <= hours <= 12):
        return None
    if late and hours < 12:
        hours += 12
    elif half and half.word.startswith("a") and hours == 12:
        hours = 0
    return f"T{hours:02}:{minutes:02}"


def _read_bare_clock(phrase: Phrase, setting: Setting) -> Reading | None:
    """Figures alone, "at 18:30": a score or a verse as well, so a preposition has to say so."""
    before = phrase.before()
    if before is None or before.kind not in (
        "at",
        "by",
        "until",
        "from",
        "before",
        "after",
        "since",
    ):
        return None
    return _read_clock(phrase, setting)


def _read_part(phrase: Phrase, setting: Setting) -> Reading | None:
    part = phrase.first("part")
    if part is None:
        return None
    tail = "T" + PARTS[part.word]
    if phrase.has(*_DAY_KINDS):
        found = read_day(phrase, setting)
    elif phrase.has("next", "following", "previous", "same", "that"):
        found = _beside(phrase, setting)
    elif phrase.has("last") and setting.published is not None:
        day = _moved(setting, -1)
        found = (
            None
            if day is None
            else (day, setting.anchor, f"the day before {setting.publication()}")
        )
    else:
        found = _base(phrase, setting) if phrase.first("the") else _publication(setting)
    if found is None:
        return None
    point, anchor, why = found
    point = point.at(tail)
    return Reading(type="TIME", value=point.value, anchor=anchor, rule=why, point=point)


def _beside(phrase: Phrase, setting: Setting) -> Found | None:
    """The day next to the one that the text has just named."""
    count = 1 if phrase.has("next", "following") else -1 if phrase.has("previous") else 0
    named = setting.latest(phrase.start, ("day",))
    base = named.first if named else setting.published
    which = {1: "the day after", -1: "the day before", 0: "the day of"}[count]
    if base is None:
        return Point(grain="day", first=None, open="XXXX-XX-XX"), None, f"{which} one not named"
    try:
        day = Point(grain="day", first=base + timedelta(days=count))
    except OverflowError:
        return None
    said = f"{base}, which the text has just named" if named else setting.publication()
    return day, base.isoformat(), f"{which} {said}"


def _publication(setting: Setting) -> Found:
    return (
        Point(grain="day", first=setting.published, open="XXXX-XX-XX"),
        setting.anchor,
        f"the day of {setting.publication()}",
    )


def _moved(setting: Setting, days: int) -> Point | None:
    if setting.published is None:
        return Point(grain="day", first=None, open="XXXX-XX-XX")
    try:
        return Point(grain="day", first=setting.published + timedelta(days=days))
    except OverflowError:
        return None


def _read_night(phrase: Phrase, setting: Setting) -> Reading:
    point, anchor, why = _publication(setting)
    point = point.at("TNI")
    return Reading(type="TIME", value=point.value, anchor=anchor, rule=why, point=point)


_DAY = "(?:" + "|".join(f"(?:{pattern})" for pattern in DAY_PATTERNS) + ")"
TIMES: tuple[Rule, ...] = (
    rule(
        _read_clock,
        f"(?:EDGE|BOUND|approx|over)? CLOCK (?:bracket (?:clock|year4|digits) zone? bracket)?"
        f"(?:comma|on)* {_DAY}",
        f"{_DAY} (?:comma|at|by|bracket)? (?:BOUND|approx|over)? CLOCK",
        "(?:BOUND|approx|over)? (?:(?:clock|DAY|year4|digits|number) (?:oclock|ampm)"
        "(?:in the part)?|noon|(?:day|number|clock) in the part"
        "|(?:clock|year4|digits) (?=bracket?zone))"
        "(?:bracket? zone bracket?)?",
    ),
    rule(_read_bare_clock, "(?:BOUND|approx|over)? clock"),
    rule(
        _read_part,
        f"EDGE? {_DAY} comma? EDGE? part",
        f"EDGE? the? part (?:of|on)? {_DAY}",
        "EDGE? (?:this|that|last) part",
        "EDGE? the? (?:next|previous|following|same) part",
        "(?:early|late|mid) hyphen? part",
        "the part",
    ),
    rule(_read_night, "EDGE? (?:tonight|overnight)"),
)
