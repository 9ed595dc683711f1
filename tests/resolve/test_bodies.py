import pytest

from tests.resolve.told import groups, resolved


def told(text):
    """The names and kinds of the sources of a marked text."""
    return [(source.name, source.kind) for source in resolved(text)[1].sources]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Toyota» said no.", "Toyota"),
        ("A new Apple Store opened. «Apple» said no.", "Apple"),
        ("The pit is Tarnside Energy's. «Tarnside» said no.", "Tarnside"),
        ("The lobby of Mercer LLC is shut. «Mercer» said no.", "Mercer"),
    ],
)
def test_a_firm_called_by_one_word_is_no_person(text, name):
    assert told(text) == [(name, "organisation")]


def test_a_firm_of_a_persons_name_is_that_person_where_the_story_has_one():
    assert told("Ann Mercer founded Mercer LLC. «Mercer» said no.") == [("Ann Mercer", "person")]


def test_the_union_is_not_the_firm_named_last():
    _, found = resolved("«Toyota» said no. «The union» said yes. «The company» said it again.")
    assert groups(found) == [[1, 3], [2]]
    assert found.sources[0].name == "Toyota"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ann Lee set up Tidal Swifts, «which» said no.", "Tidal Swifts", "organisation"),
        ("It was up to the Tarn government, «which» denied it.", "the Tarn government",
         "organisation"),
        ("The mayor is Ann Lee of Ashby Council, «who» denied it.", "Ann Lee", "person"),
    ],
)  # fmt: skip
def test_what_stands_before_which_and_who(text, name, kind):
    assert told(text) == [(name, kind)]


def test_which_is_no_month():
    assert told("It opened in July, «which» shows how late it is.") == [("which", "document")]
