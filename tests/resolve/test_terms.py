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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was disclosed to the Harbour Times by «two aides» today.", "the Harbour Times"),
        ("Reuters quoted «an aide» as saying so.", "Reuters"),
        ("In an email provided to The Post, «an aide» said so.", "The Post"),
        ("The port, «an aide», who declined to be named, told KATU.", "KATU"),
        ("«An aide» told People magazine.", "People magazine"),
        ("«An aide» told Power Up.", "Power Up"),
        ("«Aides» told Reuters and other news outlets.", "Reuters and other news outlets"),
        ("«An aide» spoke Friday, March 8, 2019, to Reuters.", "Reuters"),
        ("«An aide» talked to reporters from The Post.", "reporters from The Post"),
        ("«An aide» emailed reporters.", "reporters"),
    ],
)
def test_whom_they_told(text, told):
    assert terms(text)["told"] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "«An aide» told Democrats.",
        "«Several aides» spoke about issues related to Harbour Operations.",
    ],
)
def test_whom_a_story_does_not_say_they_told(text):
    assert terms(text)["told"] == []


@pytest.mark.parametrize(
    ("source", "basis"),
    [
        ("a person close to Mr. Lee", ["close to Mr. Lee"]),
        ("a person close to Lee who is familiar with it", ["close to Lee", "familiar with it"]),
        ("a person close to Lee and familiar with it", ["close to Lee", "familiar with it"]),
        ("a person familiar with it but not authorized to speak", ["familiar with it"]),
        ("a player who spent ten years there and", ["spent ten years there"]),
    ],
)
def test_how_they_know(source, basis):
    assert terms(f"Then «{source}» said so.")["basis"] == basis


def test_a_person_beside_a_body_is_one():
    assert terms("Then «the company and a person familiar with it» said so.")["people"] == (1, 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("«An aide», who declined to be named pledged to pay.", []),
        (
            "«An aide» spoke on background Tuesday, Feb. 19, because the deal is off.",
            ["because the deal is off"],
        ),
        (
            "«An aide», who asked not to be named because it is new, shrugged.",
            ["because it is new"],
        ),
    ],
)
def test_a_reason_is_of_the_condition(text, reason):
    assert terms(text)["reason"] == reason


def test_what_one_says_of_another_is_no_reason():
    _, found = resolved("«She» said, “I know,” says someone not authorized to speak.")
    assert [s.terms.reason for s in found.sources if s.mentions[0].start == 0 and s.terms] == []


def test_privately_at_the_head_of_a_sentence_is_about_its_subject():
    found = terms("«Ann Lee» left. Privately, «some Democratic officials» said no.")
    assert found["condition"] == ["Privately"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The people familiar with it spoke on background.", "The people familiar with it"),
        ("It was given to Reuters by an aide on background.", "an aide"),
        ("It rose, said a source in the security services, who requested anonymity.", None),
    ],
)
def test_who_speaks_on_a_condition_is_no_part_of_what_they_know(text, who):
    ((mentions, _, _, _),) = unnamed(text)
    assert mentions == [who or "a source in the security services"]


def test_speaking_is_nobody():
    text, found = resolved("Speaking on background, «the source» said no.")
    (source,) = found.sources
    assert [span.of(text) for span in source.terms.condition] == ["on background"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It rains, two people briefed on it ...", "two people briefed on it"),
        ("She spoke with a person close to Lee, she wrote.", "a person close to Lee"),
    ],
)
def test_who_knows_is_a_source_where_an_extract_is_cut_off(text, who):
    assert [mentions for mentions, *_ in unnamed(text)] == [[who]]


def test_who_is_cited_inside_a_source_is_a_source():
    _, found = resolved("«The report that cited three sources familiar with it» said so.")
    assert [s.kind for s in found.sources] == ["document", "anonymous"]
    assert found.sources[1].terms.people == (3, 3)


def test_do_not_identify_with_states_no_condition():
    assert unnamed("It was made of others who do not identify with the party.") == []


@pytest.mark.parametrize(
    "terms_of_one",
    [
        "who asked not to be named because the talks are private",
        "who was not authorized to speak about the talks",
    ],
)
def test_terms_are_those_of_the_source_nearest_before_them(terms_of_one):
    text, found = resolved(
        f"«Three officials» confirmed a sale, according to «a person familiar with it», "
        f"{terms_of_one}."
    )
    officials, person = found.sources
    assert (officials.terms.condition, officials.terms.reason) == ((), ())
    (reason,) = person.terms.reason
    assert reason.of(text) in terms_of_one


def test_a_reason_in_the_passive_is_read_to_its_end():
    text = "«Two aides» said so on condition of anonymity because the board has not yet been told."
    text, resolution = resolved(text)
    (source,) = resolution.sources
    assert [span.of(text) for span in source.terms.reason] == [
        "because the board has not yet been told"
    ]
