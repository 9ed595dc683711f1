"""A lone source without an article (C28)."""

import pytest

from tests.check.checked import agrees, findings, words


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will stop, according to «source» familiar with the plan.",
        "The ferry will stop, according to «official» in the harbour office.",
        "“It will stop,” «spokeswoman» for the council Ann Bell told the Gazette.",
    ],
)
def test_a_noun_for_one_person_wants_an_article(text):
    assert agrees("C28", text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will stop, according to a source familiar with the plan.",
        "The ferry will stop, said spokesman Tom Reed.",
        "As spokeswoman for the council, she said the ferry would stop.",
        "“It came, according to source who was there,” said Tom Reed.",
        "The ferry will stop, according to sources in the harbour office.",
        "The house will open, according to official figures.",
    ],
)
def test_titles_roles_and_quoted_words_are_left_alone(text):
    assert agrees("C28", text)


def test_the_article_fits_the_noun():
    (found,) = findings("C28", "The ferry will stop, according to aide who saw the plan.")
    assert found.fix is not None
    assert found.fix.text == "an "
    assert found.fix.start == found.fix.end == found.start


def test_the_model_story_has_one(shared):
    text = (shared / "data" / "seed" / "pence-harris.txt").read_text(encoding="utf-8")
    assert words("C28", text, published="2021-01-15") == ["source"]
