"""Words as numbers: what a copy changes without changing a word changes no number."""

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.trace.copies.words import words_of

TEXTS = st.lists(st.text(alphabet=st.characters(max_codepoint=0x2FFF), max_size=80), max_size=4)


def test_case_marks_and_line_breaks_change_no_word():
    one = words_of(["The ferry’s last boat, she said, is “full”."])
    other = words_of(["THE FERRY'S\nlast boat -- she said: is full"])
    assert one.hashes.tolist() == other.hashes.tolist()


def test_other_words_have_other_numbers():
    hashes = words_of(["ferry ferries fer yrref Ferrý 1 11 ab ba"]).hashes
    assert len(set(hashes.tolist())) == len(hashes)


@given(TEXTS)
def test_words_are_the_runs_of_letters_and_digits(texts):
    words = words_of(texts)
    found = [
        (number, match.start(), match.end())
        for number, text in enumerate(texts)
        for match in re.finditer(r"[^\W_]+", text)
    ]
    assert list(zip(*(c.tolist() for c in (words.text, words.start, words.end)), strict=True)) == (
        found
    )


@given(TEXTS)
def test_a_text_has_the_same_words_alone_and_among_others(texts):
    together = words_of(texts)
    alone = [words_of([text]).hashes for text in texts]
    assert together.hashes.tolist() == np.concatenate([np.zeros(0, np.uint64), *alone]).tolist()


def test_sentences_are_counted_from_their_first_word():
    words = words_of(["It sank. Nobody was hurt!\nThe captain swam"])
    assert words.since.tolist() == [0, 1, 0, 1, 2, 0, 1, 2]


def test_emoji_and_half_characters_part_words_and_break_nothing():
    words = words_of(["boat\U0001f6a2boat \ud83d end"])
    assert len(words.hashes) == 3
