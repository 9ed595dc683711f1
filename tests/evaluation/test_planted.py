"""What the planting script puts into a story: ours here, and no model is needed."""

from random import Random

import pytest

from evaluation.planted import BOX_FAULTS, FAULTS, Tally, box_of, table
from onrecord.check.case import Case
from onrecord.check.catalogue import by_code
from onrecord.ingest.story import story_from_text
from onrecord.records.profile import Profile
from onrecord.records.record import Record

TEXT = """ASHBY — The ferry will stop in the spring, the harbour office said on Monday.

At least 40 people might lose their work at the old pier in the town, said the clerk of the board.

“We could not have known of it any sooner,” the captain told the crowd in the hall on Monday.

The board has not met John Denham since the end of March, and the crews are waiting for it.
"""


def case_of(text: str) -> Case:
    story = story_from_text(text, id="ferry", published="2021-01-15")
    empty = {"attributions": (), "sources": (), "anonymous": None, "dates": (), "findings": ()}
    return Case(Record(story=story, own_voice=None, model=None, **empty), Profile())


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_a_planted_fault_stands_where_it_is_said_to_and_the_rest_is_the_story(fault):
    case = case_of(TEXT)
    texts = set()
    for seed in range(20):
        planted = fault.plant(case, Random(seed))
        before, after = planted.text[: planted.span.start], planted.text[planted.span.end :]
        assert TEXT.startswith(before.rstrip())
        assert TEXT.endswith(after)
        assert planted == fault.plant(case, Random(seed))
        texts.add(planted.text)
    assert len(texts) > 2


def test_a_box_is_read_as_key_points_and_one_item_of_it_changes():
    case = case_of(TEXT)
    box = box_of(case, Random(1))
    faithful = box.text().text
    for kind in BOX_FAULTS:
        changed = [(at, kind.change(item, Random(1))) for at, item in enumerate(box.items)]
        for at, item in changed:
            if item is None:
                continue
            planted = box.text(at, item)
            assert planted.span.of(planted.text) == item
            assert planted.text.replace(item, box.items[at], 1) == faithful
            (part,) = (
                one
                for one in story_from_text(planted.text, id="ferry").parts
                if one.kind == "key_points"
            )
            assert part.start < planted.span.start < planted.span.end <= part.end


@pytest.mark.parametrize(
    ("name", "item", "changed"),
    [
        ("hedge dropped", "An alleged plot was found", "A plot was found"),
        ("hedge dropped", "At least 40 crews are late", "40 crews are late"),
        ("hedge dropped", "The crews are late", None),
        (
            "attribution dropped",
            "The ferry to the island will stop in the spring, the clerk said",
            "The ferry to the island will stop in the spring",
        ),
        (
            "attribution dropped",
            "The clerk said that the ferry to the island will stop in the spring",
            "The ferry to the island will stop in the spring",
        ),
        ("certainty raised", "The board may close the pier", "The board will close the pier"),
        ("certainty raised", "The board may not close the pier", None),
        ("negation dropped", "The board didn’t meet", "The board did meet"),
        ("negation dropped", "The board won't meet", "The board will meet"),
        ("number changed", "The board met in 2015", None),
    ],
)
def test_an_item_says_what_the_body_does_not(name, item, changed):
    (kind,) = (one for one in BOX_FAULTS if one.name.endswith(name))
    assert kind.change(item, Random(1)) == changed


def test_the_table_has_a_row_a_kind_and_says_which_checks_are_missing(monkeypatch):
    tallies = {fault.name: Tally() for fault in (*FAULTS, *BOX_FAULTS)}
    tallies["doubled word"].planted, tallies["doubled word"].found = 4, 3
    known = by_code()
    monkeypatch.setattr(
        "evaluation.planted.by_code", lambda: {one: known[one] for one in known if one != "C16"}
    )
    rows = {row[0]: row[1:] for row in table(tallies, 4, 1).rows}
    assert rows["doubled word"] == ("C15 doubled-word", 4, 3, 75.0, 0)
    assert rows["sentence repeated"][0] == "C16 is not there yet"
