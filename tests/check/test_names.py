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


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stops. “Nobody asked us,” «Okafor» said. He has sailed it for 20 years.",
        "The ferry stops. “Nobody asked us,” Captain Okafor said. He has sailed it for years.",
        "John “Tig” Okafor sails. “Nobody asked us,” Okafor said. He has sailed for 20 years.",
        "John Okafor sails. “Nobody asked us,” Okafor said. He has sailed for 20 years.",
        "Okafor Chi, 40, sails. “Nobody asked us,” Okafor said. He has sailed for 20 years.",
        "His uncle, Okafor, sails. “Nobody asked us,” Okafor said. He has sailed for 20 years.",
        "Okafor, a captain, sails. “Nobody asked us,” Okafor said. He has sailed for 20 years.",
        "“We trust Okafor,” Ann Bell said. Okafor said he was glad. He has sailed for 20 years.",
    ],
)
def test_a_speaker_is_introduced(text):
    assert agrees("C13", text)


def test_the_headline_may_introduce():
    text = "The ferry stops. “Nobody asked us,” Okafor said. He has sailed it for 20 years."
    assert len(findings("C13", text)) == 1
    assert findings("C13", text, headline="Captain John Okafor speaks out") == ()
