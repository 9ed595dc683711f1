import msgspec
import pytest

from onrecord.records.story import Part
from onrecord.resolve import resolve_sources
from tests.marked import marked
from tests.resolve.told import attribution, groups, resolved, story


def told(text):
    """The names and kinds of the sources of a marked text."""
    return [(source.name, source.kind) for source in resolved(text)[1].sources]


@pytest.mark.parametrize(
    "trader",
    [
        "«one trader», «who» asked not to be named",
        "«one trader, «who» asked not to be named»",
        "«one trader» in the north hall, «who» asked not to be named",
    ],
)
def test_who_is_the_source_before_it(trader):
    text, found = resolved(f"“We hear nothing,” said {trader} because her lease is up.")
    (source,) = found.sources
    assert (source.name, source.kind) == ("one trader", "anonymous")
    assert source.because[0].startswith('"who" ')
    assert "one trader" in source.because[0]
    assert [span.of(text) for span in source.terms.condition] == ["asked not to be named"]


def test_which_is_not_the_person_before_it():
    assert len(told("«Ann Lee» tore up the report, «which» says no.")) == 2


@pytest.mark.parametrize("crowd", ["Stallholders", "Skippers", "Skippers on the old quay"])
def test_a_plural_with_a_capital_only_from_its_sentence_is_a_group(crowd):
    assert told(f"It rained. «{crowd}» fear a winter without work.") == [(crowd, "group")]


def test_a_name_that_looks_like_a_plural_is_one_person():
    assert told("«Sanders» said no. The port shut. That is how Sanders saw it.") == [
        ("Sanders", "person")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "«The Halverton council» said no. Rain fell. «The council» said yes.",
        "«The council» said no. Rain fell. «The Halverton council» said yes.",
        "«The council» said no. Rain fell. «The Halverton Council» said yes.",
    ],
)
def test_the_council_is_the_only_council(text):
    _, found = resolved(text)
    assert groups(found) == [[1, 2]]
    assert found.sources[0].name.lower().removeprefix("the ") == "halverton council"


def test_two_councils_stay_two():
    _, found = resolved("«The Halverton council» said no. «The Ternby council» said yes.")
    assert groups(found) == [[1], [2]]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Brandt & Lyle, the surveyors,", "Brandt & Lyle"),
        ("Brandt & Lyle", "Brandt & Lyle"),
        ("Tarn Hollis, the surveyors,", "Tarn Hollis"),
        ("the Food and Fishery Administration", "Food and Fishery Administration"),
        ("the National Center for Tidal Research", "National Center for Tidal Research"),
    ],
)
def test_a_body_with_its_whole_name(source, name):
    assert told(f"On Monday «{source}» said so.") == [(name, "organisation")]


def test_one_person_in_apposition_to_several_is_still_a_person():
    assert told("«Ann Lee, the mayor,» said so.") == [("Ann Lee", "person")]


@pytest.mark.parametrize(
    "source",
    [
        "a study by scholars at Ashby University, Holm College and the Center for Tidal Research",
        "a paper published in June in the journal Tides",
        "The plan, run by Ann Lee,",
    ],
)
def test_a_document_is_one_whoever_wrote_it(source):
    ((name, kind),) = told(f"It rained, according to «{source}» on Monday.")
    assert kind == "document"
    assert source.startswith(name)


def test_the_paper_is_a_newspaper():
    assert told("On Monday «the paper» said so.") == [("the paper", "organisation")]


@pytest.mark.parametrize(
    "text",
    [
        "«the National Flood and Storm Council (NFC)» said no. Rain fell. «The NFC» said yes.",
        "«the National Flood and Storm Council» (NFC) said no. Rain fell. «The NFC» said yes.",
        "«The NFC» said no. Rain fell. «The National Flood and Storm Council (NFC)» said yes.",
    ],
)
def test_an_acronym_in_brackets_is_the_long_name_before_it(text):
    ((name, kind),) = told(text)
    assert (name, kind) == ("National Flood and Storm Council", "organisation")


def test_a_body_described_twice_in_the_same_words_is_one_and_a_person_is_not():
    _, found = resolved("«A flood agency» said no.\n\n«A flood agency» said so on Sunday.")
    assert groups(found) == [[1, 2]]
    _, found = resolved("«A flood officer» said no.\n\n«A flood officer» said so on Sunday.")
    assert groups(found) == [[1], [2]]


def test_words_that_say_two_things_are_one_source():
    text, (report,) = marked("«An internal report» puts the loss at a million and warns of more.")
    both = [attribution(1, (report,)), attribution(2, (report,))]
    assert groups(resolve_sources(story(text), both)) == [[1, 2]]


def test_a_box_has_in_short_what_the_body_has_in_full():
    text, spans = marked(
        "«An internal report» says no.\n\n«An internal report seen by us» says no."
    )
    box, body = spans
    parts = (
        Part(kind="key_points", start=0, end=box.end + 9),
        Part(kind="body", start=body.start, end=len(text)),
    )
    boxed = msgspec.structs.replace(story(text), parts=parts)
    given = [attribution(n, (span,)) for n, span in enumerate(spans, 1)]
    assert groups(resolve_sources(boxed, given)) == [[1, 2]]
    assert groups(resolve_sources(story(text), given)) == [[1], [2]]


@pytest.mark.parametrize("between", ["", " Weeks went by. It rained."])
def test_he_is_not_who_is_named_in_what_he_says(between):
    text, (denied, said, he) = marked(
        f"«Idris Calloway» denied it.{between} «“Oona Prade is on leave,”» «he» said. "
        "Prade did not call back."
    )
    given = [attribution(1, (denied,)), attribution(2, (he,), (), (said,), "direct")]
    (source,) = resolve_sources(story(text), given).sources
    assert source.name == "Idris Calloway"


def test_the_agency_is_the_body_named_since_and_not_one_described_long_before():
    _, found = resolved(
        "«A flood agency» said no. Rain fell. «The Tidal Council» said yes. «The agency» said why."
    )
    assert groups(found) == [[1], [2, 3]]
    _, found = resolved(
        "«The Tidal Council» said yes. Rain fell. «A flood agency» said no. «The agency» said why."
    )
    assert groups(found) == [[1], [2, 3]]
