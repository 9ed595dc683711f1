"""Where results go: whole files or none, and pipes that close."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.cli.stories import FERRY, write, write_lines

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


@needs_full
@pytest.mark.parametrize("to_format", ["text", "html", "jsonl"])
def test_no_room_in_the_file(run, tmp_path, to_format):
    done = run("read", write(tmp_path / "a.txt"), "-o", "/dev/full", "--format", to_format)
    assert done.returncode == 2
    assert done.stderr == (
        "/dev/full: cannot be written (no space left on device). Choose another place with -o\n"
    )
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


@needs_full
def test_no_room_on_standard_output(run, tmp_path):
    with open("/dev/full", "w") as full:
        done = run("read", write(tmp_path / "a.txt"), stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith("standard output: cannot be written (no space left on device)")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("target", ["no-such-folder/out.html", "a.txt/out.html", "folder"])
def test_a_place_that_cannot_be_written(run, tmp_path, target):
    (tmp_path / "folder").mkdir()
    done = run("read", write(tmp_path / "a.txt"), "-o", target, "--format", "html")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{target}: cannot be written (")
    assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "folder"]


def test_a_file_is_replaced_whole(run, tmp_path):
    target = write(tmp_path / "out.html", "old")
    target.chmod(0o640)
    run("read", write(tmp_path / "a.txt"), "-o", "out.html")
    assert "two officials" in target.read_text(encoding="utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.html"]


def test_a_link_stays_a_link(run, tmp_path):
    (tmp_path / "site").mkdir()
    target = write(tmp_path / "site/report.html", "old")
    (tmp_path / "out.html").symlink_to(target)
    run("read", write(tmp_path / "a.txt"), "-o", "out.html")
    assert (tmp_path / "out.html").is_symlink()
    assert "two officials" in target.read_text(encoding="utf-8")


def test_a_new_file_has_the_permissions_of_a_new_file(run, tmp_path):
    run("read", write(tmp_path / "a.txt"), "-o", "out.html")
    like = write(tmp_path / "like.txt")
    assert (tmp_path / "out.html").stat().st_mode == like.stat().st_mode


def test_nothing_read_nothing_written(run, tmp_path):
    target = write(tmp_path / "out.html", "old")
    done = run("read", "missing.txt", "-o", "out.html")
    assert done.returncode == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_a_story_is_not_overwritten_by_its_report(run, tmp_path):
    story = write(tmp_path / "a.txt")
    done = run("read", "a.txt", "-o", story)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert story.read_text(encoding="utf-8") == FERRY


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_has_seen_enough_is_no_error(run, start, tmp_path, jobs):
    source = write_lines(tmp_path / "all.jsonl", *[FERRY] * 3000)
    process = start("read", source, "--format", "jsonl", "--jobs", jobs)
    assert FERRY.strip() in process.stdout.readline()
    process.stdout.close()
    process.stdout = open(os.devnull)  # noqa: SIM115 - communicate() wants one
    assert process.wait(60) == 0
    assert process.stderr.read() == ""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["read", "--help"], ["--version"], ["read", "-"]]
)
def test_a_pipe_that_nobody_reads_is_no_error(run, arguments):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = run(*arguments, stdout=writer, input=FERRY)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_closed_standard_output(environment, tmp_path):
    from tests.cli.conftest import COMMAND

    story = write(tmp_path / "a.txt")
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "read", str(story)],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    )
    assert done.returncode == 2
    assert done.stderr == "standard output: it is closed. Write to a file with -o FILE\n"
