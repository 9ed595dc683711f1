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
        "refused to give her last name",
        "asked to be identified only by his first name",
        "asked that her name not be used",
        "did not wish to be identified by name",
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
        ("one of her aides", (1, 1)),
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


def unnamed(text):
    """The anonymous sources of a text in which nothing is attributed: words and terms."""
    text, found = resolved(text)
    return [
        tuple(
            [span.of(text) for span in spans]
            for spans in (s.mentions, s.terms.condition, s.terms.reason, s.terms.told)
        )
        for s in found.sources
        if s.kind == "anonymous"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The port will shut. The officer spoke on condition of anonymity.", "The officer"),
        ("She declined to be identified. The port will shut.", "She"),
        ("It rained, said a clerk in the ministry, who requested anonymity.", None),
        ("While Lee said nothing, a port pilot who spoke on background nodded.", "a port pilot"),
        ("Brad, who asked to be named only by his first name, left.", "Brad"),
    ],
)
def test_who_states_a_condition_is_a_source_even_if_nothing_is_attributed(text, who):
    ((mentions, condition, _, _),) = unnamed(text)
    assert mentions == [who or "a clerk in the ministry"]
    assert condition


def test_who_is_cited_for_knowing_is_a_source_even_if_nothing_is_attributed():
    text = "The Courier wrote of it, citing four people briefed on the plan. It rained."
    assert [mentions for mentions, *_ in unnamed(text)] == [["four people briefed on the plan"]]
    assert unnamed("He likes people close to the soil. It rained.") == []


def test_a_later_statement_of_terms_joins_the_people_it_is_about():
    text, found = resolved(
        "«Two officials» said no. It rained. The officials were not authorized to speak about it "
        "and spoke to the Harbour Times on condition of anonymity."
    )
    (source,) = found.sources
    assert [span.of(text) for span in source.mentions] == ["Two officials", "The officials"]
    assert source.because == ('"The officials" speaks again of "Two officials"',)
    assert [span.of(text) for span in source.terms.told] == ["the Harbour Times"]
    assert [span.of(text) for span in source.terms.reason] == [
        "were not authorized to speak about it"
    ]


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("because the deal is not public, said no", "because the deal is not public"),
        ("to discuss the sale said no", "to discuss the sale"),
        ("in line with rules of the port, said no", "in line with rules of the port"),
        ("because they said they feared him, and left", "because they said they feared him"),
    ],
)
def test_a_reason_ends_where_the_story_goes_on(reason, kept):
    assert terms(f"«an aide», who asked not to be named {reason}.")["reason"] == [kept]


def test_told_is_an_outlet_and_not_a_person():
    assert terms("«an aide» told ABC News on Friday.")["told"] == ["ABC News"]
    assert terms("«an aide» told Ann Lee on Friday.")["told"] == []
