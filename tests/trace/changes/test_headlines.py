"""Headlines that two versions of a story word differently."""

import pytest

from onrecord.ingest.story import story_from_text
from onrecord.trace.changes import changes_in_text
from tests.trace.changes.versions import AROUND

BODY = "\n\n".join(
    (*AROUND, "The board of the yard sat on Monday, and Ann Bell of Lund was there.")
)


def told(before: str | None, after: str | None, text: str = BODY) -> list[tuple[str, str]]:
    """The changes between stories that differ in a headline given apart."""
    one, other = (
        story_from_text(text, id=name, headline=headline)
        for name, headline in (("a", before), ("b", after))
    )
    found = changes_in_text(one, other)
    assert all(change.before is change.after is None for change in found)
    return [(change.kind, change.message) for change in found]


def test_a_headline_that_is_given_apart_is_compared():
    assert told("Ferry stops in May", "Port waits for the ferry") == [
        (
            "headline changed",
            'The headline changed: "Ferry stops in May" is now "Port waits for the ferry".',
        )
    ]


@pytest.mark.parametrize(
    "before, after",
    [
        ("Ferry stops in May", "FERRY STOPS IN MAY"),
        ("Harbour shut: “a bad day”", "Harbor shut: 'a bad day'"),
        ("Ferry stops in May", None),
    ],
)
def test_another_spelling_or_no_headline_at_all_is_no_change(before: str, after: str | None):
    assert told(before, after) == []


@pytest.mark.parametrize(
    "kind, before, after",
    [
        ("number changed", "Ferry stops after 40 boats are lost", "Ferry stops: 14 boats are lost"),
        ("date changed", "Ferry stops on Monday after storm", "Ferry stops on Sunday after storm"),
        ("certainty raised", "Ferry may stop after the storm", "Ferry will stop after the storm"),
        ("quotation altered", "Ferry is “a bad risk” to all", "Ferry is “a good risk” to all"),
        ("name changed", "Bell asks the yard to stop", "Lund asks the yard to stop"),
    ],
)
def test_what_a_changed_headline_changes_is_told_after_it(kind: str, before: str, after: str):
    first, second = told(before, after)
    assert first[0] == "headline changed"
    assert second[0] == kind
    assert second[1].startswith("In the headline: ")


def test_a_capital_of_style_is_no_name():
    (only,) = told("Ferry To Close After The Storm", "Ferry To Shut After The Storm")
    assert only[0] == "headline changed"


def test_a_headline_in_the_text_is_told_once_with_both_places():
    was, now = "Old ferry of Ashby stops in May", "Old ferry of Ashby to be sold in May"
    before, after = (
        story_from_text(f"{headline}\n\n{BODY}", id=headline) for headline in (was, now)
    )
    (change,) = changes_in_text(before, after)
    assert change.kind == "headline changed"
    assert change.before is not None
    assert change.after is not None
    assert (change.before.of(before.text), change.after.of(after.text)) == (was, now)


def test_a_headline_in_one_text_is_compared_with_one_that_is_given_apart():
    inside = story_from_text(f"Old ferry of Ashby stops in May\n\n{BODY}", id="a")
    apart = story_from_text(BODY, id="b", headline="Old ferry of Ashby stops in May")
    other = story_from_text(BODY, id="c", headline="Port of Ashby waits for a new ferry")
    assert changes_in_text(inside, apart) == ()
    assert [one.kind for one in changes_in_text(inside, other)] == ["headline changed"]
