"""Terms as whole stories in print state them, each found wrong once."""

import pytest

from tests.resolve.told import resolved


def anonymous(text):
    """The unnamed sources of a marked text, and the text."""
    text, found = resolved(text)
    return text, [source for source in found.sources if source.terms is not None]


def said(text, term):
    text, (source, *_) = anonymous(text)
    return [span.of(text) for span in getattr(source.terms, term)]


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("a 2008 Lee veteran", (1, 1)),
        ("A source close to the Bank, which owns 50% of it,", (1, 1)),
        ("half a dozen aides", (6, 6)),
        ("12 aides", (12, 12)),
    ],
)
def test_what_is_no_count_counts_nobody(words, people):
    _, (source,) = anonymous(f"«{words}» said no.")
    assert source.terms.people == people


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("told NBC News Thursday that", ["NBC News"]),
        ("told the Sunday Courier that", ["the Sunday Courier"]),
        ("told Fox that", ["Fox"]),
        ("told Re/code that", ["Re/code"]),
        ("told the paper that", ["the paper"]),
        ("told the news website that", ["the news website"]),
        ("told Thursday that", []),
        ("told Reedon that Bob Reedon knew", []),
        ("told Lee’s guests that", []),
        ("spoke to Fennick and said that", []),
    ],
)
def test_whom_they_told(words, told):
    assert said(f"«An aide» {words} it was off.", "told") == told


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("because of the inquiry, believe it sank.", "because of the inquiry"),
        ("because of the inquiry, say it sank.", "because of the inquiry"),
        ("because of the inquiry, did not say.", "because of the inquiry"),
        (", saying only the mayor could speak.", "saying only the mayor could speak"),
    ],
)
def test_where_a_reason_begins_and_ends(words, reason):
    assert said(f"«Two aides», who asked not to be named {words}", "reason") == [reason]


def test_what_they_said_is_no_reason():
    words = "asked not to be named, recalled that she had given birth to a son there."
    assert said(f"«An aide», who {words}", "reason") == []


@pytest.mark.parametrize(
    "words",
    [
        "would not identify him.",
        "could not identify the cause.",
        "did not identify her.",
    ],
)
def test_who_names_nobody_else_is_not_unnamed_for_it(words):
    assert said(f"«An official» said no. «The official» {words}", "condition") == []


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("two senators present", "present"),
        ("two officials present at the talks", "present at the talks"),
        ("several lawmakers in attendance", "in attendance"),
    ],
)
def test_who_was_there_knows(words, basis):
    assert said(f"«{words}» said no.", "basis") == [basis]


@pytest.mark.parametrize("words", ["an aide to the present mayor", "an aide at present on leave"])
def test_what_is_now_is_no_basis(words):
    assert said(f"«{words}» said no.", "basis") == []


def test_her_name_is_not_that_of_her_father():
    _, found = anonymous("«The father of the woman» asked that her name not be used.")
    assert not any(source.terms.condition for source in found)
    assert said("«The mother» asked that her name not be used.", "condition") == [
        "asked that her name not be used"
    ]


def test_her_name_is_not_that_of_two():
    assert said("«Two aides» said she asked that her name not be used.", "condition") == []


def test_a_list_of_names_behind_a_count_keeps_nobody_back():
    words = "Three county officials — Ann Lee, Bob Ray and Carl Voss —"
    assert anonymous(f"«{words}» said no.")[1] == []
    assert len(anonymous("«Three county officials» said no.")[1]) == 1
