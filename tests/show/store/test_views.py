"""What is read from a store: every number with its members, in the order of time."""

import pytest

from onrecord.errors import StoreError
from onrecord.records.span import Span
from onrecord.show.store.in_words import (
    claim_sum,
    family_sum,
    held,
    shared_title,
    undated,
    why,
    wordings,
)
from onrecord.show.store.read.chosen import is_claim
from onrecord.show.store.read.claims import claim_view
from onrecord.show.store.read.family import family_view
from onrecord.show.store.read.overview import overview
from onrecord.show.store.read.quotation import Place, quotation_view
from onrecord.store.parquet import write_part
from tests.show.store.made import LETTER, LINK, PAPER, WIRE, made_store, span


def test_the_overview_counts_what_there_is(store):
    view = overview(store)
    (family,) = view.largest_families
    assert (view.stories, view.outlets, view.copies, view.families) == (6, 5, 4, 1)
    assert (view.without_outlet, view.without_day, view.problems) == (1, 1, 1)
    assert view.matter == {"attribution blurred": 1, "number changed": 1}
    assert (family.id, family.versions, family.matter) == ("wire", 4, 2)
    assert [pair.other.id for pair in view.largest_reuse] == ["letter"]


def test_a_claim_in_sum_says_who_told_whom(store):
    (line,) = overview(store).largest_claims
    assert claim_sum(line) == (
        "5 stories, 5 outlets, 2 origins: two people familiar with the plan who told Coast Press;"
        " a clerk of the line who told The Mercury"
    )


def test_versions_stand_in_the_order_of_time_and_those_without_a_date_last(store):
    view = family_view(store, "wire")
    assert [one.story.id for one in view.versions] == ["wire", "copy", "paper", "lost"]
    assert undated(view) == "1 version has no date: when they came is unknown, and they stand last."


def test_a_change_that_matters_has_both_places(store):
    paper = family_view(store, "wire").versions[2]
    blurred, number = paper.matter
    assert blurred.was.words == "two people familiar with the plan"
    assert blurred.now.words == "sources"
    assert number.was.before.endswith("“a floating sieve” that needs ")
    assert WIRE[number.was.start : number.was.end] == "40 new plates"
    assert PAPER[number.now.start : number.now.end] == "14 new plates"


def test_sentences_are_compared_word_by_word(store):
    number = family_view(store, "wire").versions[2].matter[1]
    gone = [one.text.strip() for one in number.pieces if one.kind == "gone"]
    new = [one.text.strip() for one in number.pieces if one.kind == "new"]
    assert (gone, new) == (["floating", "40"], ["leaking", "14"])


def test_a_story_of_a_family_shows_its_own_changes_and_its_claims(store):
    view = family_view(store, "paper")
    assert [one.story.id for one in view.versions if one.matter] == ["paper"]
    assert [one.id for one in view.claims] == ["c1"]
    assert family_view(store, "wire").claims == ()


def test_a_story_alone_says_so_and_shows_what_it_shares(store):
    view = family_view(store, "letter")
    assert family_sum(view) == "No other story copies it, and it copies none."
    (pair,) = view.reuse
    assert (pair.one.id, pair.other.id, pair.kind) == ("wire", "letter", "quotation")


def test_a_claim_lists_the_members_of_every_number(store):
    view = claim_view(store, "c1")
    assert [one.story.id for one in view.tellers] == list(view.line.stories)
    assert view.line.stories == ("wire", "copy", "paper", "own", "lost")
    assert [one.stories for one in view.line.origins] == [
        ("wire", "copy", "paper", "lost"),
        ("own",),
    ]
    assert [lead.because for one in view.tellers for lead in one.leads if lead.because] == [LINK]
    assert view.tellers[3].credits == ("the Mercury",)


def test_why_a_claim_has_so_many_origins(store, tmp_path):
    assert list(why(claim_view(store, "c1"))) == [
        "4 of the stories are versions of one another: copies are counted once."
    ]
    wide = made_store(tmp_path / "wide", most=3, denials=("own",))
    told = list(why(claim_view(wide, "c1")))
    assert "no story says, so the number is a range." in told[1]
    assert told[2] == "The Mercury takes the claim apart, and is not counted."


def test_several_that_deny_are_named_in_one_sentence(tmp_path):
    denied = made_store(tmp_path / "denied", denials=("own", "copy"))
    told = list(why(claim_view(denied, "c1")))
    assert told[1] == "Bay News and The Mercury take the claim apart, and are not counted."


def test_an_origin_that_is_not_counted_stands_apart(tmp_path):
    view = claim_view(made_store(tmp_path / "one", counted=("o1",)), "c1")
    assert [one.label for one in view.line.origins] == ["o1"]
    assert [one.label for one in view.others] == ["o2"]
    assert list(why(view))[-1].startswith("o2, a clerk of the line who told The Mercury, is not")


def test_a_quotation_is_told_by_its_wordings(store):
    places = [
        Place("letter", Span(*span(LETTER, "a floating sieve")), None),
        Place("paper", Span(*span(PAPER, "sieve")), None),
        Place("wire", Span(*span(WIRE, "a floating sieve")), "a1"),
        Place("wire", Span(*span(WIRE, "a floating sieve")), None),
    ]
    view = quotation_view(store, "a floating sieve", places)
    assert [one.story.id for one in view.places] == ["wire", "paper", "letter"]
    assert view.places[0].sources == ("two people familiar with the plan",)
    assert wordings(view) == {
        "a floating sieve": ["Coast Press", "letter"],
        "a leaking sieve": ["The Tern"],
    }


def test_a_store_of_copies_only_says_that_it_has_no_claims(tmp_path):
    bare = made_store(tmp_path / "bare", done=("grouped", "compared"))
    view = overview(bare)
    assert (view.claims, view.largest_claims) == (None, ())
    assert "without --copies-only finds them" in " ".join(held(view))
    with pytest.raises(StoreError, match="it has no claims"):
        claim_view(bare, "c1")


def test_a_run_that_was_stopped_is_told(tmp_path):
    view = overview(made_store(tmp_path / "half", done=()))
    assert "It is not finished" in " ".join(held(view))


def test_an_id_is_a_claims_or_a_storys_or_near_to_one(store):
    assert is_claim(store, "c1")
    assert not is_claim(store, "paper")
    with pytest.raises(StoreError, match=r"papre: no story.*Nearest: paper"):
        is_claim(store, "papre")
    with pytest.raises(StoreError, match="See what there is: onrecord show"):
        is_claim(store, "zzzzzzzz")


def test_what_versions_of_one_family_share_is_no_reuse(tmp_path):
    made = made_store(tmp_path / "made")
    within = {"a": "lost", "b": "paper", "words": 30, "kind": "paragraph"}
    write_part(made, "pairs", "00001", [within])
    assert [one.words for one in family_view(made, "wire").reuse] == [9]
    assert family_view(made, "paper").reuse == ()


def test_a_family_names_some_of_many_shared_passages(tmp_path):
    made = made_store(tmp_path / "made")
    letter = {"a": "letter", "kind": "paragraph"}
    rows = [{**letter, "b": "wire", "words": 10 + number} for number in range(30)]
    write_part(made, "pairs", "00001", rows)
    view = family_view(made, "wire")
    assert view.shared == 31
    assert [one.words for one in view.reuse] == list(range(39, 19, -1))
    assert shared_title(view) == "The 20 longest of 31 passages that other stories have too"
