import pytest

from tests.resolve.told import groups, resolved


@pytest.mark.parametrize("both", ["Both", "Both men", "The two", "Both mayoral candidates"])
def test_both_are_the_two_people_named_last(both):
    _, found = resolved(f"«Carl Tarn» spoke. Ann Lee met Bob Ray in the port. «{both}» said no.")
    pair = found.sources[1]
    assert (pair.name, pair.kind) == ("Ann Lee and Bob Ray", "person")
    assert pair.because == (f'"{both}" are Ann Lee and Bob Ray together',)


def test_both_sides_are_no_two_people():
    _, found = resolved("Ann Lee met Bob Ray. «Both sides» said no.")
    assert found.sources[0].kind == "group"


def test_they_are_two_people_joined_by_and():
    _, found = resolved("«Ann Lee, Whig of Ashby, and Bob Ray» said no. «They» sent a letter.")
    _, again = resolved("Ann Lee, Whig of Ashby, and Bob Ray came. «They» said no. «Lee» left.")
    assert groups(again) == [[1], [2]]
    assert (again.sources[0].name, again.sources[0].kind) == ("Ann Lee and Bob Ray", "person")
    assert found.sources


def test_they_are_whoever_spoke_since_and_not_the_two_before():
    _, found = resolved("Ann Lee and Bob Ray came. «Skippers» said no. «They» said why.")
    assert groups(found) == [[1, 2]]
    assert found.sources[0].kind == "group"


@pytest.mark.parametrize("kin", ["Robert Lee's wife", "Robert Lee's eldest daughter, 34,"])
def test_kin_of_a_person_is_the_one_other_of_that_name(kin):
    _, found = resolved(f"«{kin}» said no. Rain fell. Helen Lee spoke. «Helen Lee» said yes.")
    assert groups(found) == [[1, 2]]
    assert "the story names Helen Lee beside Robert Lee" in found.sources[0].because[0]


def test_a_brother_is_not_a_sister_and_of_two_it_is_neither():
    _, found = resolved("«Robert Lee's brother» said no. «Robert Lee» met Helen Lee.")
    assert groups(found) == [[1], [2]]
    _, found = resolved(
        "«Robert Lee's sister» said no. «Helen Lee» said yes. «Susan Lee» met Robert Lee."
    )
    assert groups(found) == [[1], [2], [3]]
