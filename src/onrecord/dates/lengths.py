"""What a length of time is counted from: "less than a week before ... on Jan. 20"."""

import msgspec

from onrecord.dates.calendar import Point, in_words, shifted
from onrecord.dates.grammar import Phrase, Reading
from onrecord.dates.relative import counted, is_superlative
from onrecord.dates.setting import Setting

Found = tuple[Phrase, Reading]
_REACH = 25  # words from "before" to the date that it means
_LEAST = frozenset("more over least".split())
_MOST = frozenset("less fewer under nearly almost within up".split())


def anchor_lengths(found: list[Found], setting: Setting) -> list[Found]:
    """Say of each "a week before" and "two days later" which date it counts from."""
    done: list[Found] = []
    used: set[int] = set()  # numbers of dates that a length has counted from
    for number, (phrase, reading) in enumerate(found):
        if reading.length is not None:
            reading = _anchored(number, found, setting, used)
        done.append((phrase, reading))
    return done


def _anchored(number: int, found: list[Found], setting: Setting, used: set[int]) -> Reading:
    phrase, reading = found[number]
    after = phrase.after()
    word = after.word if after is not None else ""
    if reading.length is None:
        return reading
    if word in ("before", "after"):
        ahead = _date_ahead(number, found, setting)
        if ahead is not None:
            used.add(ahead)
            return _beside(phrase, reading, found[ahead], word)
        return _undated(phrase, reading, _date_behind(number, found, used), setting, word)
    if word in ("later", "earlier"):
        behind = _date_behind(number, found, used)
        if behind is not None:
            return _beside(phrase, reading, behind, "after" if word == "later" else "before")
    before = phrase.before()
    if before is not None and before.kind == "in" and is_superlative(phrase):
        return _looking_back(reading, setting)
    return reading


def _date_ahead(number: int, found: list[Found], setting: Setting) -> int | None:
    """The date that "a week before" leads to, in its sentence and before another such word."""
    phrase = found[number][0]
    end = min(setting.sentence(phrase.start).stop, phrase.end + _REACH)
    for index in range(number + 1, len(found)):
        later, reading = found[index]
        if later.start >= end:
            return None
        between = [phrase.tokens[n].kind for n in range(phrase.end + 1, later.start)]
        if "before" in between or "after" in between:
            return None
        if reading.point is not None and reading.point.first is not None:
            # "Five days before the vote on next winter's timetable" are not counted from a winter.
            return index if reading.point.grain == "day" or _is_long(found[number][1]) else None
    return None


def _is_long(reading: Reading) -> bool:
    """Whether a length is of months or more, so that it can be counted from a month or a year."""
    return reading.length is not None and reading.length[1] in ("M", "Q", "Y", "DE", "CE", "ML")


def _date_behind(number: int, found: list[Found], used: set[int]) -> Found | None:
    """The day named last before a length, if none other counts from it."""
    for index in range(number - 1, max(-1, number - 8), -1):
        point = found[index][1].point
        if index not in used and point is not None and point.grain == "day" and point.first:
            return found[index]
    return None


def _beside(phrase: Phrase, reading: Reading, date: Found, which: str) -> Reading:
    """So long before or after a date of the text."""
    point = date[1].point
    if point is None or point.first is None or reading.length is None:
        return reading
    count, unit = reading.length
    bound = _bound(phrase)
    why = f"{bound}{counted(count, unit)} {which} {point.value} (“{date[0].words}”)"
    day = shifted(point.first, float(count if which == "after" else -count), unit)
    if day is not None and not unit.startswith("T"):
        why += f": {_place(bound, which)}{in_words(day)}"
    return msgspec.structs.replace(reading, anchor=point.value, rule=why)


def _undated(
    phrase: Phrase, reading: Reading, told: Found | None, setting: Setting, which: str
) -> Reading:
    """So long before or after what has no date here: counted from the day that is told of."""
    if reading.length is None:
        return reading
    count, unit = reading.length
    point: Point | None = told[1].point if told is not None else None
    if point is None and setting.published is not None:
        point = Point(grain="day", first=setting.published)
        said = setting.publication()
    elif told is not None and point is not None and point.first is not None:
        said = f"{point.first} (“{told[0].words}”)"
    else:
        return reading
    back = which == "after"
    day = shifted(point.first, float(-count if back else count), unit) if point.first else None
    bound = _bound(phrase)
    why = f"{bound}{counted(count, unit)} {which} something that has no date here"
    if day is not None and not unit.startswith("T"):
        place = _place(bound, "before" if back else "after")
        why += f"; if it is told of {said}, that was {place}{in_words(day)}"
    return msgspec.structs.replace(reading, anchor=point.value, rule=why)


def _looking_back(reading: Reading, setting: Setting) -> Reading:
    """A claim that can be counted: "the first in 152 years"."""
    if reading.length is None or setting.published is None:
        return reading
    count, unit = reading.length
    day = shifted(setting.published, float(-count), unit)
    if day is None:
        return reading
    since = day.year if unit in ("Y", "DE", "CE", "ML") else day.isoformat()
    why = f"{counted(count, unit)} up to {setting.publication()}: since {since}"
    return msgspec.structs.replace(reading, anchor=setting.anchor, rule=why)


def _bound(phrase: Phrase) -> str:
    words = {token.word for token in phrase}
    if "no" in words or "not" in words:
        return ""
    return "more than " if words & _LEAST else "less than " if words & _MOST else ""


def _place(bound: str, which: str) -> str:
    """Where more or less than a length lies: less than a week before is after that day."""
    if not bound:
        return ""
    other = {"before": "after ", "after": "before "}[which]
    return f"{which} " if bound == "more than " else other
