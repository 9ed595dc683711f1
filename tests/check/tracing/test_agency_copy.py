"""S32: agency copy under a staff byline."""

import pytest

from tests.check.tracing.told import CALL, CALL_AS_OWN, REST, agency, notes, story

OWN = {"outlet": "Metropol", "byline": "Dana Kofler", "published": "2026-03-05T16:40:00+01:00"}


def test_a_copy_that_its_writer_signs_is_shown_beside_the_agencys():
    (note,) = notes("S32", story(CALL_AS_OWN, REST, **OWN), agency())
    assert (note.elsewhere.story, note.elsewhere.words) == ("other 0", CALL)
    assert "Kessaly Press Agency had it 2 hours before" in note.message
    assert "5 March 2026" in note.message


@pytest.mark.parametrize(
    "credit",
    [
        {"text": (CALL, REST)},
        {"byline": "Dana Kofler and Kessaly Press Agency"},
        {"byline": "Dana Kofler, KPA"},
        {"text": (CALL_AS_OWN, REST, "The Kessaly Press Agency contributed to this report.")},
        {"text": (CALL_AS_OWN, f"{REST} The agency KPA had it first.")},
    ],
    ids=["told", "byline", "initials in the byline", "credit line", "initials in the text"],
)
def test_a_credit_anywhere_is_enough(credit):
    said = OWN | {name: value for name, value in credit.items() if name != "text"}
    text = credit.get("text", (CALL_AS_OWN, REST))
    assert notes("S32", story(*text, **said), agency()) == ()


def test_a_picture_that_is_credited_credits_no_story():
    caption = "Photo: Harald Venn on Tuesday. (Kessaly Press Agency)"
    text = story(CALL_AS_OWN, REST, caption, **OWN)
    assert [one.code for one in notes("S32", text, agency())] == ["S32"]


def test_copy_printed_by_another_outlet_under_the_agencys_byline_tells_too():
    other = story(
        CALL_AS_OWN, REST, outlet="The Osterby Post", byline="Ilse Maarten, Kessaly Press Agency"
    )
    undated = {name: value for name, value in OWN.items() if name != "published"}
    (note,) = notes("S32", story(CALL_AS_OWN, REST, **undated), other)
    assert "The Osterby Post has it as Kessaly Press Agency copy" in note.message
    assert "which came first is not known" in note.message


def test_what_stood_in_the_outlet_before_the_agency_had_it_is_no_copy():
    early = OWN | {"published": "2026-03-05T13:00:00+01:00"}
    assert notes("S32", story(CALL_AS_OWN, REST, **early), agency()) == ()


def test_without_a_byline_it_is_asked_as_reporting_instead():
    unsigned = {name: value for name, value in OWN.items() if name != "byline"}
    text = story(CALL_AS_OWN, REST, **unsigned)
    assert notes("S32", text, agency()) == ()
    assert [one.code for one in notes("S28", text, agency())] == ["S28"]


def test_one_fault_is_told_once():
    assert notes("S28", story(CALL_AS_OWN, REST, **OWN), agency()) == ()
