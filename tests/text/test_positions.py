"""Lines and columns: what editors count, and back."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.positions import Position, Positions, utf16_length

TEXTS = st.text(st.sampled_from("ab\n\r\u2028é😀 "), max_size=40)


def test_lines_and_columns_begin_at_one():
    positions = Positions("one\r\ntwo\rthree\nfour")
    assert positions.at(0) == Position(1, 1)
    assert positions.at(5) == Position(2, 1)
    assert positions.at(9) == Position(3, 1)
    assert positions.at(19) == Position(4, 5)
    assert positions.line(1) == (0, 3)


def test_an_emoji_is_one_character_and_two_units_of_utf16():
    positions = Positions("a😀b")
    assert positions.at(2) == Position(1, 3)
    assert positions.at(2, "utf16") == Position(1, 4)


def test_bytes_of_utf_8():
    positions = Positions("é😀b")
    assert positions.at(2, "utf8") == Position(1, 7)
    assert positions.offset(Position(1, 7), "utf8") == 2


def test_a_position_behind_the_end_is_the_end():
    positions = Positions("one\ntwo")
    assert positions.offset(Position(9, 1), "utf16") == 7
    assert positions.offset(Position(2, 99), "utf16") == 7
    for unit in ("characters", "utf16", "utf8"):
        assert Positions("one\r\ntwo").offset(Position(1, 99), unit) == 3


@given(TEXTS, st.data())
def test_an_offset_comes_back_from_its_position(text, data):
    offset = data.draw(st.integers(0, len(text)))
    positions = Positions(text)
    for unit in ("characters", "utf16", "utf8"):
        assert positions.offset(positions.at(offset, unit), unit) == offset


@given(TEXTS)
def test_utf16_length_is_python_s_own(text):
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2
