"""S29: another outlet's anonymous sources passed on as one's own."""

from tests.check.tracing.told import CALL, CALL_AS_OWN, REST, agency, notes, story

OWN = {"outlet": "Metropol", "published": "2026-03-05T16:40:00+01:00"}


def test_people_who_told_the_agency_are_no_sources_of_metropols():
    text = story(CALL_AS_OWN, REST, **OWN)
    (note,) = notes("S29", text, agency())
    own = text.split("---\n")[2]
    assert own[note.start : note.end] == "two people familiar with the call"
    assert "told the Kessaly Press Agency" in note.message
    assert note.elsewhere.words == CALL


def test_who_was_told_tells_whose_they_are_where_dates_are_missing():
    other = story(CALL, outlet="The Varnholt Ledger")
    (note,) = notes("S29", story(CALL_AS_OWN, REST, outlet="Metropol"), other)
    assert "which came first is not known" in note.message


def test_without_dates_and_without_who_was_told_nothing_tells():
    other = story(CALL_AS_OWN, outlet="The Varnholt Ledger")
    assert notes("S29", story(CALL_AS_OWN, REST, outlet="Metropol"), other) == ()


def test_an_outlet_that_was_told_itself_may_say_so_short():
    other = story(
        CALL.replace("the Kessaly Press Agency", "Metropol"), outlet="The Varnholt Ledger"
    )
    assert notes("S29", story(CALL_AS_OWN, REST, outlet="Metropol"), other) == ()


def test_a_source_of_its_own_beside_the_agencys_copy_is_its_own():
    own = "The letter was burnt on Friday, according to a clerk who has seen the ashes."
    text = story(CALL_AS_OWN, own, **OWN)
    (note,) = notes("S29", text, agency(CALL, REST))
    assert "a clerk" not in note.message


def test_one_who_declines_to_say_anything_is_nobodys_source():
    silent = "A person who was in the room declined to comment on what the two of them had said."
    assert notes("S29", story(silent, **OWN), agency(silent)) == ()


def test_officials_who_speak_for_their_office_are_no_secret():
    public = "Palace officials said on Friday that the garden would be closed until the end of May."
    assert notes("S29", story(public, **OWN), agency(public)) == ()
