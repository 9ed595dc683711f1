"""The year of a day that is given without one."""

import pytest

from tests.dates.told import values


@pytest.mark.parametrize(
    ("published", "text", "words", "value"),
    [
        # A weekday that disagrees is a fault; it moves no day by years.
        ("2021-01-15", "It left on Thursday, Jan. 20.", "Thursday, Jan. 20", "2021-01-20"),
        ("2016-07-22", "It opens this Sunday, July 25.", "this Sunday, July 25", "2016-07-25"),
        (
            "2016-07-22",
            "On this coming Sunday, July 24.",
            "this coming Sunday, July 24",
            "2016-07-24",
        ),
        ("2016-07-22", "It opens next Monday, July 25.", "next Monday, July 25", "2016-07-25"),
        ("2016-07-22", "It shut last Friday, July 8.", "last Friday, July 8", "2016-07-08"),
        # Of two years that are both months away, the one it agrees with.
        ("2016-09-10", "A fair on Saturday, March 4.", "Saturday, March 4", "2017-03-04"),
        ("2016-09-10", "A fair on Friday, March 4.", "Friday, March 4", "2016-03-04"),
    ],
)
def test_a_weekday_beside_a_day(published, text, words, value):
    assert values(text, published) == {words: value}


@pytest.mark.parametrize("stop", ["Sept.11", "Sept. 11", "Sept.\xa011"])
def test_a_month_and_day_without_a_space(stop):
    words = " ".join(stop.split())
    assert values(f"It was on {stop}, 2001.")[f"{words}, 2001"] == "2001-09-11"
    assert values(f"It was on {stop}.") == {words: "2020-09-11"}


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2014-03-25", "A rival in the harbour primary on June 3, she announced it.", "2014-06-03"),
        ("2014-03-25", "She won votes for the June 3 primary.", "2014-06-03"),
        ("2014-03-25", "She repaired the quay on June 3.", "2013-06-03"),
        ("2016-03-10", "She hopes to win on Nov. 8.", "2016-11-08"),
        ("2016-03-10", "She lost on Nov. 8.", "2015-11-08"),
        (
            "2018-09-06",
            "He was found asleep with a dog and a large cat on a public bench in the old southern "
            "town of Ashby on March 4.",
            "2018-03-04",
        ),
        ("2018-09-06", "He is scheduled to see Mr. Lee on March 4.", "2019-03-04"),
    ],
)
def test_what_is_planned_lies_ahead_and_what_was_lies_behind(published, text, value):
    assert list(values(text, published).values()) == [value]
