"""What an expression counts from: publication, another date, or nothing that is known."""

import pytest

from tests.dates.told import dates, values


def test_a_weekday_is_the_latest_one_unless_the_sentence_looks_ahead():
    assert values("They met Wednesday.") == {"Wednesday": "2021-01-13"}
    assert values("They will meet on Wednesday.") == {"Wednesday": "2021-01-20"}
    assert values("The vote, scheduled for Wednesday, was lost.") == {"Wednesday": "2021-01-20"}
    assert values("The sale is expected to close as early as Tuesday.") == {"Tuesday": "2021-01-19"}


def test_until_looks_ahead_only_of_what_is_put_off():
    assert values("They put it off until Tuesday.") == {"Tuesday": "2021-01-19"}
    assert values("They kept going until Tuesday.") == {"Tuesday": "2021-01-12"}


def test_the_verb_that_tells_is_the_nearest():
    text = "“It will run,” she said Wednesday. On Monday, he had stayed; they will sail."
    assert values(text) == {"Wednesday": "2021-01-13", "Monday": "2021-01-11"}


def test_an_abbreviation_does_not_end_the_sentence():
    text = "He will leave Washington, D.C., on Wednesday."
    assert values(text) == {"Wednesday": "2021-01-20"}


def test_a_month_looks_ahead_where_its_sentence_does():
    assert values("It will open in March.") == {"March": "2021-03"}
    assert values("It opened in March.") == {"March": "2020-03"}


def test_a_date_far_ahead_in_a_sentence_of_the_past_is_last_years():
    assert values("It sank on June 3.") == {"June 3": "2020-06-03"}
    assert values("It sails on June 3.") == {"June 3": "2021-06-03"}


def test_what_follows_counts_from_the_date_named_before_it():
    text = "It sank on March 5, 2020. The following day it rained; by the next month it was gone."
    found = dates(text)
    assert found["The following day"].value == "2020-03-06"
    assert found["The following day"].anchor == "2020-03-05"
    assert found["the next month"].value == "2020-04"


def test_a_year_earlier_is_before_the_year_that_is_spoken_of():
    assert values("In 2015 it paid; a year earlier it did not.")["a year earlier"] == "2014"


def test_a_year_earlier_is_before_the_quarter_that_figures_are_given_for():
    text = "Third-quarter profit rose 5% to $3 million from $2 million a year earlier."
    assert values(text) == {"Third-quarter": "2020-Q3", "a year earlier": "2019-Q3"}


def test_less_than_a_week_before_a_date():
    text = "The call came less than a week before they take office on Jan. 20."
    found = dates(text)["less than a week"]
    assert (found.type, found.value, found.anchor) == ("DURATION", "P1W", "2021-01-20")
    assert "after Wednesday 2021-01-13" in found.rule


def test_just_over_a_week_after_something_without_a_date():
    text = "They spoke Thursday afternoon. It was just over a week after the storm."
    found = dates(text)["just over a week"]
    assert (found.value, found.anchor) == ("P1W", "2021-01-14TAF")
    assert "before Thursday 2021-01-07" in found.rule


def test_the_first_in_so_many_years_can_be_counted():
    found = dates("She will be the first captain in 152 years to stay.")["152 years"]
    assert (found.type, found.value) == ("DURATION", "P152Y")
    assert "since 1869" in found.rule


def test_without_a_publication_date_what_is_open_stays_open():
    text = (
        "On Friday, Jan. 20, or in October, last year, yesterday, last week or this month, "
        "at 9 a.m. Tuesday and last night, in the third quarter, next summer."
    )
    assert values(text, None) == {
        "Friday, Jan. 20": "XXXX-01-20",
        "October": "XXXX-10",
        "last year": "XXXX",
        "yesterday": "XXXX-XX-XX",
        "last week": "XXXX-WXX",
        "this month": "XXXX-XX",
        "9 a.m. Tuesday": "XXXX-WXX-2T09:00",
        "last night": "XXXX-XX-XXTNI",
        "the third quarter": "XXXX-Q3",
        "next summer": "XXXX-SU",
    }
    assert {date.anchor for date in dates(text, None).values()} == {None}


def test_without_a_publication_date_what_the_text_says_is_known():
    text = "It sank on March 5, 2020 and rose the following day, after three weeks of work in 1999."
    assert values(text, None) == {
        "March 5, 2020": "2020-03-05",
        "the following day": "2020-03-06",
        "three weeks": "P3W",
        "1999": "1999",
    }


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_publication_date_at_the_end_of_the_calendar_is_none(published):
    assert values("It stopped on Monday.", published) == {"Monday": "XXXX-WXX-1"}


def test_white_space_of_any_kind():
    text = "It sank\u00a0on Jan.\u00a06,\r\n2021,\u2003two\nweeks\tago."
    assert values(text) == {"Jan. 6, 2021": "2021-01-06", "two weeks ago": "2020-W53"}


def test_no_expression_goes_across_an_empty_line():
    assert values("It stopped in May\n\n20 people left.", "2021-06-01") == {"May": "2021-05"}


def test_the_model_storys_dates(shared):
    text = (shared / "data" / "seed" / "pence-harris.txt").read_text(encoding="utf-8")
    found = values(text)
    assert found["Thursday afternoon"].startswith("2021-01-14")
    assert found["Wednesday"] == found["Wednesday, Jan. 20"] == found["Jan. 20"] == "2021-01-20"
    assert found["152 years"] == "P152Y"
    assert dates(text)["less than a week"].anchor == "2021-01-20"
    assert "2021-01-07" in dates(text)["just over a week"].rule


def test_what_is_planned_is_told_of_in_the_present() -> None:
    assert values("The board votes on Tuesday.")["Tuesday"] == "2021-01-19"
    assert values("The board voted on Tuesday.")["Tuesday"] == "2021-01-12"


def test_the_first_of_its_kind_in_years_looks_back_however_long_it_is() -> None:
    told = "It would be the first known change at the head of the trust in eleven years."
    assert values(told)["eleven years"] == "P11Y"


def test_days_are_not_counted_from_a_season() -> None:
    told = "She left five days before the trust is to vote on next winter's timetable."
    assert "no date here" in dates(told)["five days"].rule
