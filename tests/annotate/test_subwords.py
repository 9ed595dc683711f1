"""Word pieces point back at the characters they came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.annotator import SHIPPED
from onrecord.annotate.subwords import Subwords


@pytest.fixture(scope="module")
def subwords() -> Subwords:
    return Subwords.load(SHIPPED / "vocab.txt")


def pieces_of(subwords: Subwords, text: str) -> list[str]:
    cut = subwords.cut(text)
    return [text[s:e] for s, e in zip(cut.starts.tolist(), cut.ends.tolist(), strict=True)]


def test_words_signs_and_pieces(subwords: Subwords) -> None:
    assert pieces_of(subwords, "“Skerrow’s ferry,” she\u00a0said.") == [
        *("“", "Sk", "er", "row", "’", "s", "ferry", ",", "”", "she", "said", "."),
    ]


def test_accents_and_capitals_are_read_as_plain_letters(subwords: Subwords) -> None:
    assert subwords.cut("CAFÉ").ids.tolist() == subwords.cut("cafe").ids.tolist()


def test_a_letter_that_grows_in_lower_case_keeps_its_place(subwords: Subwords) -> None:
    # "İ" is two characters in lower case.
    assert "".join(pieces_of(subwords, "İstanbul")) == "İstanbul"


@given(text=st.text(max_size=60))
def test_pieces_cover_words_once_and_in_order(subwords: Subwords, text: str) -> None:
    cut = subwords.cut(text)
    before = 0
    for start, end in zip(cut.starts.tolist(), cut.ends.tolist(), strict=True):
        assert before <= start < end <= len(text)
        assert not text[before:start].strip() or not any(map(str.isalnum, text[before:start]))
        before = end
