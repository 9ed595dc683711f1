"""What tracing says of copies, reuse and what only looks like them."""

from pathlib import Path

from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store.parquet import read_rows
from tests.pipeline.written import paragraphs, sentence, story, write_stories


def traced(tmp_path, stories, **options):
    tmp_path.mkdir(exist_ok=True)
    path = write_stories(tmp_path / "in.jsonl", stories)
    store = tmp_path / "store"
    trace(
        [str(path)], store, Engine("local", None, 1), lambda *_: None, copies_only=True, **options
    )
    return store


def pairs(store: Path):
    return {(row["a"], row["b"]): row["kind"] for row in read_rows(store, "pairs")}


def families(store: Path):
    return {
        row["story"]: (row["family"], row["version_of"]) for row in read_rows(store, "families")
    }


def test_a_copy_cut_from_the_end_and_an_edited_one_are_versions(tmp_path):
    whole = paragraphs(100, 8)
    edited = [part.replace("wrote it down", "made a note") for part in whole]
    store = traced(
        tmp_path,
        [
            story("agency", whole, published="2026-02-03T08:00:00Z"),
            story("cut", whole[:3], published="2026-02-03T09:00:00Z"),
            story("edited", edited, published="2026-02-04"),
            story("other", paragraphs(500, 8)),
        ],
    )
    assert pairs(store)[("agency", "cut")] == "copy"
    assert pairs(store)[("agency", "edited")] == "copy"
    assert families(store) == {
        "agency": ("agency", None),
        "cut": ("agency", "agency"),
        "edited": ("agency", "agency"),
    }


def test_a_paragraph_inside_another_story_is_reuse_and_joins_no_families(tmp_path):
    own = paragraphs(500, 12)
    whole = paragraphs(100, 8)
    store = traced(tmp_path, [story("a", whole), story("b", [*own[:5], whole[3], *own[5:]])])
    assert pairs(store) == {("a", "b"): "paragraph"}
    assert families(store) == {}


def test_a_quotation_that_two_stories_have_is_no_copying_of_the_story(tmp_path):
    said = f"“{sentence(9000)}”, she said."
    store = traced(
        tmp_path,
        [
            story("a", [*paragraphs(100, 6), said], outlet="The Post"),
            story("b", [said, *paragraphs(500, 6)], outlet="The Mail"),
        ],
    )
    assert pairs(store) == {("a", "b"): "quotation"}
    assert families(store) == {}


def test_a_footer_is_no_copying(tmp_path):
    footer = f"{sentence(7000)} {sentence(7001)}"
    months = [
        story(f"s{n}", [*paragraphs(100 * n, 6), footer], published=f"2026-{n:02}-03")
        for n in range(1, 9)
    ]
    near = story("near", [*paragraphs(2000, 6), footer], published="2026-03-05")
    assert pairs(traced(tmp_path, [*months, near])) == {}


def test_a_disclaimer_that_all_outlets_have_for_months_is_no_copying(tmp_path):
    disclaimer = f"{sentence(7000)} {sentence(7001)}"
    stories = [
        story(
            f"s{n}",
            [*paragraphs(100 * n, 3), disclaimer, *paragraphs(100 * n + 50, 3)],
            published=f"2026-{1 + n // 2:02}-{3 + n % 2:02}",
            outlet=f"Outlet {n}",
        )
        for n in range(2, 18)
    ]
    assert pairs(traced(tmp_path, stories)) == {}


def test_stories_without_a_date_are_traced_and_their_order_is_that_of_the_input(tmp_path):
    whole = paragraphs(100, 8)
    store = traced(
        tmp_path,
        [story("a", whole, published=None), story("b", whole, published=None), story("c", whole)],
    )
    assert set(pairs(store).values()) == {"copy"}
    assert families(store)["b"] == ("c", "c")  # c has a date, and stands first


def test_what_lies_months_apart_is_not_joined(tmp_path):
    whole = paragraphs(100, 8)
    stories = [story("a", whole), story("b", whole, published="2026-08-03")]
    assert pairs(traced(tmp_path, stories)) == {}


def test_a_large_family_is_one_family(tmp_path):
    whole = paragraphs(100, 6)
    copies = [
        story(f"v{n:04}", whole[: 2 + n % 5], outlet=f"Outlet {n}", published="2026-02-03")
        for n in range(900)
    ]
    found = families(traced(tmp_path, copies))
    assert len(found) == 900
    assert {family for family, _ in found.values()} == {"v0000"}


def holder(number, middle, **more):
    """A story with something in its middle, and other words before and behind it."""
    before, behind = (sentence(100 * number + 40 + n).split()[1:8] for n in range(2))
    own = paragraphs(100 * number, 4)
    inside = f"{' '.join(before)}{middle}{' '.join(behind)}."
    return story(f"h{number:02}", [own[0], inside, *own[1:]], **more)


def test_a_copied_sentence_is_found_though_every_phrase_of_it_comes_back_elsewhere(tmp_path):
    words = sentence(9000).removesuffix(".").split()
    months_away = [
        story(
            f"m{n}",
            [*paragraphs(3000 + 50 * n, 2), " ".join(["Later", *words[n : n + 9], "too."])],
            published="2026-04-03",
        )
        for n in range(len(words) - 8)
    ]
    holders = [holder(n, f". {sentence(9000)} ") for n in range(5)]
    found = pairs(traced(tmp_path, [*holders, *months_away]))
    assert set(found) == {(f"h0{a}", f"h0{b}") for a in range(5) for b in range(a + 1, 5)}


def test_what_a_large_family_has_is_copied_though_one_story_months_away_has_it_too(tmp_path):
    taken = f". {sentence(9000)} {sentence(9001)} "
    holders = [holder(n, taken) for n in range(40)]
    away = holder(95, taken, published="2026-04-03")
    found = pairs(traced(tmp_path, [*holders, away]))
    assert len(found) == 40 * 39 // 2
    assert not any("h95" in pair for pair in found)


def test_a_phrase_is_copied_where_five_stories_have_it_and_chance_where_two_do(tmp_path):
    phrase = f" {' '.join(sentence(9000).split()[2:13])} "
    holders = [holder(n, phrase) for n in range(5)]
    assert len(pairs(traced(tmp_path / "five", holders))) == 10
    assert pairs(traced(tmp_path / "two", holders[:2])) == {}


def test_a_brief_that_stands_twice_is_a_copy_and_no_footer(tmp_path):
    brief = [sentence(1), sentence(2)]
    store = traced(tmp_path, [story("a", brief), story("b", brief, published="2026-02-04")])
    assert pairs(store) == {("a", "b"): "copy"}
