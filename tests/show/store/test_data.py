"""Views for other programs: JSON and rows."""

import csv as reader
import io
import json as stdlib

import pytest

from onrecord.records.span import Span
from onrecord.show.store import csv, json
from onrecord.show.store.read.claims import claim_view
from onrecord.show.store.read.family import family_view
from onrecord.show.store.read.overview import overview
from onrecord.show.store.read.problems import problems_view
from onrecord.show.store.read.quotation import Place, quotation_view
from tests.show.store.made import OWN, PAPER, WIRE, made_store, span


def rows(view):
    return list(reader.DictReader(io.StringIO(csv.render(view))))


def views(folder, spoil=str):
    return (
        overview(folder),
        family_view(folder, spoil("wire")),
        claim_view(folder, "c1"),
        quotation_view(folder, "x", [Place(spoil("wire"), Span(*span(WIRE, "floating")), None)]),
        problems_view(folder),
    )


def test_json_is_one_object(store):
    for view in views(store):
        assert isinstance(stdlib.loads(json.render(view)), dict)


def test_json_has_the_members_of_every_number(store):
    claim = stdlib.loads(json.render(claim_view(store, "c1")))
    assert claim["line"]["least"] == len(claim["line"]["origins"]) == 2
    assert {story for one in claim["line"]["origins"] for story in one["stories"]} == {
        one["story"]["id"] for one in claim["tellers"]
    }


def test_a_row_for_each_change_and_one_for_a_version_without(store):
    found = rows(family_view(store, "wire"))
    kinds = [(row["story"], row["kind"]) for row in found]
    assert kinds == [
        ("wire", ""),
        ("copy", ""),
        ("paper", "attribution blurred"),
        ("paper", "number changed"),
        ("paper", "dropped"),
        ("paper", "added"),
        ("lost", ""),
    ]
    start, end = map(int, found[3]["now_span"].split("-"))
    assert found[3]["now"] == PAPER[start:end] == "14 new plates"
    assert (found[4]["was"], found[4]["now"]) == ("The ferry has run since 1951.", "")


def test_a_row_for_each_story_of_a_claim(store):
    found = rows(claim_view(store, "c1"))
    assert [(row["story"], row["origins"], row["credits"]) for row in found][:2] == [
        ("wire", "o1", "the Coast Press"),
        ("copy", "o1", "the Coast Press"),
    ]
    assert found[0]["origin_names"] == "two people familiar with the plan who told Coast Press"


@pytest.mark.parametrize("number", range(5))
def test_no_cell_is_a_formula(tmp_path, number):
    def spoil(words):
        return words if words in WIRE + PAPER + OWN else f"=1+1 {words}"

    made = made_store(tmp_path / "evil", spoil=spoil)
    for row in reader.reader(io.StringIO(csv.render(views(made, spoil)[number]))):
        assert not any(cell.startswith("=") for cell in row)
