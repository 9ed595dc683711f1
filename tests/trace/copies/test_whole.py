"""Fingerprints of whole sentences: the same words from full stop to full stop, anywhere."""

from onrecord.trace.copies.fingerprints import fingerprints_of
from onrecord.trace.copies.whole import whole_sentences
from onrecord.trace.copies.words import words_of

LONG = "The ferry left the harbour an hour before the storm came"


def whole(*texts):
    prints = whole_sentences(words_of(texts))
    return list(zip(*(column.tolist() for column in prints), strict=True))


def test_a_sentence_has_one_fingerprint_whatever_stands_around_it():
    ((alone, _, _),) = whole(LONG)
    ((amid, text, word),) = whole("Nobody.", f"It rained. “{LONG.upper()}!” She left.")
    assert amid == alone
    assert (text, word) == (1, 2)


def test_a_word_more_or_two_in_another_order_make_another_sentence():
    hashes = [
        hash_ for hash_, _, _ in whole(LONG, f"{LONG} in", LONG.replace("ferry left", "left ferry"))
    ]
    assert len(set(hashes)) == 3


def test_short_sentences_have_none():
    assert whole("He would not say why. She left.", "") == []
    assert whole() == []


def test_a_sentence_is_never_taken_for_six_words():
    six = fingerprints_of([LONG]).hashes.tolist()
    assert all(hash_ % 2 == 0 for hash_ in six)
    assert all(hash_ % 2 == 1 for hash_, _, _ in whole(LONG))
