"""Titles: their form and their capitals (C9, C10)."""

import pytest

from onrecord.records.profile import Profile
from tests.check.checked import agrees, findings, words


def fixed(text: str) -> str:
    """The text after the fixes of C9, last first."""
    for one in reversed(findings("C9", text)):
        text = text[: one.fix.start] + one.fix.text + text[one.fix.end :]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Mayor Elect Ann Bell came.", "Mayor-elect Ann Bell came."),
        ("Senator-Elect Ann Bell came.", "Senator-elect Ann Bell came."),
        ("The mayor elect came.", "The mayor-elect came."),
        ("Mayor – Elect Ann Bell came.", "Mayor-elect Ann Bell came."),
        ("Vice-President Elect Ann Bell came.", "Vice President-elect Ann Bell came."),
        (
            "Vice-President Bo Ray met Vice-President Elect Ann Bell.",
            "Vice-President Bo Ray met Vice-President-elect Ann Bell.",
        ),
        (
            "Vice President Bo Ray met Vice-President-elect Ann Bell.",
            "Vice President Bo Ray met Vice President-elect Ann Bell.",
        ),
    ],
)
def test_an_elect_title_gets_its_hyphen_and_small_letter(text, right):
    assert fixed(text) == right
    assert agrees("C9", right)


@pytest.mark.parametrize(
    "text",
    [
        "The members of the board and the mayor elect a chairman in May.",
        "“I am the Mayor Elect,” she said.",
        "They re-elect a president. The president-elect will come.",
        "Vice-president-elect Ann Bell came.",
    ],
)
def test_sound_forms_verbs_and_quoted_words_are_left_alone(text):
    assert agrees("C9", text)


def test_a_headline_may_have_capitals_but_not_a_gap():
    body = "\n\nHARBOUR CITY — Mayor-elect Ann Bell met the captains on Monday, her office said."
    assert agrees("C9", f"Mayor-Elect Ann Bell Meets Captains{body}")


def test_the_box_of_the_model_story(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    assert words("C9", text) == ["Vice-President Elect"]
    assert "Vice President-elect Kamala Harris in a" in fixed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell asked the «President» to come. The Turkish «President» stayed at home.",
        "She wrote to her «Prime Minister» and to the U.S. «Attorney General».",
        "The «Mayor»'s plan was read by the «Press Secretary» on Monday.",
    ],
)
def test_a_title_without_a_name_is_small(text):
    assert agrees("C10", text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor met President Ann Bell and the former Prime Minister Bo Ray.",
        "The Mayor's Office and the Secretary of State were told. The Senator Ann Bell came.",
        "“Ask the President,” she said. He quoted ‘the President’ twice.",
        "The Director-General and the Speaker of the house met on the pier.",
        "The Queen and the Pope met the captains on the pier.",
    ],
)
def test_a_title_before_a_name_or_in_quotation_marks_keeps_its_capital(text):
    assert agrees("C10", text)


def test_a_house_that_always_writes_capitals_gets_one_note():
    text = " ".join(["The ferry waited until the Mayor came on board again."] * 4)
    (one,) = findings("C10", text)
    assert one.message.endswith("(and 3 more)")
    assert one.fix is None
    assert len(findings("C10", f"{text} So the mayor said.")) == 4


def test_a_house_adds_its_titles():
    text = "The ferry waited until the Harbourmaster came on board again."
    assert findings("C10", text) == ()
    (one,) = findings("C10", text, profile=Profile(titles=("Harbourmaster",)))
    assert text[one.start : one.end] == "Harbourmaster"


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ann Bell came on Monday. The plan is late, «Rep.» Ann Bell said.",
        "Lt. Gov. Ann Bell came on Monday. The plan is late, «Gov.» Bell said.",
        "Lt. Gov. Ann Bell came on Monday with Bo Bell. The plan is late, Gov. Bell said.",
        "Sen. Ann Bell came on Monday. Senator Bell was late. Senator Ann Bell left.",
        "Mayor Ann Bell, once the former Deputy Mayor Ann Bell, met then-Sheriff Ann Bell.",
        "Mayor Ann Bell came on Monday. “Where is Sheriff Ann Bell?” he asked.",
    ],
)
def test_one_person_has_one_title(text):
    assert agrees("C11", text)
