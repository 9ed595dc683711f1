"""Who speaks, in words."""

import pytest

from onrecord.show.safe import line
from onrecord.show.voices import people, voices, when
from tests.marked import marked
from tests.show.gold import ferry, market
from tests.show.made import made, said


@pytest.mark.parametrize(
    "limits, words",
    [
        ((1, 1), "1 person"),
        ((2, 2), "2 people"),
        ((2, 3), "2 or 3 people"),
        ((2, 4), "2 to 4 people"),
        ((1, None), "1 person or more"),
    ],
)
def test_a_number_of_people_in_words(limits, words):
    assert people(limits) == words


def test_anonymous_sources_come_first_and_nobody_last():
    kinds = [voice.style for voice in voices(ferry())]
    assert kinds[:3] == ["anonymous", "anonymous", "named"]
    assert [voice.letter for voice in voices(market())] == [*"ABCDEF", "∅"]


def test_an_attribution_of_a_source_that_is_not_there_is_nobodys():
    text, (content,) = marked("It is said «to be so».")
    (voice,) = voices(made(text, (said((content,), by="s9"),)))
    assert voice.style == "nobody"


def test_a_long_name_is_cut_at_a_word():
    assert line("two people briefed on the decision", 20) == "two people briefed…"
    assert line("a\n\n b\t\u202ec") == "a b \ufffdc"


@pytest.mark.parametrize(
    "published, words",
    [
        (None, None),
        ("2026-03-05", "2026-03-05"),
        ("2026-03-05T06:43:54", "2026-03-05, 06:43"),
        ("2026-03-05T06:43:54+00:00", "2026-03-05, 06:43 UTC"),
        ("2026-03-05T06:43:54.123456-05:00", "2026-03-05, 06:43 UTC-05:00"),
        ("2026-03-05Tnoon", "2026-03-05Tnoon"),
    ],
)
def test_a_time_as_people_write_it(published, words):
    assert when(published) == words
