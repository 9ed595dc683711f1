"""Checks of the words in which a story says on what terms somebody spoke (S21, S22, S24)."""

import pytest

from tests.check.checked import agrees


@pytest.mark.parametrize(
    "text",
    [
        "An aide who spoke «on deep background» said the ferry will stop.",
        "The ferry will stop, officials said, speaking «not for attribution».",
        "The briefing was given to reporters under «Chatham House rules».",
    ],
)
def test_jargon_is_reported(text):
    assert agrees("S21", text)


@pytest.mark.parametrize(
    "text",
    [
        "She voted with the Senate on background checks, the clerk said.",
        "“I spoke on background,” said Ann Bell.",
        "An aide spoke on background, a term that means his name may not be used.",
        "The mast stands out on background of blue, the museum said.",
    ],
)
def test_other_backgrounds_and_explained_ones_are_left_alone(text):
    assert agrees("S21", text)


@pytest.mark.parametrize(
    "text",
    [
        "The aide said «off the record» that the ferry will stop.",
        "Talking «off the record», two captains described the night as bad.",
    ],
)
def test_off_the_record_words_that_are_printed_are_reported(text):
    assert agrees("S22", text)


@pytest.mark.parametrize(
    "text",
    [
        "No official has confirmed it, on or off the record.",
        "The mayor told editors in an off-the-record meeting that he would go.",
        "The clerk refused to speak off the record, and said nothing more.",
        "Felt told him off the record, and the reporter wrote it down.",
        "“He said it off the record,” said Ann Bell.",
    ],
)
def test_off_the_record_words_that_are_not_printed_are_left_alone(text):
    assert agrees("S22", text)


@pytest.mark.parametrize(
    "text",
    [
        "Maria, who «gave only her first name», said the ferry was late.",
        "“It was late,” said Tom, a cook who «declined to give his last name».",
        "A captain «identified only as» “Rob” said the ferry was late.",
        "Some «names have been changed».",
        "Maria («a pseudonym») said that the ferry was late.",
    ],
)
def test_a_name_that_is_kept_back_without_a_reason_is_reported(text):
    assert agrees("S24", text)


@pytest.mark.parametrize(
    "text",
    [
        "Maria, who gave only her first name for fear of losing her job, said the ferry was late.",
        "Maria gave only her first name. She was afraid of the harbour office.",
        "The others are identified only by letters.",
        "She met the man, whom he identified only as Thomas.",
        "Banksy, whose real name is not known, has gone by a pseudonym for years.",
        "“That is not her real name,” said Ann Bell.",
        "Maria, a painter who only uses her first name, said the ferry was late.",
    ],
)
def test_a_name_that_is_kept_back_for_a_reason_is_left_alone(text):
    assert agrees("S24", text)
