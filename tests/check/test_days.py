"""Checks of the copy desk that look at days, months, years and times."""

import pytest

from tests.check.checked import agrees, findings, words

FRIDAY = "2021-01-15"


def fixed(code: str, text: str, **said: str) -> str:
    """The text with every fix of a check made."""
    for one in reversed(findings(code, text, **said)):
        if one.fix is not None:
            text = text[: one.fix.start] + one.fix.text + text[one.fix.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "The council met on «Monday, Jan. 20», to hear the harbour master.",
        "The council met at 5 p.m. «Tuesday, Jan. 20, 2020», to hear him.",
        "It sank on «Sunday, 4 March 2019» and on «Saturday, September 11, 2001».",
        "It shows the ferry in this «Sunday, July 25, 2012», a photograph.",
        "The council will meet on «Jan. 20, a Tuesday», or «Tuesday (Jan. 20)».",
        "The Jan. 19 election is near. Posters for «Monday's election» hang on the pier.",
        "The election is on Jan. 19. Nobody sails before the «election on Friday».",
    ],
)
def test_a_weekday_that_its_date_speaks_against_is_marked(text):
    assert agrees("C4", text, published=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry leaves on Wednesday, Jan. 20, and on Jan. 20, a Wednesday.",
        "The ferry sails on Jan. 12, Monday and Friday.",
        "It left on Monday, Jan. 20. That was in 2020, before the storm.",
        "It left on Friday, Sept. 11, and on Sunday, 3 March 2019.",  # 2020 is a year near enough
        "The Jan. 19 election is near. Posters for Tuesday's election hang on the pier.",
        "The Jan. 19 election is near, and so is the Jan. 20 election. Tuesday's election is dear.",
        "The March 16 election is near. Friday's election was another one, in Hull.",
        "The Jan. 19 election is near. The debate is on Monday, the election on Tuesday.",
        "“It was Tuesday, Jan. 20, I swear,” he said.",
    ],
)
def test_a_weekday_that_may_be_its_dates_is_left_alone(text):
    assert agrees("C4", text, published=FRIDAY)


def test_without_publication_only_a_date_with_its_year_is_counted():
    assert agrees("C4", "It met Tuesday, Jan. 20. It met «Tuesday, Jan. 20, 2021», too.")


def test_the_model_story_has_its_weekday_right(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    assert words("C4", text, published=FRIDAY) == []


def test_a_near_date_becomes_its_weekday():
    text = "The ferry sank on Jan. 13 and was raised on Feb. 3, before the Jan. 20 vote."
    assert fixed("C1", text, published=FRIDAY) == text.replace("Jan. 13", "Wednesday")


@pytest.mark.parametrize(
    "text",
    [
        "It sank on Jan. 13, 2021, in the bay, they said. It sank on Wednesday, Jan. 13.",
        "“It sank on Jan. 13,” he said. It will not sail on Jan. 13-14, they said.",
        "It sank on Jan. 8, the harbour office said. It sails again on Jan. 22.",
    ],
)
def test_a_date_that_is_needed_stays(text):
    assert agrees("C1", text, published=FRIDAY)


def test_a_next_weekday_is_asked_with_both_its_days():
    (one,) = findings("C2", "The ferry will be back next Friday.", published="2021-01-13")
    assert one.message == '"next Friday": Jan. 15 or Jan. 22?'
    (one,) = findings("C2", "The ferry sank last Friday in the bay.", published="2021-01-16")
    assert one.message == '"last Friday": Jan. 15 or Jan. 8?'


def test_the_last_weekday_of_a_month_is_a_day():
    text = (
        "It sails on the last Friday of May. It sank last Friday in August. “Next Monday!” he said."
    )
    assert agrees("C2", text, published=FRIDAY)


def test_today_is_marked_where_it_is_a_day_and_not_where_it_is_these_times():
    assert agrees(
        "C3",
        "The council ruled «today» that the pier goes. He «yesterday» refused, and will be back at "
        "9 a.m. «tomorrow». The pier is a ruin today. Today's ferries are slow. "
        "The paper USA Today asked. “I slept yesterday,” he said.",
        published=FRIDAY,
    )


def test_a_day_of_the_readers_becomes_a_weekday():
    text = "The harbour master resigned yesterday and is to leave tomorrow."
    assert fixed("C3", text, published=FRIDAY) == (
        "The harbour master resigned Thursday and is to leave Saturday."
    )


def test_months_are_put_into_the_form_of_the_ap():
    text = (
        "It sank on January 20 and on Sep. 3, on Jul. 4, March 3 and Nov 5. It was built in "
        "Feb. 1990 and in Dec. It will be back in October 2022 and on 20 January."
    )
    assert fixed("C5", text) == (
        "It sank on Jan. 20 and on Sept. 3, on July 4, March 3 and Nov. 5. It was built in "
        "February 1990 and in December. It will be back in October 2022 and on 20 January."
    )


def test_a_text_that_a_colon_brings_in_keeps_its_dates():
    letter = "We will stop the ferry on Jan. 20th and sell the old pier to the town."
    assert words("C6", f"The letter reads:\n\n{letter}\n\nThe mayor is not amused.") == []
    assert words("C6", f"The letter is short.\n\n{letter}\n\nThe mayor is not amused.") == [
        "Jan. 20th"
    ]


def test_idle_marks_are_taken_out():
    text = (
        "It left on Jan. 20th, at 9:00 a.m. and 11:00 PM, and was back at 12 noon, as on May 3rd."
    )
    assert fixed("C6", text) == (
        "It left on Jan. 20, at 9 a.m. and 11 PM, and was back at noon, as on May 3."
    )


@pytest.mark.parametrize(
    "text",
    [
        "It leaves at 18:00 and 9:30 a.m. from the 5th of May on, with 12 midnight swimmers to 12.",
        "“Be there on May 3rd at 9:00 a.m.,” he said. The race took 2:09:00 and ended 3:00 up.",
    ],
)
def test_marks_that_say_something_stay(text):
    assert not [one for one in words("C6", text) if one != "12 midnight"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier of «Nov. 11, 1918» burned in the war and was built again.",
        "The pier burned on Nov. 11, 1918, and again on May 3, 1921. It stood from May 3, 1921 to "
        "June 7, 1940 in the bay, and in May 1950 fell; on 3 May 1951 it went.",
        "“On Nov. 11, 1918 it burned to the ground,” the old harbour master said.",
    ],
)
def test_the_year_of_a_date_wants_two_commas(text):
    if "to June" in text:
        text = text.replace("June 7, 1940", "«June 7, 1940»")
    assert agrees("C7", text)


def test_a_past_date_of_another_year_wants_its_year():
    text = "The council said on «{}» that the pier would be pulled down for good."
    assert agrees("C7", text.format("Dec. 4"), published="2021-07-15")
    near = text.format("Dec. 4").replace("«", "").replace("»", "")
    assert agrees("C7", near, published=FRIDAY)  # six weeks ago
    assert agrees("C7", near + " It was a year of storms, 2020.", published="2021-07-15")
