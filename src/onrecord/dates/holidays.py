"""Days that news calls by name."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec


class Holiday(msgspec.Struct, frozen=True):
    """A holiday: its day in a year, and its value where the year is not known."""

    day: Callable[[int], date]
    open: str


def _fixed(month: int, day: int) -> Holiday:
    return Holiday(lambda year: date(year, month, day), f"XXXX-{month:02}-{day:02}")


def _nth(month: int, weekday: int, number: int) -> Holiday:
    """The number-th such weekday of the month; the last one for -1."""

    def day(year: int) -> date:
        if number < 0:
            last = date(year, month + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.isoweekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))

    return Holiday(day, f"XXXX-{month:02}-XX")


def _easter(year: int) -> date:
    """Western Easter. Source: Meeus, Astronomical Algorithms, 1991, chapter 8."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moon = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * moon) // 451
    month, day = divmod(h + moon - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _after_easter(days: int) -> Holiday:
    return Holiday(lambda year: _easter(year) + timedelta(days=days), "XXXX-XX-XX")


def _election_day(year: int) -> date:
    first_monday = _nth(11, 1, 1).day(year)
    return first_monday + timedelta(days=1)


_CHRISTMAS, _NEW_YEAR = _fixed(12, 25), _fixed(1, 1)
_THANKSGIVING = _nth(11, 4, 4)
HOLIDAYS = {
    "christmas": _CHRISTMAS,
    "christmas day": _CHRISTMAS,
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year's day": _NEW_YEAR,
    "new year's eve": _fixed(12, 31),
    "valentine's day": _fixed(2, 14),
    "st. patrick's day": _fixed(3, 17),
    "independence day": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "martin luther king day": _nth(1, 1, 3),
    "presidents day": _nth(2, 1, 3),
    "memorial day": _nth(5, 1, -1),
    "labor day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "thanksgiving": _THANKSGIVING,
    "thanksgiving day": _THANKSGIVING,
    "election day": Holiday(_election_day, "XXXX-11-XX"),
    "good friday": _after_easter(-2),
    "easter": _after_easter(0),
    "easter sunday": _after_easter(0),
    "easter monday": _after_easter(1),
}


def holiday(name: str, year: int) -> date | None:
    """The holiday's day in a year; None beyond the calendar."""
    try:
        return HOLIDAYS[name].day(year)
    except (ValueError, OverflowError):
        return None
