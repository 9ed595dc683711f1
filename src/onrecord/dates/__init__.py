"""Time expressions of a story -> their TIMEX3 values."""

from onrecord.dates.find import find_dates

__all__ = ["find_dates"]
