"""Dates to look up."""

import pytest

from onrecord.records.date import Date
from onrecord.show.days import days, machine_time
from tests.marked import marked
from tests.show.made import made


def dated(*found: tuple[str, str, str | None], words: str = "day") -> list[tuple[str, int]]:
    """Type, value and anchor of one expression each -> the values shown, how often each."""
    text, spans = marked(" ".join(f"«{words}»" for _ in found))
    dates = tuple(
        Date(start=span.start, end=span.end, type=kind, value=value, anchor=anchor, rule="so")
        for span, (kind, value, anchor) in zip(spans, found, strict=True)
    )
    return [(day.value, len(day.spans)) for day in days(made(text, dates=dates))]


def test_the_same_day_said_twice_in_the_same_words_is_one():
    twice = ("DATE", "2026-03-10", "2026-03-05")
    assert dated(twice, ("DATE", "2026-03-12", None), twice) == [
        ("2026-03-10", 2),
        ("2026-03-12", 1),
    ]


def test_what_stands_in_no_calendar_is_left_out():
    assert dated(
        ("DATE", "PRESENT_REF", "2026-03-05"),
        ("DURATION", "P5Y", None),
        ("SET", "P1W", None),
        ("DURATION", "P1W", "2026-03-10"),
        ("TIME", "2026-03-05TMO", "2026-03-05"),
    ) == [("P1W", 1), ("2026-03-05TMO", 1)]


@pytest.mark.parametrize(
    "value",
    ["2026", "2026-03", "2026-W11", "2026-03-10", "2026-03-10T18:00", "2024-02-29"],
)
def test_a_machine_reads_what_html_has_a_word_for(value):
    assert machine_time(value) == value


@pytest.mark.parametrize(
    "value",
    ["2026-02-29", "2026-13", "2026-W54", "0000", "2026-WI", "2026-Q1", "2026-03-05TMO", "202X",
     "XXXX-01-20", "P1W", "PAST_REF", "2026-03-10T25:00", "２０２６", "2026\n", '2026"', ""],
)  # fmt: skip
def test_and_nothing_else(value):
    assert machine_time(value) is None
