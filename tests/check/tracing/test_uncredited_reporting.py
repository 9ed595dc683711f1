"""S28: another outlet's reporting not credited."""

import pytest

from tests.check.tracing.told import CALL, CALL_AS_OWN, QUOTED, REST, agency, notes, story

FIRST = {"outlet": "The Varnholt Standard", "published": "2026-03-05", "headline": "Venn rings"}
LATER = {"outlet": "Radio Nordsund", "published": "2026-03-07"}
LEAD = "The two camps have spoken at last."
OTHER = "In Sund, nobody had expected it, said Agnes Thorvald, who has run the archive for years."


def test_reporting_that_another_had_before_is_shown_beside_it():
    (note,) = notes(
        "S28", story(LEAD, CALL_AS_OWN, REST, **LATER), story(CALL_AS_OWN, REST, **FIRST)
    )
    assert "The Varnholt Standard had it 2 days before (5 March 2026, “Venn rings”)" in note.message
    assert note.elsewhere.words == CALL_AS_OWN
    assert len(note.related) == 1


@pytest.mark.parametrize(
    ("own", "other"),
    [(LATER, {"outlet": "The Varnholt Standard"}), ({"outlet": "Radio Nordsund"}, FIRST)],
)
def test_without_both_dates_nobody_is_said_to_have_copied(own, other):
    assert notes("S28", story(CALL_AS_OWN, REST, **own), story(CALL_AS_OWN, REST, **other)) == ()


def test_of_one_day_without_hours_nobody_is_said_to_have_copied():
    own = LATER | {"published": FIRST["published"]}
    assert notes("S28", story(CALL_AS_OWN, REST, **own), story(CALL_AS_OWN, REST, **FIRST)) == ()


def test_the_earlier_story_owes_nothing():
    assert notes("S28", story(CALL_AS_OWN, REST, **FIRST), story(CALL_AS_OWN, REST, **LATER)) == ()


@pytest.mark.parametrize("named", ["the Varnholt Standard", "the Standard"])
def test_the_other_is_named_in_the_text(named):
    own = story(f"{CALL_AS_OWN[:-6]}, according to {named}.", REST, **LATER)
    assert notes("S28", own, story(CALL_AS_OWN, REST, **FIRST)) == ()


def test_both_have_it_from_a_third_that_both_name():
    assert notes("S28", story(CALL, REST, **LATER), story(CALL, REST, **FIRST)) == ()


def test_what_stands_in_a_copy_that_it_credits_is_settled_for_all_copies():
    uncredited = story(CALL_AS_OWN, REST, **FIRST)
    text = story(CALL_AS_OWN, REST, "The Kessaly Press Agency contributed to this report.", **LATER)
    assert notes("S28", text, uncredited, agency(CALL_AS_OWN, REST)) == ()


def test_a_shared_quotation_is_nobodys_reporting():
    assert notes("S28", story(QUOTED, OTHER, **LATER), story(QUOTED, REST, **FIRST)) == ()


def test_an_outlets_own_earlier_version_comes_before_the_others():
    earliest = story(CALL_AS_OWN, REST, outlet="Radio Nordsund", published="2026-03-04")
    own = story(CALL_AS_OWN, REST, **LATER)
    assert notes("S28", own, earliest, story(CALL_AS_OWN, REST, **FIRST)) == ()


def test_a_later_version_of_the_same_outlet_hides_no_fault():
    again = story(CALL_AS_OWN, REST, outlet="Radio Nordsund", published="2026-03-08")
    own = story(CALL_AS_OWN, REST, **LATER)
    assert len(notes("S28", own, again, story(CALL_AS_OWN, REST, **FIRST))) == 1


def test_one_writer_may_publish_in_two_places():
    own = story(CALL_AS_OWN, REST, byline="Clara Winther", **LATER)
    other = story(CALL_AS_OWN, REST, byline="Clara Winther and Nils Overgaard", **FIRST)
    assert notes("S28", own, other) == ()


def test_sites_of_one_outlet_are_one():
    own = story(CALL_AS_OWN, REST, outlet="varnholtstandard.com", published="2026-03-07")
    assert notes("S28", own, story(CALL_AS_OWN, REST, **FIRST)) == ()


def test_a_sentence_that_two_reporters_may_write_is_no_copy():
    phrase = "Venn’s office did not respond to a request for comment on Thursday."
    assert notes("S28", story(phrase, OTHER, **LATER), story(phrase, REST, **FIRST)) == ()


LETTER = (
    "I have asked the archive for my papers again and again, and you have not sent me one of them."
    "\n\nYou will send them to me by Friday, or my lawyers will have to come and ask you for them."
)
PLAIN_MARKS = (
    "Reske said: 'The stage will be taken down on Monday and put up again on Tuesday, and nobody"
    " in this town has been able to tell us what it is that stands on it in between.'"
)
LINKS = (
    "Read more: how the stage on Assembly Square was put up, taken down and put up again\n\n"
    "Opinion: why the archive in Sund should open its doors on Sundays and on all holidays"
)


@pytest.mark.parametrize("shared", [LETTER, PLAIN_MARKS, LINKS], ids=["letter", "marks", "links"])
def test_what_is_not_the_outlets_own_telling_is_no_reporting(shared):
    assert notes("S28", story(OTHER, shared, **LATER), story(REST, shared, **FIRST)) == ()


def test_both_have_it_from_a_website_that_no_list_knows():
    lead = "The island website iHolm reports that the ferry will stop, and who decided it and when."
    assert notes("S28", story(lead, REST, **LATER), story(lead, REST, **FIRST)) == ()
