"""A headline that changed, in every form in which a family is shown."""

import csv as reader
import io
import json as stdlib

import pytest

from onrecord.show.store import csv, html, json, terminal
from onrecord.show.store.read.family import family_view
from onrecord.store.parquet import write_part
from tests.show.store.made import STORIES, made_store

WAS, NOW = STORIES["wire"][2], STORIES["paper"][2]


@pytest.fixture
def view(tmp_path):
    """The paper's changes, the headlines' among them: they stand apart from the texts."""
    folder = made_store(tmp_path / "ferry")
    change = {
        "from": "wire",
        "to": "paper",
        "kind": "headline changed",
        "before": None,
        "after": None,
        "message": "The headline changed.",
    }
    write_part(folder, "changes", "00001", [change])
    return family_view(folder, "paper")


def test_the_terminal_has_both_headlines(view):
    shown = " ".join(terminal.render(view, width=200).split())
    assert f"headline changed The headline changed. - Coast Press: «{WAS}»" in shown
    assert f"+ The Tern: «{NOW}»" in shown


def test_a_row_has_both_headlines_and_no_spans(view):
    rows = list(reader.DictReader(io.StringIO(csv.render(view))))
    (row,) = (row for row in rows if row["kind"] == "headline changed")
    assert (row["was"], row["now"]) == (WAS, NOW)
    assert (row["was_span"], row["now_span"]) == ("", "")


def test_json_has_both_headlines_and_no_spans(view):
    versions = stdlib.loads(json.render(view))["versions"]
    matter = next(one for one in versions if one["story"]["id"] == "paper")["matter"]
    (change,) = (one for one in matter if one["kind"] == "headline changed")
    assert (change["was"]["words"], change["now"]["words"]) == (WAS, NOW)
    assert change["was"]["start"] is change["now"]["end"] is None


def test_a_page_has_both_headlines_side_by_side(view):
    shown = html.render(view)
    card = shown.partition("headline changed</b>")[2].partition("</section>")[0]
    was, now = card.split("The Tern")
    assert WAS in was
    assert NOW in now
    assert "nothing in its place" not in card
