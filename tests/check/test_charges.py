"""Charges: on nobody's word (S25), on an unnamed word alone (S33), with no answer (S34)."""

import pytest

from tests.check.checked import agrees


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late. «The company misled» passengers for a year.",
        "«Harbour Line Ltd deliberately delayed» its repairs. The boats are old.",
    ],
)
def test_a_charge_in_the_outlets_own_voice_is_reported(text):
    assert agrees("S25", text)


@pytest.mark.parametrize(
    "text",
    [
        "The company misled passengers for a year, Ann Bell said.",
        "The company misled passengers for a year. A court fined it in May.",
        "“The company misled us for a year,” Ann Bell said.",
        "The council asks whether the company misled passengers.",
        "Ann Bell stole the show at the harbour fair.",
        "The boat hid behind the harbour wall.",
        "The Western-allied islands and the tortured coast have no ferry.",
    ],
)
def test_charges_that_have_a_source_and_other_senses_are_left_alone(text):
    assert agrees("S25", text)


@pytest.mark.parametrize(
    "text",
    [
        "«Tom Reed bribed» the harbour master, a person close to the company said.",
        "A source in the company said that «Tom Reed has falsified» the crew lists.",
    ],
)
def test_an_unnamed_charge_alone_is_reported(text):
    assert agrees("S33", text)


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed bribed the harbour master, Ann Bell said.",
        "Tom Reed bribed the harbour master, a person close to the company said. Letters and other "
        "documents that the Gazette has read say the same.",
        "Tom Reed bribed nobody, a person close to the company said.",
        "Tom Reed bribed the harbour master, harbour officials said.",
    ],
)
def test_named_and_supported_charges_are_left_alone(text):
    assert agrees("S33", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, who runs the shop, «accused Tom Reed of stealing» the ferry money.",
        "Ann Bell said on Monday that «Tom Reed stole» the ferry money. She runs the shop.",
    ],
)
def test_an_accused_who_is_not_heard_is_reported(text):
    assert agrees("S34", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell accused Tom Reed of stealing the ferry money. Reed denied it.",
        "Ann Bell accused Tom Reed of stealing the money. “I took nothing,” Reed told the council.",
        "Ann Bell accused Tom Reed of stealing the money. He could not be reached on Monday.",
        "Ann Bell has never accused Tom Reed of stealing the ferry money.",
        "Ann Bell accused Tom Reed of being late.",
    ],
)
def test_an_accused_who_answers_or_was_asked_is_left_alone(text):
    assert agrees("S34", text)
