"""`onrecord read`: what it prints, and where."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.records.record import Record
from tests.cli.stories import FERRY, MARKET, write, write_lines


def records(lines: str) -> list[Record]:
    return [msgspec.json.decode(line, type=Record) for line in lines.splitlines()]


def objects(output: str) -> list[dict]:
    found = []
    while output := output.strip():
        item, end = json.JSONDecoder().raw_decode(output)
        found.append(item)
        output = output[end:]
    return found


def test_a_story_shows_who_says_what(run, tmp_path):
    done = run("read", write(tmp_path / "ferry.txt"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "The ferry will stop in March" in done.stdout
    assert "two officials" in done.stdout
    assert "\x1b" not in done.stdout  # colours are for terminals


def test_json_is_the_record_with_the_text_unchanged(run, tmp_path):
    text = "\ufeff“The roof”\u00a0is\r\n 🎪 leaking, Anselm Roke said.\n"
    done = run("read", write(tmp_path / "roof.txt", text), "--format", "json")
    assert done.returncode == 0
    record = msgspec.json.decode(done.stdout, type=Record)
    assert record.story.text == text.removeprefix("\ufeff")
    assert record.story.id == "roof.txt"
    assert record.attributions[0].source[0].of(record.story.text) == "Anselm Roke"


def test_json_of_two_stories_is_two_objects(run, tmp_path):
    files = [write(tmp_path / "a.txt"), write(tmp_path / "b.txt", MARKET)]
    done = run("read", *files, "--format", "json")
    assert [item["story"]["text"] for item in objects(done.stdout)] == [FERRY, MARKET]


def test_a_line_a_story_in_the_order_of_the_input(run, tmp_path):
    texts = [f"The boat made {n} trips, the captain said.\n" for n in range(12)]
    source = write_lines(tmp_path / "all.jsonl", *texts)
    done = run("read", source, "--format", "jsonl", "--jobs", "2")
    assert [record.story.text for record in records(done.stdout)] == texts


@pytest.mark.parametrize("to_format", ["text", "html", "json", "jsonl", "csv"])
def test_any_number_of_jobs_prints_the_same(run, tmp_path, to_format):
    source = write_lines(tmp_path / "all.jsonl", FERRY, MARKET, "{broken", FERRY, MARKET)
    alone = run("read", source, "--format", to_format, "--jobs", "1")
    shared = run("read", source, "--format", to_format, "--jobs", "3")
    assert shared.stdout == alone.stdout
    assert shared.stderr == alone.stderr
    assert shared.returncode == alone.returncode == 2


def test_the_rows_of_all_stories_stand_under_one_head(run, tmp_path):
    source = write_lines(tmp_path / "all.jsonl", FERRY, "Nobody speaks.\n", MARKET)
    done = run("read", source, "--format", "csv")
    head, *rows = csv.reader(io.StringIO(done.stdout, newline=""))
    assert [row for row in rows if row == head] == []
    said = [row for row in rows if row[0] == "attribution"]
    assert [any("ferry" in cell for cell in row) for row in said] == [True, False]


def test_the_suffix_says_the_format(run, tmp_path):
    done = run("read", write(tmp_path / "ferry.txt"), "-o", "out.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html")
    assert "two officials" in page


def test_the_named_format_wins_over_the_suffix(run, tmp_path):
    run("read", write(tmp_path / "ferry.txt"), "-o", "out.txt", "--format", "json")
    assert json.loads((tmp_path / "out.txt").read_bytes())["schema"] == 1


def test_a_suffix_that_says_nothing_asks_for_the_format(run, tmp_path):
    done = run("read", write(tmp_path / "ferry.txt"), "-o", "out.pdf")
    assert done.returncode == 2
    assert done.stderr == (
        "onrecord read: -o out.pdf does not say which format; add --format."
        " See onrecord read --help\n"
    )
    assert not (tmp_path / "out.pdf").exists()


def test_standard_input_with_what_it_does_not_say(run):
    flags = ["--published", "2026-02-03", "--outlet", "The Harbour Post"]
    done = run("read", "-", *flags, "--format", "jsonl", input=FERRY)
    (record,) = records(done.stdout)
    assert record.story.text == FERRY
    assert record.story.published == "2026-02-03"
    assert record.story.outlet == "The Harbour Post"


def test_a_folder_in_the_order_of_its_names(run, tmp_path):
    (tmp_path / "in").mkdir()
    write(tmp_path / "in/b.txt", MARKET)
    write(tmp_path / "in/a.txt", FERRY)
    write(tmp_path / "in/notes.xyz", "no story")
    done = run("read", "in", "--format", "jsonl")
    assert [record.story.text for record in records(done.stdout)] == [FERRY, MARKET]


def test_help_teaches_by_example(run):
    for arguments in [(), ("--help",), ("read", "--help")]:
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Examples:" in done.stdout
        assert "onrecord read story.txt" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["raed"], ["read"], ["read", "--loud", "a.txt"], ["read", "a", "--jobs", "0"]]
)
def test_a_wrong_command_line_is_one_line(run, arguments):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("onrecord")
    assert done.stderr.rstrip("\n").endswith("--help")
    assert done.stderr.count("\n") == 1
