"""Sentences that a search shows, and lists of a small store."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pipeline.quoted import find_quoted
from onrecord.pipeline.stored import find_quotation
from onrecord.show.store.archive.families import claims_view, families_view
from onrecord.show.store.archive.found import best_sentence
from onrecord.show.store.archive.sources import sources_view
from onrecord.show.store.archive.stories import stories_view
from onrecord.show.store.archive.views import Asked
from onrecord.show.store.archive.voice import voice_view
from onrecord.show.store.read.claims import claim_lines, claim_view, claims_of_story
from onrecord.show.store.read.family import family_view
from onrecord.store.search import open_index


@pytest.fixture(scope="module")
def index(store):
    with closing(open_index(store)) as index:
        yield index


def framed(text: str) -> str:
    return text.replace("«", "\1").replace("»", "\2")


def shown(text: str) -> str:
    return "".join(f"«{one.text}»" if one.is_found else one.text
                   for one in best_sentence(framed(text)))  # fmt: skip


def test_the_sentence_with_most_different_words_is_shown():
    text = "The «ferry» sank. The «ferry» and the «ferry» ran. A «ferry» is a «sieve» here. Enough."
    assert shown(text) == "A «ferry» is a «sieve» here."


def test_a_long_sentence_is_cut_between_words():
    text = f"It {'went on ' * 80}to the «sieve» {'and on ' * 80}without an end."
    found = shown(text)
    assert found.startswith(("…went ", "…on "))
    assert found.endswith(("and…", "on…"))
    assert "«sieve»" in found
    assert len(found) < 500


def test_of_no_words_there_is_no_sentence():
    assert shown("The ferry sank.") == ""


@given(st.lists(st.sampled_from(["«a»", "b ", ". ", "\n\n", " ", "é"]), max_size=60).map("".join))
def test_what_is_shown_is_the_storys(text):
    plain = text.replace("«", "").replace("»", "")
    words = "".join(one.text for one in best_sentence(framed(text))).strip("…")
    assert words in plain


def listed(index, **asked):
    view = stories_view(index, Asked(**asked), 1, 25)
    assert view.slice.total == len(view.stories)
    return [one.story.id for one in view.stories]


def test_lists_by_outlet_time_source_and_words(index):
    assert listed(index) == ["letter", "own", "paper", "copy", "wire", "lost"]
    assert listed(index, order="oldest") == ["wire", "copy", "paper", "own", "letter", "lost"]
    assert listed(index, outlet="coast press") == ["wire"]
    assert listed(index, since="2026-03-06", until="2026-03-06") == ["own", "paper"]
    assert listed(index, until="2026-03-05") == ["copy", "wire"]
    assert listed(index, since="2026-04") == []
    assert listed(index, source="clerk") == ["own"]
    assert listed(index, q="leaking sieve") == ["paper"]
    assert listed(index, q="sieve", outlet="The Tern", source="sources") == ["paper"]


def test_a_page_holds_no_more_than_it_should(index):
    first = stories_view(index, Asked(order="oldest"), 1, 4)
    second = stories_view(index, Asked(order="oldest"), 2, 4)
    assert [one.story.id for one in first.stories] == ["wire", "copy", "paper", "own"]
    assert [one.story.id for one in second.stories] == ["letter", "lost"]
    assert first.slice.pages == second.slice.pages == 2
    assert stories_view(index, Asked(), 9, 4).stories == ()


def test_a_family_has_its_sums(index):
    (family,) = families_view(index, 1, 25).families
    assert (family.id, family.versions, family.matter) == ("wire", 4, 2)
    assert family.outlets == ("Coast Press", "Bay News", "The Tern", "Skerrow Post")


def test_sources_are_counted_by_month_and_outlet(index):
    view = sources_view(index, Asked(), "anonymous", None, 1, 25)
    assert view.whole.kinds == {"anonymous": 5}
    assert view.whole.told == view.whole.any == 5
    assert view.whole.basis == 0
    assert [(one.of, one.stories, one.sources) for one in view.months] == [
        ("2026-03", 5, 4),
        (None, 1, 1),
    ]
    assert {one.of: one.sources for one in view.outlets}["Coast Press"] == 1
    assert [(one.name, one.stories) for one in view.voices][:1] == [
        ("two people familiar with the plan", 3)
    ]


def test_a_stretch_of_time_has_its_own_sources(index):
    def voices(**asked):
        view = sources_view(index, Asked(**asked), "anonymous", None, 1, 25)
        assert view.slice.total == len(view.voices)
        assert view.whole.kinds.get("anonymous", 0) == sum(one.stories for one in view.voices)
        return {one.name: one.stories for one in view.voices}

    # The story without a date is in no stretch.
    year = {"two people familiar with the plan": 2, "sources": 1, "a clerk of the line": 1}
    assert voices(since="2026-03", until="2026-03") == voices(until="2026") == year
    assert voices(since="2026-04") == {}
    assert voices(outlet="The Tern", since="2026") == {"sources": 1}
    assert voices(outlet="The Tern", until="2025") == {}


def test_a_voice_says_what_its_stories_say(index):
    view = voice_view(index, "anonymous", "TWO people  familiar with the plan", 1, 25)
    assert [one.story.id for one in view.sayings] == ["wire", "copy", "lost"]
    assert {one.place.words for one in view.sayings} == {"The ferry will stop in March"}
    assert voice_view(index, "person", "two people familiar with the plan", 1, 25) is None


@pytest.mark.parametrize("quote", ["a floating sieve", "floating", "leaking seive", "nothing", "?"])
def test_a_quotation_is_found_by_the_index_as_without(store, index, quote):
    found = find_quoted(index, quote)
    assert found.left == 0
    assert sorted(found.places, key=str) == sorted(find_quotation(store, quote), key=str)


@pytest.mark.parametrize("story", ["wire", "paper", "lost", "letter"])
def test_a_family_is_the_same_from_the_index_and_from_the_tables(store, index, story):
    assert family_view(index, story) == family_view(store, story)


def test_a_claim_is_the_same_from_the_index_and_from_the_tables(store, index):
    assert claim_view(index, "c1") == claim_view(store, "c1")
    assert claims_of_story(index, "own") == claims_of_story(store, "own") == ("c1",)
    assert claims_view(index, 1, 25).claims == claim_lines(store, ["c1"])
