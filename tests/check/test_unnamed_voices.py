"""Checks of what unnamed sources say, and of how much rests on them (S13 to S19, S23)."""

import pytest

from tests.check.checked import agrees, findings, words

LEAD = "The harbour will be sold by May to a bank in Oslo, "


@pytest.mark.parametrize(
    "text",
    [
        "«Two aides» said the plan is dead. The aide asked not to be named.",
        "«Officials» said that lightning killed ten people in the northern valley on Monday.\n\n"
        "“Lightning killed ten people in the northern valley,” a rescue official said.",
    ],
)
def test_a_plural_that_one_person_stands_behind(text):
    assert agrees("S13", text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the plan is dead. One of the officials laughed. The official is old.",
        "Officials said the plan is dead. An official in Oslo said more. The official is old.",
        "Officials said the plan is dead. Tom Reed said so too. The official asked for time.",
        "Two sources said the plan is dead. The sources asked not to be named.",
    ],
)
def test_one_who_is_brought_in_is_no_plural(text):
    assert agrees("S13", text)


def test_a_lead_on_one_person_alone():
    assert agrees("S14", LEAD + "«a person familiar with the talks» said.\n\nIt is old.")


@pytest.mark.parametrize(
    "more",
    [
        "The council confirmed the sale.",
        "The sale to a bank in Oslo is planned for May, said Ann Bell, clerk of the harbour.",
        "The sale of the harbour was first reported Sunday by the Herald.",
    ],
)
def test_a_lead_that_somebody_else_backs_is_left_alone(more):
    assert agrees("S14", LEAD + "a person familiar with the talks said.\n\n" + more)


def test_a_lead_on_two_people_is_not_on_one():
    assert agrees("S14", LEAD + "two people familiar with the talks said.")


def test_a_lead_on_unnamed_people_and_nobody_named_soon():
    text = LEAD + "«two people familiar with the talks» said.\n\nThe harbour is old."
    assert agrees("S15", text)


@pytest.mark.parametrize(
    "more",
    [
        "“It will be sold,” said Ann Bell, the clerk.",
        "A spokesman for the bank said that it would build flats.",
        "According to the contract, the bank will build flats.",
    ],
)
def test_somebody_on_the_record_stands_beside_them(more):
    assert agrees("S15", LEAD + "two people familiar with the talks said.\n\n" + more)


def test_what_an_unnamed_source_says_of_a_named_one_is_the_unnamed_ones_word():
    text = (
        "Mayor Ann Bell told the council that the harbour will be sold, "
        "«two people familiar with the talks» said.\n\nThe harbour is old."
    )
    assert agrees("S15", text)


def test_hospital_officials_are_no_anonymous_lead():
    assert agrees("S15", "Ten people were hurt in the fire, hospital officials said.\n\nIt rained.")


@pytest.mark.parametrize(
    "text",
    [
        "“He will «probably» lose,” said an aide who asked not to be named.",
        "“«I don’t think» they can count,” said one adviser, who spoke on condition of anonymity.",
        "One source «speculated» that the ferry would stop.",
    ],
)
def test_opinion_of_somebody_unnamed(text):
    assert agrees("S16", text)


@pytest.mark.parametrize(
    "text",
    [
        "“He will probably lose,” said Ann Bell, the clerk.",
        "“This is a natural disaster,” said an aide who asked not to be named.",
        "“I think so,” said a spokesman for the bank.",
        "The ferry will probably stop, an aide who asked not to be named said.",
    ],
)
def test_opinion_with_a_name_and_plain_facts_are_left_alone(text):
    assert agrees("S16", text)


@pytest.mark.parametrize(
    "text",
    [
        "A colleague who asked not to be named said that «she is a liar».",
        "“«Bell isn’t fit for» the job,” said an aide who asked not to be named.",
        "One aide, who spoke on condition of anonymity, said «he repeatedly demeaned» the crew.",
    ],
)
def test_an_attack_by_somebody_unnamed(text):
    assert agrees("S17", text)


@pytest.mark.parametrize(
    "text",
    [
        "“She is a liar,” said Tom Reed.",
        "A colleague who asked not to be named said that she is not a liar.",
        "A colleague who asked not to be named said that Bell is fit for the job.",
        "An aide who asked not to be named said that it is a disaster.",
    ],
)
def test_no_attack_on_a_person_or_none_without_a_name(text):
    assert agrees("S17", text)


def test_each_unnamed_source_is_asked_about_once():
    text = (
        "“We have lost the vote,” said an aide who asked not to be named. "
        "“Nobody can count,” the aide said."
    )
    (one,) = findings("S18", text)
    assert text[one.start : one.end] == "“We have lost the vote,”"
    assert [span.of(text) for span in one.related] == ["“Nobody can count,”"]


@pytest.mark.parametrize(
    "text",
    [
        "An aide who asked not to be named called it a “shambles”.",
        "An aide who asked not to be named said that she told him, “Go home and stay there.”",
        "“We have lost the vote,” said a spokesman for the bank.",
        "“We have lost the vote,” said Ann Bell.",
        "The film “The Last Ferry Home” is late, a person familiar with the plans said.",
    ],
)
def test_other_peoples_words_and_single_terms_are_no_quotation_of_the_source(text):
    assert agrees("S18", text)


def test_a_fact_on_record_needs_no_unnamed_source():
    assert words("S19", "A source in the firm said that Bell was born in Oslo.") == [
        "Bell was born in Oslo"
    ]
    assert agrees("S19", "A source in the firm said that Bell was born angry.")
    assert agrees("S19", "Tom Reed said that Bell was born in Oslo.")


@pytest.mark.parametrize(
    "text",
    [
        "«A source close to Bell» said she would resign.",
        "«The minister’s friends» said he was angry.",
        "«Allies of the president» said that she would not run.",
    ],
)
def test_a_friend_who_speaks_for_somebody(text):
    assert agrees("S23", text)


@pytest.mark.parametrize(
    "text",
    [
        "Friends of Tom Reed said he loved the sea.",
        "Allies of the president, including Ann Bell, said that she would not run.",
        "A person close to the talks said that the ferry would stop.",
        "A source close to Bell’s family said she would resign.",
        "Allies of the president said that the ferry would stop.",
        "Bell’s allies said she was calm. “She is calm,” said Tom Reed, her oldest ally.",
    ],
)
def test_a_friend_who_is_one_or_speaks_of_other_things(text):
    assert agrees("S23", text)


def test_the_model_story_leads_on_unnamed_people_only(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    said = {"published": "2021-01-15"}
    assert words("S15", text, **said) == ["two people familiar with the conversation"]
    assert not any(words(code, text, **said) for code in ("S13", "S14", "S16", "S17", "S23"))
