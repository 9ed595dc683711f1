"""What cannot be read: one line says where, what and the cure, and the rest goes on."""

import json

import pytest

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
