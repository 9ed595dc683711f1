"""Checks of the copy desk that look at words alone."""

from tests.check.checked import agrees, findings


def test_a_doubled_word_is_marked_and_its_second_taken_out():
    text = "They were seen greeting greeting the crew."
    (one,) = findings("C15", text)
    assert text[: one.fix.start] + one.fix.text + text[one.fix.end :] == (
        "They were seen greeting the crew."
    )


def test_names_and_quoted_words_may_double():
    assert agrees("C15", "Walla Walla has a mayor. “It is very, the the, sad,” said Ann Bell.")
