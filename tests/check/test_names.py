"""Names: spelled in two ways (C12), never introduced (C13)."""

import pytest

from tests.check.checked import agrees, findings

SMITH = "Ann Smith runs the kiosk. Smith has run it since May, and Smith sells tea."


@pytest.mark.parametrize(
    "later",
    [
        "“Nobody asked us,” Ann «Smiht» said.",
        "“Nobody asked us,” «Smyth» said.",
        "The kiosk of Anna Smith is closed.",
        "“Nobody asked us,” her brother Bo Smyth said.",
        "The smyth of the town is closed, Smyth Street as well.",
        "The Smiths have run it since May.",
    ],
)
def test_a_name_is_spelled_in_one_way(later):
    assert agrees("C12", f"{SMITH} {later}")


def test_a_first_name_is_held_against_the_first_name():
    assert agrees("C12", "Malcolm Allen came. Malcolm Allen spoke. «Malcom» Allen went.")


def test_captions_and_key_points_count():
    box = (
        "What You Need To Know\n\n  • Ann «Smyht» runs the kiosk\n\n  • The ferry stops in May\n\n"
    )
    lead = "The ferry will stop in May, the harbour office said on Monday.\n\n"
    assert agrees("C12", f"{lead}{box}Ann Smyth runs the kiosk. Ann Smyth said: “No.”")


def test_a_headline_given_apart_is_held_against_the_body():
    (one,) = findings("C12", SMITH, headline="Smiht to close her kiosk")
    assert SMITH[one.start : one.end] == "Smith"
    assert findings("C12", SMITH, headline="Smith to close her kiosk") == ()


def test_a_slip_that_the_story_marks_is_not_the_storys():
    assert agrees("C12", "He wrote: “Angela Correy [sic] knew.” Angela Corey declined to comment.")
