"""Winnowing keeps its promise: enough words in a row cannot be shared unseen."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.trace.copies.fingerprints import GRAM, SURE, fingerprints_of

WORD = st.sampled_from([f"{a}{b}" for a in "bcdfgklmnprst" for b in ("a", "el", "ik", "on")])
WORDS = st.lists(WORD, max_size=30)


@given(WORDS, WORDS, WORDS, WORDS, st.lists(WORD, min_size=SURE, max_size=SURE))
def test_texts_that_share_enough_words_in_a_row_share_a_fingerprint(a, b, c, d, shared):
    texts = [" ".join([*a, *shared, *b]), " ".join([*c, *shared, *d])]
    prints = fingerprints_of(texts)
    first, second = (set(prints.hashes[prints.text == number].tolist()) for number in (0, 1))
    assert first & second


@given(st.lists(WORDS, max_size=4))
def test_a_fingerprint_says_where_it_stands(texts):
    prints = fingerprints_of([" ".join(words) for words in texts])
    for hash_, text, word in zip(*(c.tolist() for c in prints), strict=True):
        gram = texts[text][word : word + GRAM]
        assert len(gram) == GRAM
        assert hash_ in fingerprints_of([" ".join(gram)]).hashes.tolist()


def test_no_fingerprint_goes_over_two_texts():
    assert len(fingerprints_of(["one two three", "four five six"]).hashes) == 0
    assert len(fingerprints_of([]).hashes) == 0
