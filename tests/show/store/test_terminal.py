"""A store's views on a terminal."""

import re

import msgspec
import pytest

from onrecord.records.span import Span
from onrecord.show.store import terminal
from onrecord.show.store.read.claims import claim_view
from onrecord.show.store.read.family import family_view
from onrecord.show.store.read.overview import overview
from onrecord.show.store.read.problems import problems_view
from onrecord.show.store.read.quotation import Place, quotation_view
from tests.show.store.made import WIRE, made_store, span

CONTROLS = re.compile(r"[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_overview(store, snapshot):
    view = msgspec.structs.replace(overview(store), store="ferry")
    assert terminal.render(view, width=88) == snapshot


@pytest.mark.parametrize("story", ["wire", "paper", "letter"])
def test_family(store, snapshot, story):
    assert terminal.render(family_view(store, story), width=88) == snapshot


def test_claim(store, snapshot):
    assert terminal.render(claim_view(store, "c1"), width=88) == snapshot


def test_quotation(store, snapshot):
    place = Place("wire", Span(*span(WIRE, "a floating sieve")), "a1")
    assert terminal.render(quotation_view(store, "a floating sieve", [place])) == snapshot


def test_a_quotation_that_nobody_printed(store):
    shown = terminal.render(quotation_view(store, "no such words", []))
    assert "None of 6 stories has these words in quotation marks." in shown


def test_problems(store):
    shown = terminal.render(problems_view(store))
    assert shown == "1 problem\nin/bad.warc\n  record 7: it ends early\n"


def test_the_words_that_changed_are_marked_without_colours(store):
    shown = " ".join(terminal.render(family_view(store, "wire")).split())
    assert (
        "- Coast Press: TERN BAY — The ferry will stop in March,"
        " «two people familiar with the plan» told the Coast Press." in shown
    )
    assert "+ The Tern: TERN BAY — The ferry will stop in March, «sources» told" in shown


def test_colours_do_not_change_the_words(store):
    view = family_view(store, "paper")
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", terminal.render(view, color=True))
    assert coloured.split() == terminal.render(view).split()


def test_no_store_moves_the_cursor(tmp_path):
    def spoil(words):
        return words.replace("e", "e\x1b[2J\u202eevil\r\n")

    made = made_store(tmp_path / "evil", spoil=spoil, denials=("own",))
    for view in (
        overview(made),
        family_view(made, spoil("wire")),
        family_view(made, spoil("paper")),
        family_view(made, spoil("letter")),
        claim_view(made, "c1"),
        quotation_view(made, spoil("we"), [Place(spoil("wire"), Span(0, 20), "a1")]),
        problems_view(made),
    ):
        shown = terminal.render(view)
        assert "evil" in shown
        assert not CONTROLS.search(shown)
