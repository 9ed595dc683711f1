"""The dates of a story that say which day, month or year it was."""

import re
from collections.abc import Sequence
from datetime import date, time

import msgspec

from onrecord.records.date import Date
from onrecord.records.record import Record
from onrecord.records.span import Span

_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d(?::\d\d)?))?", re.ASCII)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """Expressions of the same words, value and reason."""

    spans: tuple[Span, ...]
    value: str  # TIMEX3
    rule: str


def days(record: Record) -> Sequence[Day]:
    """What a reader may want to look up, in text order, the same thing once.

    "Now", "recently" and a mere length of time ("five years") stand in no calendar: left out.
    """
    found: dict[tuple[str, str, str], list[Span]] = {}
    for each in record.dates:
        span = Span(each.start, each.end)
        if _stands_in_a_calendar(each) and 0 <= span.start < span.end <= len(record.story.text):
            words = span.of(record.story.text).casefold()
            found.setdefault((words, each.value, each.rule), []).append(span)
    return [
        Day(spans=tuple(spans), value=value, rule=rule) for (_, value, rule), spans in found.items()
    ]


def _stands_in_a_calendar(each: Date) -> bool:
    if each.type in ("DURATION", "SET"):
        return each.anchor is not None  # the rule says where it leads
    return not each.value.endswith("_REF")


def machine_time(value: str) -> str | None:
    """The value as HTML's `datetime` takes it; None for a part of the day, a season, a length."""
    try:
        if found := _DAY.fullmatch(value):
            date.fromisoformat(found["day"])
            if found["time"]:
                time.fromisoformat(found["time"])
            return value
        if found := _WEEK.fullmatch(value):
            date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
            return value
    except ValueError:
        return None
    is_valid = _MONTH.fullmatch(value) or _YEAR.fullmatch(value)
    return value if is_valid and not value.startswith("0000") else None
