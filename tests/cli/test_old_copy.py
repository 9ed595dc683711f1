"""Living with old copy: a baseline, changed lines, and fixes written into stories."""

import json
import subprocess

import pytest

from tests.cli.stories import write, write_lines

LEAD = "The ferry will stop in March, Anselm Roke said.\n\n"
DOUBLED = "It will will not be missed, he said.\n"
OTHER = "The quay is the the oldest of its kind, he said.\n"


def check(run, *arguments):
    return run("check", "--select", "C15", *arguments)


def lines(done):
    return [one["line"] for one in map(json.loads, done.stdout.splitlines())]


def test_a_baseline_knows_old_notes_again_when_the_text_moves(run, tmp_path):
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED)
    base = tmp_path / "old.json"
    done = check(run, story, "--write-baseline", base)
    assert (done.returncode, done.stderr) == (0, "")
    write(story, "A new lead stands here, he said.\n\n" + LEAD + DOUBLED)
    assert check(run, story, "--baseline", base).returncode == 0


def test_a_baseline_does_not_swallow_a_second_of_the_same_kind(run, tmp_path):
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED)
    base = tmp_path / "old.json"
    check(run, story, "--write-baseline", base)
    write(story, LEAD + DOUBLED + "\n" + OTHER + "\n" + DOUBLED)
    done = check(run, story, "--baseline", base, "--format", "jsonl")
    assert lines(done) == [5, 7]


def test_a_baseline_says_which_of_its_notes_are_gone(run, tmp_path):
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED + "\n" + OTHER)
    base = tmp_path / "old.json"
    check(run, story, "--write-baseline", base)
    write(story, LEAD + OTHER)
    done = check(run, story, "--baseline", base)
    assert done.returncode == 0
    assert done.stdout.startswith(
        "1 known from the baseline left out."
        " 1 of its notes are gone: write it anew with --write-baseline.\n"
    )


def test_a_baseline_holds_no_words_of_the_story(run, tmp_path):
    check(run, write(tmp_path / "ferry.txt", LEAD + DOUBLED), "--write-baseline", tmp_path / "b")
    kept = json.loads((tmp_path / "b").read_text())
    assert [note[:2] for note in kept["notes"]] == [["ferry.txt", "C15"]]
    assert "missed" not in str(kept)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"onrecord": "baseline", "version": 0, "notes": []}', "it is of version 0"),
        ("[]", "it is no baseline"),
        (None, "it cannot be read"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_said(run, tmp_path, text, problem):
    base = tmp_path / "old.json"
    if text is not None:
        write(base, text)
    done = check(run, write(tmp_path / "ferry.txt", LEAD), "--baseline", base)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{base}: {problem}")
    assert done.stderr.endswith(". Write one with --write-baseline\n")


@pytest.fixture
def repository(tmp_path):
    def git(*arguments):
        who = ["-c", "user.name=desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", "-C", tmp_path, *who, *arguments], check=True, capture_output=True)

    git("init", "-q")
    return git


def test_diff_gives_only_what_stands_on_new_lines(run, tmp_path, repository):
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED)
    repository("add", ".")
    repository("commit", "-qm", "old copy")
    assert check(run, story, "--diff", "HEAD").returncode == 0
    write(story, LEAD + DOUBLED + "\n" + OTHER)
    assert lines(check(run, story, "--diff", "HEAD", "--format", "jsonl")) == [5]
    new = write(tmp_path / "new.txt", OTHER)
    assert lines(check(run, new, "--diff", "HEAD", "--format", "jsonl")) == [1]


def test_diff_by_lines_of_jsonl(run, tmp_path, repository):
    source = write_lines(tmp_path / "all.jsonl", DOUBLED, LEAD)
    repository("add", ".")
    repository("commit", "-qm", "old copy")
    write_lines(source, DOUBLED, LEAD, OTHER)
    done = check(run, source, "--diff", "HEAD", "--format", "jsonl")
    assert [json.loads(line)["story"] for line in done.stdout.splitlines()] == ["all.jsonl:3"]


def test_a_revision_that_is_none_is_said(run, tmp_path, repository):
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED)
    repository("add", ".")
    done = check(run, story, "--diff", "nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("--diff nowhere: git says of ")
    done = check(run, story, "--diff=--output=x")
    assert done.stderr == "--diff: --output=x is no revision. Name one: HEAD, main\n"


def test_fix_mends_the_file_and_leaves_quotations(run, tmp_path):
    quoted = "“It is the the end,” he said.\n"
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED + "\n" + quoted)
    done = check(run, story, "--fix")
    assert story.read_text(encoding="utf-8") == LEAD + DOUBLED.replace("will will", "will") + (
        "\n" + quoted
    )
    assert done.stdout.startswith("1 note in 1 file mended.\n")
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_mended_file_keeps_its_encoding_and_its_line_breaks(run, tmp_path, encoding):
    story = tmp_path / "ferry.txt"
    text = (LEAD + "It will will not be “missed” — he said.\n").replace("\n", "\r\n")
    story.write_bytes(text.encode(encoding))
    check(run, story, "--fix")
    assert story.read_bytes() == text.replace("will will", "will").encode(encoding)


def test_a_preview_shows_the_change_and_writes_nothing(run, tmp_path):
    story = write(tmp_path / "ferry.txt", LEAD + DOUBLED)
    done = check(run, story, "--fix", "--preview")
    assert "-It will will not be missed, he said.\n+It will not be missed" in done.stdout
    assert "\n1 note in 1 file would be mended; nothing was written.\n1 error in " in done.stdout
    assert done.returncode == 1
    assert story.read_text(encoding="utf-8") == LEAD + DOUBLED


def test_a_read_only_file_is_not_mended_and_the_rest_is(run, tmp_path):
    (tmp_path / "desk").mkdir()
    closed = write(tmp_path / "desk" / "a.txt", LEAD + DOUBLED)
    closed.chmod(0o444)
    open_one = write(tmp_path / "desk" / "b.txt", LEAD + DOUBLED)
    done = check(run, tmp_path / "desk", "--fix")
    assert done.returncode == 2
    assert "a.txt: it is not mended: it is read-only. " in done.stderr
    assert "will will" in closed.read_text(encoding="utf-8")
    assert "will will" not in open_one.read_text(encoding="utf-8")
