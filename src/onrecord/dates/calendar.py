"""Days, months and the other stretches of the calendar, and their TIMEX3 values."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

import msgspec

Grain = Literal[
    "millennium",
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "week",
    "weekend",
    "day",
]
_GRAINS: dict[str, Grain] = {
    "Y": "year",
    "Q": "quarter",
    "M": "month",
    "F": "week",
    "W": "week",
    "WE": "weekend",
    "D": "day",
    "DE": "decade",
    "CE": "century",
    "ML": "millennium",
}
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_OF = {month: season for season, month in SEASON_MONTHS.items()}
DAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the calendar, and what is said of the time of day."""

    grain: Grain
    first: date | None  # its first day; None: not known
    open: str = ""  # the value where `first` is not known: "XXXX-01-20"
    tail: str = ""  # "TMO", "T15:00"

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return (self.open if self.first is None else value_of(self.first, self.grain)) + self.tail

    def at(self, tail: str) -> "Point":
        """The same day at a time of it."""
        return msgspec.structs.replace(self, tail=tail)


def value_of(day: date, grain: Grain) -> str:
    """The TIMEX3 value of the stretch that the day is in (of a season: begins)."""
    match grain:
        case "day":
            return day.isoformat()
        case "week" | "weekend":
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if grain == "weekend" else "")
        case "month":
            return f"{day.year:04}-{day.month:02}"
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case "half":
            return f"{day.year:04}-H{(day.month + 5) // 6}"
        case "season":
            return f"{day.year:04}-{_SEASON_OF[day.month]}"
        case "year":
            return f"{day.year:04}"
        case "decade":
            return f"{day.year // 10:03}"
        case "century":
            return f"{day.year // 100:02}"
        case "millennium":
            return f"{day.year // 1000}"


def grain_of(unit: str) -> Grain | None:
    """The stretch that a unit's letter names; None for hours, minutes and seconds."""
    return _GRAINS.get(unit)


def stretch(day: date, grain: Grain) -> Point:
    """The stretch that the day is in."""
    match grain:
        case "week":
            first = day - timedelta(days=day.isoweekday() - 1)
        case "weekend":
            first = day + timedelta(days=6 - day.isoweekday())
        case "month":
            first = day.replace(day=1)
        case "quarter":
            first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        case "half":
            first = date(day.year, 1 if day.month < 7 else 7, 1)
        case "year":
            first = date(day.year, 1, 1)
        case "decade":
            first = date(max(1, day.year // 10 * 10), 1, 1)
        case "century":
            first = date(max(1, day.year // 100 * 100), 1, 1)
        case "millennium":
            first = date(max(1, day.year // 1000 * 1000), 1, 1)
        case _:
            first = day
    return Point(grain=grain, first=first)


def shifted(day: date, count: float, unit: str) -> date | None:
    """The day so many units later, or earlier for a negative count; None beyond the calendar."""
    whole = int(count)
    try:
        match unit:
            case "D":
                return day + timedelta(days=whole)
            case "W" | "WE" | "F":
                return day + timedelta(days=round(7 * count) * (2 if unit == "F" else 1))
            case "M":
                return _months_later(day, whole)
            case "Q":
                return _months_later(day, 3 * whole)
            case "Y" | "DE" | "CE" | "ML":
                years = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit]
                return _months_later(day, int(12 * years * count))
    except (OverflowError, ValueError):
        return None
    return None


def _months_later(day: date, count: int) -> date:
    months = 12 * day.year + day.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_words(day: date) -> str:
    """A day for a reader: "Friday 2021-01-15"."""
    return f"{DAY_NAMES[day.weekday()]} {day.isoformat()}"
