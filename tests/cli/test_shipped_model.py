"""The command with the model that is shipped: nothing in it is a stand-in."""

import json
from pathlib import Path

import msgspec
import pytest

import onrecord
from onrecord.records.record import Record
from tests.cli.stories import FERRY, MARKET, write, write_lines

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def environment(environment):
    del environment["ONRECORD_TEST_FAKE"]
    return environment


def test_the_ferry_story_shows_who_says_what(run):
    done = run("read", EXAMPLES / "ferry.txt", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    record = msgspec.json.decode(done.stdout, type=Record)
    text = record.story.text
    said = {
        source.name: " ".join(
            span.of(text)
            for attribution in record.attributions
            if attribution.source_id == source.id
            for span in attribution.content
        )
        for source in record.sources
    }
    assert "A mail boat is not a road" in said["Tamsin Orrell"]
    assert "put a school class on it" in said["Tamsin Orrell"]
    (two,) = [name for name in said if name.startswith("two people briefed")]
    assert "has resigned" in said[two]
    assert "two-line letter" in said[two]  # one of the people is one of those two
    (kind,) = {source.kind for source in record.sources if source.name == two}
    assert kind == "anonymous"


def test_one_process_or_two_find_the_same(run, tmp_path):
    files = [*sorted(EXAMPLES.glob("*.txt")), write_lines(tmp_path / "two.jsonl", FERRY, MARKET)]
    alone = run("read", *files, "--format", "jsonl", "--jobs", "1")
    shared = run("read", *files, "--format", "jsonl", "--jobs", "2")
    assert alone.returncode == shared.returncode == 0
    assert shared.stdout == alone.stdout
    assert alone.stdout.count("\n") == len(files) + 1


def test_the_library_and_the_command_say_the_same(run, tmp_path):
    source = write(tmp_path / "ferry.txt", FERRY)
    (report,) = onrecord.read(source)
    done = run("read", source, "--format", "jsonl")
    assert json.loads(done.stdout) == json.loads(msgspec.json.encode(report))
    assert onrecord.analyse(FERRY, id="ferry.txt").attributions == report.attributions
