"""The versions of one story in examples/: they are what their README says they are."""

import re
from pathlib import Path

import pytest

from onrecord.ingest import read_stories

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "versions"
ROW = re.compile(r"^\| `(\d\d)` \| ([^|]+?) \| (Thu|Fri) ([\d:]+) \|", re.MULTILINE)
DAYS = {"Thu": "2026-03-05", "Fri": "2026-03-06"}


@pytest.fixture(scope="module")
def stories():
    return {story.id[:2]: story for story in read_stories(FOLDER)}


def test_the_readme_names_each_story_with_its_outlet_and_time(stories):
    rows = {
        number: (outlet, day, time)
        for number, outlet, day, time in ROW.findall(
            (FOLDER / "README.md").read_text(encoding="utf-8")
        )
    }
    assert rows.keys() == stories.keys()
    for number, (outlet, day, time) in rows.items():
        assert stories[number].outlet == outlet
        assert stories[number].published == f"{DAYS[day]}T{time}:00+01:00"
        assert stories[number].headline


def test_the_stories_are_as_long_as_news_and_from_many_outlets(stories):
    assert len({story.outlet for story in stories.values()}) >= 12
    for story in stories.values():
        assert 200 <= len(story.text.split()) <= 450


def test_what_was_changed(stories):
    original = stories["01"].text
    for number, before, after in [
        ("07", "two people familiar with the call told", "sources told"),
        ("10", "first known contact", "first contact"),
        ("11", "48 years", "84 years"),
        ("11", "611,000", "116,000"),
        ("15", "a “good call,”", "a “very good call,”"),
        ("15", "“I will not stand", "“I will never stand"),
    ]:
        assert before in original
        assert after not in original
        assert after in stories[number].text
        assert before not in stories[number].text


def test_straight_copies_are_straight(stories):
    paragraphs = {number: story.text.split("\n\n") for number, story in stories.items()}
    original = [one.strip() for one in paragraphs["01"]]
    assert [one.strip() for one in paragraphs["02"]] == original
    assert [one.strip() for one in paragraphs["04"]] == original[: len(paragraphs["04"])]


def test_who_credits_the_agency(stories):
    agency = re.compile("Kessaly Press|KPA")
    silent = {
        number
        for number, story in stories.items()
        if not agency.search(f"{story.text} {story.byline}")
    }
    assert silent == {"08", "18", "19"}
    by_line = {number for number, story in stories.items() if story.credits}
    assert by_line == {"01", "02", "05", "07", "10", "11", "12", "13", "14", "15"}


def test_the_parts_that_a_reader_sees(stories):
    kinds = {number: [part.kind for part in story.parts] for number, story in stories.items()}
    assert "key_points" in kinds["05"]
    assert kinds["01"][0] == "dateline"
    assert kinds["03"].count("heading") == 3
    assert kinds["12"].count("heading") == 4
