"""Checks of the copy desk that look at words alone."""

import pytest

from tests.check.checked import agrees, findings


def test_a_doubled_word_is_marked_and_its_second_taken_out():
    text = "They were seen greeting greeting the crew."
    (one,) = findings("C15", text)
    assert text[: one.fix.start] + one.fix.text + text[one.fix.end :] == (
        "They were seen greeting the crew."
    )


def test_names_and_quoted_words_may_double():
    assert agrees("C15", "Walla Walla has a mayor. “It is very, the the, sad,” said Ann Bell.")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor went to «the the» pier and to «of the of the» harbour.",
        "A first first lady came a long long way, wink wink, in a big big car.",
        "The pond holds goldfish (Carassius auratus auratus) and a day-to-day day nursery.",
        "He gave in in May. What he had had was that that is is a pity.",
        "The ferry to the islands left on Monday morning from «the\nthe» old pier, as in May.",
        "The ferry left from the\n\nthe old pier on Monday.",
    ],
)
def test_english_may_double_some_words(text):
    assert agrees("C15", text)


def test_no_fix_where_another_word_was_meant():
    (one,) = findings("C15", "The captain has not seen seen in town since May.")
    assert one.fix is None
    (one,) = findings("C15", "The captain has been been in town since May.")
    assert one.fix is not None
