"""Quotations without an end, and words whose speaker is not clear (C27, S26, S27)."""

import pytest

from tests.check.checked import agrees, findings


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will stop, «“»said Ann Bell.\n\nThe council meets in May.",
        'Ann Bell said: «"»We are sad about the ferry.\n\nThe council meets in May.',
        "“We are sad,” she said. «“»We will go.\n\nThe council meets in May, and “will vote.”",
        "“We are sad about the ferry,«“» said Ann Bell.",
    ],
)
def test_a_quotation_without_an_end_is_reported(text):
    assert agrees("C27", text)


@pytest.mark.parametrize(
    "text",
    [
        "“We are sad,” said Ann Bell. “We will go.\n\n“And we will not come back.”",
        "Ann Bell said: “We are\n\nsad about the ferry.” The council meets in May.",
        "Ann Bell said: “We will go.\n\nWe will not come back.” The council meets in May.",
        "The boat is 5' 10\" high, said Ann Bell.\n\nThe council meets in May.",
        "The “old ferry'' stopped, said Ann Bell.\n\nThe council meets in May.",
    ],
)
def test_quotations_that_go_on_and_other_marks_are_left_alone(text):
    assert agrees("C27", text)


def test_a_mark_that_is_turned_round_is_put_right():
    (found,) = findings("C27", "“We are sad about the ferry,“ said Ann Bell.")
    assert found.fix is not None
    assert found.fix.text == "”"


def test_a_second_speaker_who_is_brought_in_first_may_share_the_paragraph():
    text = "“It was a fine boat,” said Tom Reed. Joan Hill said: “It was a rotten old boat.”"
    assert agrees("C27", text)


LONG = "“The ferry was late on Monday. On Tuesday it was late again. On Friday it was not seen,”"


def test_a_new_speaker_is_named_before_the_third_sentence():
    assert agrees("S27", f"The council met on Monday.\n\n«{LONG}» said Ann Bell, a cook.")


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Bell spoke first at the meeting on Monday.\n\n{LONG} said Ann Bell, a cook.",
        f"The council met on Monday.\n\n{LONG} Bell said.",
        f"Some islanders are angry.\n\n{LONG} said Ann Bell, a cook.",
        "The council met on Monday.\n\n“The ferry was late again,” said Ann Bell, a cook.",
    ],
)
def test_known_speakers_and_short_words_are_left_alone(text):
    assert agrees("S27", text)


def test_two_sentences_that_follow_another_speaker_read_as_his():
    text = (
        "The council met on Monday.\n\n“She was a fine boat for many years,” said Tom Reed, a "
        "sailor on the island.\n\n«“I never thought that she was safe at sea in a storm. The crew "
        "was too small for her,”» said Joan Hill, who worked as a cook."
    )
    assert agrees("S27", text)


ALONE = "“We have no money left for the boats, and nobody knows what becomes of the crews.”"
TWO = "The ferry will stop in May, the harbour office said. The boats are for sale, the bank said."


def test_words_that_stand_alone_behind_two_sources_are_reported():
    assert agrees("S26", f"{TWO}\n\n«{ALONE}»\n\nThe council meets again in June.")


@pytest.mark.parametrize(
    "text",
    [
        f"The ferry will stop in May, the harbour office said.\n\n{ALONE}\n\nThe council meets.",
        f"{TWO} Ann Bell told the council that she is sad.\n\n{ALONE}\n\nThe council meets.",
        f"{TWO} The bank put it in a letter to the crews.\n\n{ALONE}\n\nThe council meets.",
        f"{TWO}\n\n{ALONE}\n\nAnn Bell, the mayor, said it on Monday.",
    ],
)
def test_words_whose_speaker_is_clear_are_left_alone(text):
    assert agrees("S26", text)
