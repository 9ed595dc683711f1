import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import Span
from onrecord.text.sentences import sentences


def told(text):
    return [sentence.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“We saw it,” said Gov. Kathleen Sample on Tuesday.",
        "The U.S. Senate and the DPRK-U.S. summit did not meet.",
        "J. B. Miller Jr. of Acme Inc. said no at 5 p.m. Friday.",
        "Talks on DPRK-U.S. relations go on.",
        "“Is it so?” she asked.",
        "He met Lt. Gov. Ann Lee and Lt. Cmdr. Bob Ray.",
        "Sen. Ann Lee, D-Pa., spoke on Aug. 5.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text):
    assert told(text) == [text]


def test_a_rank_ends_no_sentence_and_what_only_looks_like_one_does():
    assert told("She met Cmdr. Lee. He went by Alt. The bus left.") == [
        "She met Cmdr. Lee.",
        "He went by Alt.",
        "The bus left.",
    ]


def test_closing_marks_stay_with_their_sentence():
    assert told("He said: “It is late.” “No.” She left.") == [
        "He said: “It is late.”",
        "“No.”",
        "She left.",
    ]


def test_a_sentence_never_crosses_a_blank_line():
    assert told("A headline without a stop\n \t\nThe harbour\nclosed.") == [
        "A headline without a stop",
        "The harbour\nclosed.",
    ]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole():
    text = "Not this. The ferry stopped.\xa0 It rained. Nor this."
    assert [s.of(text) for s in sentences(text, 10, 41)] == ["The ferry stopped.", "It rained."]


@given(st.text(alphabet=st.sampled_from('aB.!?"”“ \n\r\xa0\u2028-1U')), st.integers(0, 9))
def test_any_text_is_cut_without_loss(text, start):
    start = min(start, len(text))
    found = sentences(text, start)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text[start:].split())
    assert all(isinstance(s, Span) and s.of(text) == s.of(text).strip() != "" for s in found)
    assert found == sorted(found)


def test_a_run_of_stops_takes_no_more_time_than_its_length():
    began = time.process_time()
    sentences("!" * 100_000)
    sentences("No?! " * 20_000)
    assert time.process_time() - began < 5  # once 13 seconds
