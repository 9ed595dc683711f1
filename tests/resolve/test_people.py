import pytest

from tests.resolve.told import groups, resolved


def told(text):
    """The names and kinds of the sources of a marked text."""
    return [(source.name, source.kind) for source in resolved(text)[1].sources]


def test_a_last_name_that_is_a_noun_is_the_person_of_that_name():
    _, found = resolved("«Ann Law» said no. Rain fell. «Law» said why. «Law, 54,» added more.")
    assert groups(found) == [[1, 2, 3]]
    assert found.sources[0].because[0] == '"Law" is short for Ann Law'


def test_a_lone_name_is_whom_the_story_is_about_and_not_whom_it_names_in_full_more_often():
    _, found = resolved(
        "«Helen Lee» said no. Robert Lee left. Robert Lee came back. «Lee» said why. «She» waved."
    )
    assert groups(found) == [[1, 2, 3]]


def test_a_verb_with_a_capital_in_a_headline_is_no_first_name():
    assert told(
        "Mayor Praised Lee And Then Left Town\n\nRobert Lee spoke. «Lee» said no. Lee left."
    ) == [("Robert Lee", "person")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russia Today has a new tower. Russia is far. «Russia» said no.", "Russia"),
        ("HF Scotland has a new tower. HF is near. «HF» said no.", "HF"),
    ],
)
def test_a_channel_is_no_person_whose_first_name_is_a_place_or_letters(text, name):
    assert told(text) == [(name, "organisation")]


def test_a_source_that_is_only_ever_called_by_one_name_can_be_she():
    _, found = resolved("«Zenobia» said no. Robert Ray left. Rain fell. «She» said why.")
    assert groups(found) == [[1, 2]]


def test_who_asked_is_not_who_answers():
    _, found = resolved(
        "«Robert Lee» spoke. Rain fell. «A reporter» asked him why. «He» said it was late."
    )
    assert groups(found) == [[1, 3], [2]]


@pytest.mark.parametrize("name", ["Helen Lee", "Zenobia Lee"])
def test_she_is_the_fitting_person_however_far_before(name):
    _, found = resolved(f"«{name}» said no. {'Rain fell. ' * 9}«She» said why.")
    assert groups(found) == [[1, 2]]
    assert found.sources[0].because == (f'"She" follows {name}',)


def test_far_before_she_is_not_a_man():
    assert len(told(f"«Robert Lee» said no. {'Rain fell. ' * 9}«She» said why.")) == 2
