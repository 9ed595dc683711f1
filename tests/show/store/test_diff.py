"""Two versions of a passage, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.store.diff import pieces

WORDS = st.lists(
    st.sampled_from(["a", "ferry", "stops", "in", "March", ",", ".", "“", "40", "don’t"]),
    max_size=9,
).map(" ".join)


def parts(was, now):
    return [(one.kind, one.text) for one in pieces(was, now)]


def squeezed(text):
    return "".join(text.split())


def test_what_is_gone_stands_before_what_is_new():
    assert parts("It needs 40 plates.", "It needs 14 plates.") == [
        ("same", "It needs "),
        ("gone", "40 "),
        ("new", "14 "),
        ("same", "plates."),
    ]


@pytest.mark.parametrize(
    "was, now",
    [
        ("two people familiar with it told the Press.", "two people familiar with it."),
        ("It stops.", "It stops in March."),
        ("The old ferry stops", "The ferry stops"),
    ],
)
def test_no_blank_is_lost_at_the_edge_of_a_change(was, now):
    found = pieces(was, now)
    assert "".join(one.text for one in found if one.kind != "new") == was
    assert "".join(one.text for one in found if one.kind != "gone") == now


@given(WORDS, WORDS)
def test_both_versions_can_be_read_from_the_pieces(was, now):
    found = pieces(was, now)
    assert squeezed("".join(one.text for one in found if one.kind != "new")) == squeezed(was)
    assert squeezed("".join(one.text for one in found if one.kind != "gone")) == squeezed(now)


@given(WORDS)
def test_the_same_words_are_one_piece(words):
    assert {kind for kind, _ in parts(words, words)} <= {"same"}
