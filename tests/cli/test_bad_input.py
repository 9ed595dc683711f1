"""What cannot be read: one line says where, what and the cure, and the rest goes on."""

import json
import os
import subprocess

import pytest

from onrecord.cli.formats import FORMATS
from tests.cli.conftest import COMMAND
from tests.cli.stories import FERRY, MARKET, write, write_lines

UNREADABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "huge.txt": b"x" * 50_000_000,
    "binary.txt": bytes(range(256)) * 40,
    "surrogate.jsonl": b'{"text": "half \\ud83d of it"}\n',
    "no-article.html": b"<!doctype html><html><body><nav></nav></body></html>",
    "no-text.jsonl": b'{"headline": "Ferry to stop"}\n',
}
READABLE = {
    "utf-16.txt": FERRY.encode("utf-16"),
    "quotation-marks.txt": ("“”\"'«»„“‚‘" * 50).encode(),
    "right-to-left.txt": "قال المتحدث إن العبارة ستتوقف. \u202eabc\u202c\n".encode(),
    "no-break-spaces.txt": FERRY.replace(" ", "\u00a0").encode(),
}
# Whether these can be read is for ingest to say; the command has to end well.
EITHER = {
    "invalid.txt": b"caf\xe9, the owner \xff\xfe said. \xc3\x28\n",
    "utf-16-unmarked.txt": FERRY.encode("utf-16-le"),
    "deep.html": b"<div>" * 100_000 + b"The ferry will stop, she said.",
}


def is_one_line(stderr: str) -> bool:
    """A place, a problem and a cure on one line, and no traceback."""
    place, _, rest = stderr.partition(": ")
    return stderr.count("\n") == 1 and bool(place) and ". " in rest and "Traceback" not in rest


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_unreadable_story_does_not_stop_the_next(run, tmp_path, name):
    (tmp_path / name).write_bytes(UNREADABLE[name])
    good = write(tmp_path / "good.txt")
    done = run("read", name, good, "--format", "jsonl")
    assert done.returncode == 2
    assert is_one_line(done.stderr), done.stderr
    assert done.stderr.startswith(name)
    assert [json.loads(line)["story"]["id"] for line in done.stdout.splitlines()] == ["good.txt"]


@pytest.mark.parametrize("name", READABLE)
def test_an_odd_story_is_read(run, tmp_path, name):
    (tmp_path / name).write_bytes(READABLE[name])
    for to_format in ("text", "html", "jsonl"):
        done = run("read", name, "--format", to_format)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", EITHER)
def test_a_doubtful_story_ends_well(run, tmp_path, name):
    (tmp_path / name).write_bytes(EITHER[name])
    done = run("read", name, "--format", "jsonl")
    if done.returncode == 0:
        assert (done.stderr, done.stdout.count("\n")) == ("", 1)
    else:
        assert (done.returncode, done.stdout) == (2, "")
        assert is_one_line(done.stderr), done.stderr


def test_a_broken_line_is_named_and_the_rest_goes_on(run, tmp_path):
    source = write_lines(tmp_path / "all.jsonl", FERRY, MARKET, '{"text": "cut off', FERRY)
    done = run("read", source, "--format", "jsonl")
    assert done.returncode == 2
    texts = [json.loads(line)["story"]["text"] for line in done.stdout.splitlines()]
    assert texts == [FERRY, MARKET, FERRY]
    assert is_one_line(done.stderr)
    assert "line 3" in done.stderr


@pytest.mark.parametrize("name", ["missing.txt", "empty-folder"])
def test_nothing_there(run, tmp_path, name):
    (tmp_path / "empty-folder").mkdir()
    done = run("read", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert is_one_line(done.stderr)
    assert done.stderr.startswith(name)


def test_a_date_that_is_none_is_said_once(run, tmp_path):
    files = [write(tmp_path / "a.txt"), write(tmp_path / "b.txt")]
    done = run("read", *files, "--published", "yesterday")
    assert (done.returncode, done.stdout) == (2, "")
    assert is_one_line(done.stderr)
    assert "yesterday" in done.stderr


def test_a_file_name_cannot_command_the_terminal(run, tmp_path):
    done = run("read", "\x1b[2Jgone\n.txt")
    assert "\x1b" not in done.stderr
    assert is_one_line(done.stderr)


def test_closed_standard_input(environment, tmp_path):
    good = write(tmp_path / "good.txt")
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "read", "-", good, "--format", "jsonl"],
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )
    assert done.returncode == 2
    assert done.stderr == "standard input: it is closed. Give it a story, or name a file\n"
    assert json.loads(done.stdout)["story"]["id"] == "good.txt"


def test_standard_input_that_cannot_be_read(run, tmp_path):
    with open(tmp_path / "written", "wb") as written:
        done = run("read", "-", write(tmp_path / "good.txt"), "--format", "jsonl", stdin=written)
    assert done.returncode == 2
    assert done.stdout.count("\n") == 1
    assert done.stderr.startswith("standard input: it cannot be read (")
    assert is_one_line(done.stderr)


@pytest.mark.parametrize("to_format", FORMATS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_name_that_is_not_utf_8(run, tmp_path, to_format, jobs):
    name = os.fsdecode(b"caf\xe9.txt")
    write(tmp_path / name)
    broken = os.fsdecode(b"gar\xe7on.txt")
    (tmp_path / broken).write_bytes(b"")
    done = run("read", name, broken, "--format", to_format, "--jobs", jobs)
    assert done.returncode == 2
    assert "two officials" in done.stdout
    assert done.stderr.startswith("gar\ufffdon.txt: ")
    assert is_one_line(done.stderr)


def test_a_name_that_no_file_can_have(run, tmp_path):
    name = "a" * 300 + ".txt"
    write(tmp_path / "good.txt")
    write(tmp_path / "out.jsonl")
    done = run("read", name, "good.txt", "-o", "out.jsonl")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{name}: it cannot be opened (")
    assert is_one_line(done.stderr)
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1
