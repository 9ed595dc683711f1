import pytest

from tests.resolve.told import resolved


def terms(text):
    """What the first anonymous source of a marked text says of itself, as words."""
    text, found = resolved(text)
    (source, *_) = [source for source in found.sources if source.kind == "anonymous"]
    return {
        name: [span.of(text) for span in getattr(source.terms, name)]
        for name in ("basis", "condition", "reason", "told")
    } | {"people": source.terms.people}


def test_terms_in_one_sentence():
    assert terms(
        "«two people familiar with the conversation» told The Associated Press on Friday. They "
        "spoke on condition of anonymity to describe the private conversation."
    ) == {
        "people": (2, 2),
        "basis": ["familiar with the conversation"],
        "condition": ["on condition of anonymity"],
        "reason": ["to describe the private conversation"],
        "told": ["The Associated Press"],
    }


def test_no_break_spaces_are_white_space():
    found = terms(
        "«A person familiar\xa0with the planning» spoke on\xa0condition of anonymity\xa0because\xa0"
        "the decision had not been made public."
    )
    assert found["basis"] == ["familiar\xa0with the planning"]
    assert found["condition"] == ["on\xa0condition of anonymity"]
    assert found["reason"] == ["because\xa0the decision had not been made public"]


@pytest.mark.parametrize(
    "condition",
    [
        "asked not to be named",
        "declined to be identified",
        "requested anonymity",
        "on background",
        "did not want to be named",
        "insisted on anonymity",
    ],
)
def test_the_words_of_the_condition(condition):
    assert terms(f"«An aide», who {condition}, said no.")["condition"] == [condition]


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("An official", (1, 1)),
        ("officials", (2, None)),
        ("several officials", (3, None)),
        ("two dozen officials", (24, 24)),
        ("at least three aides", (3, None)),
        ("more than 20 officials", (21, None)),
        ("a handful of aides", (3, None)),
        ("a couple of aides", (2, 2)),
        ("one of three officials", (3, 3)),
        ("a pair of insiders", (2, 2)),
    ],
)
def test_how_many_people(words, people):
    assert terms(f"On Monday «{words}» said so.")["people"] == people


def test_a_condition_that_is_stated_later_is_about_the_group_it_names():
    text, found = resolved(
        "«Three officials» said no. «Ann Lee» said yes. The officials spoke on condition of "
        "anonymity because they were not authorized to speak."
    )
    officials = found.sources[0]
    assert [span.of(text) for span in officials.terms.condition] == ["on condition of anonymity"]
    assert [span.of(text) for span in officials.terms.reason] == [
        "because they were not authorized to speak"
    ]


def test_somebody_who_asks_not_to_be_named_is_anonymous_whatever_the_noun():
    _, found = resolved("«a middle-aged cashier» who asked not to be named said no.")
    assert found.sources[0].kind == "anonymous"
