"""Many stories over many processes: one bad one costs one."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from tests.cli.stories import FERRY, MARKET, write, write_lines


def ids(output: str) -> list[str]:
    return [json.loads(line)["story"]["id"] for line in output.splitlines()]


def test_a_worker_that_dies_costs_its_story(run, tmp_path):
    texts = [FERRY, MARKET, "DIE NOW, she said.\n", FERRY, MARKET, "DIE NOW.\n", FERRY]
    source = write_lines(tmp_path / "all.jsonl", *texts)
    done = run("read", source, "--format", "jsonl", "--jobs", "2")
    assert done.returncode == 2
    assert ids(done.stdout) == [f"all.jsonl:{line}" for line in (1, 2, 4, 5, 7)]
    third, sixth = done.stderr.splitlines()
    assert third.startswith(
        f"{source}, line 3: two worker processes died on this story (SIGKILL). "
    )
    assert sixth.startswith(f"{source}, line 6: ")


def test_a_story_that_was_not_at_fault_is_read_by_another_worker(run, tmp_path):
    texts = [FERRY, f"DIE ONCE {tmp_path / 'died'}\n", MARKET]
    source = write_lines(tmp_path / "all.jsonl", *texts)
    done = run("read", source, "--format", "jsonl", "--jobs", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert ids(done.stdout) == [f"all.jsonl:{line}" for line in (1, 2, 3)]
    assert (tmp_path / "died").exists()


def test_fewer_workers_where_there_is_no_room_for_more(run, environment, tmp_path):
    environment["ONRECORD_TEST_ROOM_FOR_ONE"] = str(tmp_path / "room")
    source = write_lines(tmp_path / "all.jsonl", *[FERRY, MARKET] * 4)
    done = run("read", source, "--format", "jsonl", "--jobs", "3")
    assert (done.returncode, done.stderr) == (0, "")
    assert ids(done.stdout) == [f"all.jsonl:{line}" for line in range(1, 9)]


def test_no_room_for_any_worker_is_said_once(run, environment, tmp_path):
    environment["ONRECORD_TEST_ROOM_FOR_ONE"] = str(write(tmp_path / "room"))
    source = write_lines(tmp_path / "all.jsonl", *[FERRY, MARKET] * 4)
    done = run("read", source, "--format", "jsonl", "--jobs", "3")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "worker process: it ended before its first story (SIGKILL)."
        " If memory is short, use a lower --jobs\n"
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_ours_costs_its_story(run, tmp_path, jobs):
    source = write_lines(tmp_path / "all.jsonl", FERRY, "FAIL NOW.\n", MARKET)
    done = run("read", source, "--format", "jsonl", "--jobs", jobs)
    assert done.returncode == 2
    assert ids(done.stdout) == ["all.jsonl:1", "all.jsonl:3"]
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{source}, line 2: onrecord failed here (ValueError at annotator.py:")
    assert "one line and another" in line


ODD = {
    "b.html": "<!doctype html><html><body><article><p>ODD FILE, she said.</p>",
    "b.json": '{"body_text": "ODD FILE, she said."}',
    "b.jsonl": '{"text": "ODD FILE, she said."}',
    "b.md": "ODD FILE, she said.",
    "b.txt": "ODD FILE, she said.",
}


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", ODD)
def test_a_fault_in_reading_costs_its_file(run, tmp_path, name, jobs):
    (tmp_path / "in").mkdir()
    write(tmp_path / "in/a.txt")
    write(tmp_path / "in" / name, ODD[name])
    write(tmp_path / "in/c.txt", MARKET)
    done = run("read", "in", "--format", "jsonl", "--jobs", jobs)
    assert done.returncode == 2
    assert ids(done.stdout) == ["a.txt", "c.txt"]
    (line,) = done.stderr.splitlines()
    place = f"in/{name}, line 1" if name == "b.jsonl" else f"in/{name}"
    assert line.startswith(f"{place}: onrecord failed here (Panic at sitecustomize.py:")
    assert "one line and half ? of another" in line
    assert ("as .txt" in line) == (name in ("b.html", "b.json"))


@pytest.mark.parametrize("text", [*ODD.values()])
def test_a_fault_in_reading_standard_input_is_one_line(run, tmp_path, text):
    done = run("read", "-", write(tmp_path / "a.txt"), "--format", "jsonl", input=text)
    assert done.returncode == 2
    assert ids(done.stdout) == ["a.txt"]
    (line,) = done.stderr.splitlines()
    assert line.startswith("standard input")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_pages_are_parsed_where_they_are_annotated(run, environment, tmp_path, jobs):
    environment["ONRECORD_TEST_PARSED"] = str(tmp_path / "parsed")
    for number in range(6):
        paragraphs = "".join(f"<p>{number * 10 + n}: {FERRY}</p>" for n in range(9))
        write(tmp_path / f"{number}.html", f"<html><body><article>{paragraphs}</article>")
    done = run("read", ".", "--format", "jsonl", "--jobs", jobs)
    assert (done.returncode, done.stderr) == (0, "")
    assert ids(done.stdout) == [f"{number}.html" for number in range(6)]
    parsed = (tmp_path / "parsed").read_text(encoding="utf-8").split()
    assert len(parsed) == 6
    assert set(parsed) == {"command" if jobs == "1" else "worker"}


def children(process: subprocess.Popen[str]) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True
    )
    return [int(pid) for pid in found.stdout.split()]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "end", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["ctrl-c", "kill", "hang up"]
)
def test_an_end_in_the_middle_leaves_nothing_behind(start, tmp_path, jobs, end):
    target = write(tmp_path / "out.jsonl", "old")
    source = write_lines(tmp_path / "all.jsonl", FERRY, "HANG NOW.\n", "HANG NOW.\n", FERRY)
    process = start("read", source, "-o", "out.jsonl", "--jobs", jobs)
    wait_for(lambda: list(tmp_path.glob(".out*.part")))
    wait_for(lambda: len(children(process)) == (0 if jobs == "1" else 2))
    time.sleep(1)  # now the stories that hang are under way
    workers = children(process)
    # A terminal sends Ctrl-C to all in the foreground, `kill` goes to one.
    (os.killpg if end == signal.SIGINT else os.kill)(process.pid, end)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 128 + end
    assert err.strip() == ""  # a line end after "^C" is good manners
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.jsonl", "out.jsonl"]
    assert not any(map(is_alive, workers))


def wait_for(happens: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_worker_whose_main_process_is_gone_ends_quietly(environment):
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "onrecord.pipeline.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    process.stdout.close()
    assert process.wait(60) == 1
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()


def test_the_folder_that_it_runs_in_is_not_imported_from(run, tmp_path):
    write(tmp_path / "msgspec.py", "raise SystemExit('a story folder ran its code')")
    source = write_lines(tmp_path / "all.jsonl", FERRY, MARKET)
    done = run("read", source, "--format", "jsonl", "--jobs", "2")
    assert (done.returncode, done.stderr) == (0, "")
