import pytest

from tests.resolve.told import groups, resolved


def told(source):
    """Name and kind of one source."""
    _, found = resolved(f"On Monday «{source}» said so.")
    return [(source.name, source.kind) for source in found.sources]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Economists polled by the Harbour Times", "group"),
        ("Skippers waiting at the quay", "group"),
        ("Critics of the OR-5 program, like Ann Lee,", "group"),
        ("members of his council", "group"),
        ("a clutch of harbour groups", "group"),
        ("a chorus of skippers", "group"),
        ("the past three harbour chairmen", "group"),
        ("Lee, Ray and Tarn", "group"),
        ("others, including Sen. Ann Lee,", "group"),
        ("both skippers and pilots", "group"),
        ("Many Anglo-Americans", "group"),
        ("the older wing of the Harbour Party", "group"),
        ("companies including Tarn-Ray", "organisation"),
        ("The agency's slow bureaucracy", "organisation"),
        ("a Harbour Times database tracking such floods", "document"),
        ("A recent post getting a lot of clicks", "document"),
        ("the Ashby secretary of state's website", "document"),
        ("a springtime wave of television ads", "document"),
        ("port conduct standards", "document"),
        ("those watches", "document"),
        ("Shipments", "document"),
        ("those who stayed", "group"),
    ],
)
def test_what_the_words_of_a_source_make_it(source, kind):
    assert [kind for _, kind in told(source)] == [kind]


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("the Courier's Ann Lee", "Ann Lee", "person"),
        ("The Lee Group's CEO, Ann Ray,", "Ann Ray", "person"),
        ("another harbour advocate, Ann Lee of Tarn Brown,", "Ann Lee", "person"),
        ('state Sen. Ann "Cia" Lee', "Ann Lee", "person"),
        ("Mr. King", "King", "person"),
        ("Mr. King and Mr. Ray", "King and Ray", "person"),
        ("the action group Skippers for Ashby", "Skippers for Ashby", "organisation"),
        ("the Independent, a local newspaper,", "Independent", "organisation"),
        ("Local newspaper Tidal Mirrors", "Tidal Mirrors", "organisation"),
        ("The Concerned Skippers", "Concerned Skippers", "organisation"),
    ],
)
def test_a_name_inside_other_words(source, name, kind):
    assert told(source) == [(name, kind)]


def test_close_friends_of_a_person_are_not_that_person():
    _, found = resolved("«Ann Lee» said no. «Lee's close friends» said yes.")
    assert groups(found) == [[1], [2]]


def test_they_are_the_crowd_that_one_noun_names():
    _, found = resolved("«The older wing of the Harbour Party» said no. «They» said it twice.")
    assert groups(found) == [[1, 2]]
