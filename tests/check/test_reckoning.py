"""Checks of the copy desk that do a sum: ages, lengths and gaps between years."""

import pytest

from tests.check.checked import agrees, findings, words

FRIDAY = "2021-01-15"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, «45», was born in 1970. John Reed, 45, was born in 1975.",
        "The «45»-year-old Ann Bell, born on March 3, 1970, runs the ferry.",
        "Carl Stone, aged «30», who was born in Hull, England, on May 3, 1960, left.",
        "Ann Bell, «45», runs the ferry. She was born in Hull in 1960.",
        "Ann Bell, «45», runs the ferry.\n\nBell was born on Jan. 3, 1960, to a family of sailors.",
    ],
)
def test_an_age_that_its_birth_speaks_against_is_marked(text):
    assert agrees("C20", text, published=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, 60, was born in 1960. John Reed, 61, was born on Jan. 3, 1960.",
        "John Reed, 61, was born on Jan. 20, 1960.",  # his birthday is next week
        "Ann Bell, 45, died in 2005. She was born in Hull in 1960.",
        "Ann Bell, 45, runs the ferry. Her brother is John Bell. Bell was born on Jan. 3, 1960.",
        "Ann Bell, 45, met John Reed, 50. He was born in 1960.",
        "Ann Bell, 45, was born in Hull and moved to Leeds in 1999.",
        "Ann Bell, 45, told Carl Stone, who was born in 1960, to leave.",
        "“Ann Bell, 45, was born in 1960,” he said.",
    ],
)
def test_an_age_that_may_be_right_is_left_alone(text):
    assert agrees("C20", text, published=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank «30 years ago», in 1981. It sank in 1981, «30 years ago».",
        "She was mayor for «12 years», from 1990 to 1995, and left.",
        "The town marks the «50th» anniversary of the great 1961 flood.",
        "It closed on Jan. 4, «20 days before» the vote on Jan. 14.",
        "The pier opened on Jan. 14, «two weeks after» the fire on Dec. 3.",
        "The vote was on Thursday.\n\nThe vote came «just over a week after» the Dec. 6 fire.",
    ],
)
def test_a_length_that_its_ends_speak_against_is_marked(text):
    assert agrees("C20", text, published=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "It sank 40 years ago, in 1981. It sank in 1983, nearly 40 years ago, and in 1980.",
        "It sank decades ago, in 1981. The plan is two years old. Ten years ago, in 2010, it rose.",
        "She was mayor for eight years, from 1990 to 1998, and left.",
        "The town marks the 60th anniversary of the 1961 flood, and in 2026 will mark the 50th "
        "anniversary of the 1976 fire.",
        "It closed on Jan. 4, 10 days before the vote on Jan. 14.",
        "The pier opened on Jan. 14, six weeks after the fire on Dec. 3.",
        "It opened on Jan. 4. Two weeks before the vote, the ferry sank. The vote is on Jan. 25.",
        "The vote was on Thursday.\n\nThe vote came just over a week after the Jan. 6 fire.",
        "The vote was Thursday, the fire Jan. 4.\n\nThe rain came a day before the Jan. 3 run.",
    ],
)
def test_a_length_that_fits_its_ends_is_left_alone(text):
    assert agrees("C20", text, published=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "She is the first mayor «in 52 years» to skip it. The last was John Reed, in 1961.",
        "She is the first mayor «in 60 years», after John Reed in 1969, to skip it.",
        "It is the first strike «in 20 years». Not since 1981 has the ferry stopped.",
        "Sales were the lowest «in a decade», since 1991, the office said.",
        "Bell will be the first mayor «in 152 years» to skip it. John Reed did so in 1877.",
    ],
)
def test_a_first_in_years_that_its_earlier_case_speaks_against_is_marked(text):
    assert agrees("C19", text, published=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "She is the first mayor in 60 years to skip it. The last was John Reed, in 1961.",
        "It was the worst storm in 30 years, the first since 1971.",  # two claims
        "It is the highest in nearly a decade, and the best since 1971.",
        "It was the first storm in 25 years in 2017. The last was in 1991.",
        "It is the first storm in 25 years. The ferry was built in 1971.",
        "It was the first storm in more than 40 years. The last was in 1961.",
        "“It is the first storm in 20 years. The last was in 1961,” he said.",
    ],
)
def test_a_first_in_years_that_may_be_right_is_left_alone(text):
    assert agrees("C19", text, published=FRIDAY)


def test_the_note_says_the_sum_and_shows_the_earlier_case():
    text = "It is the first strike in 20 years. The last was in 1981."
    (one,) = findings("C19", text, published=FRIDAY)
    assert one.message == "from 1981 to 2021 are 40 years, not 20"
    assert [text[span.start : span.end] for span in one.related] == ["1981"]


def test_without_publication_there_is_no_end_to_count_from():
    text = (
        "It sank 30 years ago, in 1981. Ann Bell, 45, was born in 1950. It is the first in 9 years."
    )
    assert words("C20", text) == []


def test_the_model_story_has_its_sums_right_and_is_caught_where_it_has_not(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    assert words("C20", text, published=FRIDAY) == words("C19", text, published=FRIDAY) == []
    wrong = text.replace("take office on Jan. 20", "take office on Jan. 28")
    assert words("C20", wrong, published=FRIDAY) == ["less than a week before"]
    wrong = text.replace("his successor.", "his successor. The last was in 1877.")
    assert words("C19", wrong, published=FRIDAY) == ["in 152 years"]


def test_an_age_at_a_dated_death_is_reckoned_from_the_birth():
    assert agrees("C20", "Ann Bell, born in 1950, was «58» when she died in 2010.")
    assert agrees("C20", "Ann Bell, who was born in 1950, was 59 when she died in March 2010.")
    assert agrees("C20", "Ann Bell, born in 1951, was «65» at the time of the election of 2010.")
