"""Checks of the copy desk that look at the dateline and the first paragraphs."""

import pytest

from tests.check.checked import agrees, findings, words

FRIDAY = "2021-01-15"
STORY = (
    "{dateline} — The ferry will stop on Monday, the harbour office said.\n\n"
    "The council of {town} votes on it.\n\nTwo boats sank in the storm. The pier broke."
)


@pytest.mark.parametrize(
    ("dateline", "town"),
    [
        ("SPRINGFIELD, Ill.", "Springfield, Mo.,"),
        ("PORTLAND, Maine", "Portland, Oregon,"),
        ("CHARLESTON, W.Va.", "Charleston, South Carolina,"),
        ("COLUMBUS, Ga.", "Columbus, Ohio Monday"),
    ],
)
def test_a_town_in_two_states_is_asked_about(dateline, town):
    text = STORY.format(dateline=dateline, town=town)
    assert words("C14", text, published=FRIDAY) == [dateline]


@pytest.mark.parametrize(
    ("dateline", "town"),
    [
        ("SPRINGFIELD, Ill.", "Springfield, Illinois,"),
        ("SPRINGFIELD, Ill.", "West Hull, Mo.,"),
        ("BOSTON", "Boston, Lincolnshire,"),
        ("KANSAS CITY, Mo.", "Kansas City, which is large,"),
        ("SPRINGFIELD, Ill.", "“Springfield, Mo., and its people”"),
    ],
)
def test_a_town_in_its_own_state_is_left_alone(dateline, town):
    text = STORY.format(dateline=dateline, town=town)
    assert words("C14", text, published=FRIDAY) == []


@pytest.mark.parametrize(
    ("day", "marked"),
    [("Jan. 14", False), ("Jan. 16", False), ("Jan. 18", True), ("Jan. 2", True)],
)
def test_a_dateline_has_a_day_near_publication(day, marked):
    text = STORY.format(dateline=f"MANILA, {day} (Reuters)", town="Manila")
    assert words("C14", text, published=FRIDAY) == ([day] if marked else [])
    assert words("C14", text) == []


def test_a_top_without_a_time_is_asked_when():
    text = STORY.format(dateline="BOSTON", town="Hull").replace("will stop on Monday", "stopped")
    text += "\n\nNobody was hurt."
    (one,) = findings("C8", text)
    assert one.message.startswith("When?")
    assert findings("C8", text.replace("The pier broke", "The pier broke on Sunday")) == ()
    assert findings("C8", text.removeprefix("BOSTON — ")) == ()
    assert findings("C8", text.removesuffix("\n\nNobody was hurt.")) == ()  # a brief


def test_a_top_that_tells_nothing_of_the_past_needs_no_day():
    text = STORY.format(dateline="BOSTON", town="Hull").replace(
        "on Monday, the harbour office said", ""
    )
    assert agrees("C8", text + "\n\nNobody was hurt.")
