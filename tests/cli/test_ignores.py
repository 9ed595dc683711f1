"""Living with what a desk has answered: ignores in stories, pages, front matter and settings."""

import json

import pytest

from tests.cli.stories import write

LEAD = "The ferry will stop in March, Anselm Roke said.\n\n"
DOUBLED = "It will will not be missed, he said.\n"
IGNORE = "<!-- onrecord: ignore C15 because the quay is called Will Will -->"


def notes(run, path):
    done = run("check", "--select", "C15", path, "--format", "jsonl")
    assert done.stderr == ""
    return [(one["code"], one["line"]) for one in map(json.loads, done.stdout.splitlines())]


@pytest.mark.parametrize(
    "text",
    [
        LEAD + IGNORE + "\n\n" + DOUBLED,
        LEAD + IGNORE + "\n" + DOUBLED,
        LEAD + IGNORE + " " + DOUBLED,
        LEAD + DOUBLED.rstrip() + " " + IGNORE + "\n\nThe end.\n",
    ],
    ids=["paragraph before", "line before", "at its beginning", "at its end"],
)
def test_a_comment_holds_for_its_paragraph_or_the_next(run, tmp_path, text):
    assert notes(run, write(tmp_path / "ferry.txt", text)) == []


def test_a_comment_holds_for_one_paragraph_alone(run, tmp_path):
    text = LEAD + IGNORE + "\n\n" + DOUBLED + "\n" + DOUBLED
    assert notes(run, write(tmp_path / "ferry.txt", text)) == [("C15", 7)]


def test_a_comment_without_a_reason_does_not_hold_and_says_so(run, tmp_path):
    text = LEAD + "<!-- onrecord: ignore C15 -->\n\n" + DOUBLED
    assert notes(run, write(tmp_path / "ferry.txt", text)) == [("I1", 3), ("C15", 5)]


def test_an_idle_comment_and_an_unknown_check_are_reported(run, tmp_path):
    unknown = "<!-- onrecord: ignore C99 because of the editor -->"
    text = IGNORE + "\n\n" + LEAD + unknown + "\n\n" + DOUBLED
    found = notes(run, write(tmp_path / "ferry.txt", text))
    assert found == [("I1", 1), ("I1", 5), ("C15", 7)]


def test_a_comment_is_no_part_of_the_story(run, tmp_path):
    text = LEAD.rstrip() + " <!-- onrecord: ignore C15 because she said so said Ann Bell -->\n"
    done = run("read", write(tmp_path / "ferry.txt", text), "--format", "json")
    record = json.loads(done.stdout)
    assert record["story"]["text"] == text
    assert all("said Ann" not in text[one[0] : one[1]] for one in record["own_voice"])


def test_front_matter_ignores_in_the_whole_story(run, tmp_path):
    text = f"---\nignore: doubled-word because names double here\n---\n{LEAD}{DOUBLED}"
    assert notes(run, write(tmp_path / "ferry.txt", text)) == []


def test_a_comment_in_a_page_holds_for_its_paragraph(run, tmp_path):
    more = "<p>The harbour office has run it for forty years and will not say why it stops.</p>"
    page = (
        "<html><body><article><h1>Ferry stops</h1>"
        f"<p>{LEAD}</p>{more}{IGNORE}<p>It <b>will will</b> not be missed, he said.</p>{more}"
        "<p>It was the the end, he said.</p></article></body></html>"
    )
    path = write(tmp_path / "ferry.html", page)
    done = run("check", "--select", "C15", path, "--format", "jsonl")
    (note,) = map(json.loads, done.stdout.splitlines())
    assert note["message"] == '"the" stands twice'


def test_a_house_ignores_in_some_files_with_a_reason(run, tmp_path):
    settings = write(
        tmp_path / "onrecord.toml",
        '[[ignore]]\ncodes = ["C15"]\npaths = ["old/*"]\nbecause = "set long ago"\n',
    )
    (tmp_path / "old").mkdir()
    assert notes(run, write(tmp_path / "old" / "ferry.txt", LEAD + DOUBLED)) == []
    assert notes(run, write(tmp_path / "ferry.txt", LEAD + DOUBLED)) == [("C15", 3)]
    write(settings, '[[ignore]]\ncodes = ["C15"]\nbecause = ""\n')
    done = run("check", tmp_path / "ferry.txt")
    assert done.returncode == 2
    assert done.stderr == f'{settings}, line 1: an ignore gives no reason. Add because = "..."\n'
