"""What each kind of expression means, told on a Friday, 15 January 2021."""

import pytest

from tests.dates.told import dates, values


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("January 20, 2021", "2021-01-20"),
        ("20 January 2021", "2021-01-20"),
        ("Jan. 20, 2021", "2021-01-20"),
        ("the 20th of January 2021", "2021-01-20"),
        ("2021-01-20", "2021-01-20"),
        ("1/20/2021", "2021-01-20"),
        ("20/1/2021", "2021-01-20"),
        ("20.1.2021", "2021-01-20"),
        ("Wednesday, Jan. 20", "2021-01-20"),
        ("Wednesday 20 January", "2021-01-20"),
        ("Dec. 3", "2020-12-03"),
        ("Feb. 3", "2021-02-03"),
        ("yesterday", "2021-01-14"),
        ("Thursday", "2021-01-14"),
        ("Friday", "2021-01-15"),
        ("last Friday", "2021-01-08"),
        ("next Friday", "2021-01-22"),
        ("the day before yesterday", "2021-01-13"),
        ("Christmas Day", "2020-12-25"),
        ("Easter Monday 2013", "2013-04-01"),
        ("Thanksgiving", "2020-11-26"),
    ],
)
def test_days(words, value):
    assert values(f"The ferry stopped on {words}.")[words] == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("last week", "2021-W01"),
        ("this weekend", "2021-W02-WE"),
        ("the week of March 8", "2021-W10"),
        ("October", "2020-10"),
        ("October 1984", "1984-10"),
        ("January nineteen ninety-seven", "1997-01"),
        ("early September", "2020-09"),
        ("last May", "2020-05"),
        ("May last year", "2020-05"),
        ("last summer", "2020-SU"),
        ("the winter of 1994", "1994-WI"),
        ("the third quarter of 2019", "2019-Q3"),
        ("Q3 2019", "2019-Q3"),
        ("the first half of 2019", "2019-H1"),
        ("next year's first quarter", "2022-Q1"),
        ("fiscal 2019", "2019"),
        ("FY2019", "2019"),
        ("mid-1996", "1996"),
        ("nineteen ninety-six", "1996"),
        ("the late 1970s", "197"),
        ("the '80s", "198"),
        ("the nineties", "199"),
        ("the 20th century", "19"),
        ("the twenty-first century", "20"),
        ("late last year", "2020"),
        ("earlier this month", "2021-01"),
        ("two weeks ago", "2020-W53"),
        ("10 days ago", "2021-01-05"),
        ("five months ago", "2020-08"),
        ("more than a decade ago", "2011"),
        ("two years ago", "2019"),
    ],
)
def test_longer_stretches(words, value):
    assert values(f"The ferry ran in {words}.")[words] == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Thursday afternoon", "2021-01-14TAF"),
        ("this morning", "2021-01-15TMO"),
        ("last night", "2021-01-14TNI"),
        ("tonight", "2021-01-15TNI"),
        ("the night of Jan. 6", "2021-01-06TNI"),
        ("10 p.m. Wednesday", "2021-01-13T22:00"),
        ("9 a.m. EST on Tuesday", "2021-01-12T09:00"),
        ("Tuesday at 9:30 a.m.", "2021-01-12T09:30"),
        ("noon Thursday", "2021-01-14T12:00"),
        ("12 a.m. Thursday", "2021-01-14T00:00"),
        ("17:30 GMT", "2021-01-15T17:30"),
        ("five o'clock in the afternoon", "2021-01-15T17:00"),
    ],
)
def test_times_of_day(words, value):
    (found,) = dates(f"The ferry came {words}, they said.").values()
    assert (found.type, found.value) == ("TIME", value)


def test_a_clocks_zone_is_told_in_the_rule():
    assert "UTC-5" in dates("It left at 9 a.m. EST.")["9 a.m. EST"].rule


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three days", "P3D"),
        ("two hours", "PT2H"),
        ("half an hour", "PT30M"),
        ("an hour and a half", "PT1H30M"),
        ("2 1/2 years", "P2Y6M"),
        ("twenty-four months", "P24M"),
        ("a hundred years", "P100Y"),
        ("two decades", "P20Y"),
        ("a couple of years", "P2Y"),
        ("a fortnight", "P2W"),
        ("years", "PXY"),
        ("several weeks", "PXW"),
        ("a few minutes", "PTXM"),
        ("at least 72 hours", "PT72H"),
        ("nearly forty years", "P40Y"),
        ("two to three weeks", "P2W"),
        ("the first nine months", "P9M"),
    ],
)
def test_durations(words, value):
    (found,) = dates(f"The ferry was out for {words}.").values()
    assert (found.type, found.value) == ("DURATION", value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every Monday", "XXXX-WXX-1"),
        ("Tuesday nights", "XXXX-WXX-2TNI"),
        ("Mondays", "XXXX-WXX-1"),
        ("each July", "XXXX-07"),
        ("every two years", "P2Y"),
        ("every other day", "P2D"),
        ("twice a week", "P1W"),
        ("annually", "P1Y"),
        ("daily", "P1D"),
    ],
)
def test_sets(words, value):
    (found,) = dates(f"The ferry runs {words}.").values()
    assert (found.type, found.value) == ("SET", value)


def test_a_rate_is_a_set():
    found = dates("It costs $5 million a year.")["a year"]
    assert (found.type, found.value) == ("SET", "P1Y")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It runs now.", "PRESENT_REF"),
        ("It has recently stopped.", "PAST_REF"),
        ("It stopped several years ago.", "PAST_REF"),
        ("Nobody knows the future.", "FUTURE_REF"),
    ],
)
def test_by_no_date(text, value):
    assert list(values(text).values()) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "She is a 44-year-old captain.",
        "About 2000 people came, and 1,500 miles is far.",
        "A second boat, a third of it, three-quarters of the crew.",
        "The Daily News has seen the fall of the house.",
        "The score was 3:10, the page 1984/5.",
        "Sun, a maker of computers, sat down.",
        "He is in his 30s.",
    ],
)
def test_what_only_looks_like_a_time(text):
    assert values(text) == {}
