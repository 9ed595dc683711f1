"""`onrecord serve`, as a user runs it: in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
import httpx
import pytest

from onrecord.cli import installed
from onrecord.cli.group import onrecord
from onrecord.errors import OnrecordError
from onrecord.web.listen import listen, port_of

COMMAND = [sys.executable, "-P", "-m", "onrecord", "serve"]
SECRET = "Zanzibarite"


@pytest.fixture
def start(tmp_path: Path):
    """Start a server; what still runs at the end is killed with its workers."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [*COMMAND, "--port", "0", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=tmp_path,
            start_new_session=True,
        )
        started.append(process)
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.fullmatch(r"onrecord is at (http://\S+/) \(Ctrl-C ends it\)\n", line)
        assert found, line
        return process, found[1]

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, encoding="utf-8", timeout=60, cwd=cwd
    )


def test_ctrl_c_ends_it_and_its_workers_quietly_even_in_the_middle_of_a_story(start):
    process, address = start()
    answer = httpx.post(f"{address}read?outlet={SECRET}", json={"text": f"{SECRET} will stop."})
    assert answer.status_code == 200
    httpx.get(f"{address}nowhere/{SECRET}?q={SECRET}")
    httpx.post(f"{address}v2/check", content=b"\xff", headers={"Content-Type": "text/plain"})
    workers = _children(process.pid)
    assert len(workers) >= 2
    long = f"The ferry of {SECRET} will stop, two officials said. " * 3_000
    with ThreadPoolExecutor() as threads:
        for _ in range(3):
            threads.submit(httpx.post, f"{address}read", json={"text": long}, timeout=60)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    # The address was all: no story, no query, no traceback. (The line ends behind a ^C.)
    assert (out, err.strip()) == ("", "")
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def _children(pid: int) -> list[str]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, encoding="utf-8"
    )
    return found.stdout.split()


def test_a_taken_port_is_said(tmp_path):
    with listen("127.0.0.1", 0) as taken:
        port = port_of(taken)
        done = run("--port", str(port), cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"127.0.0.1:{port}: the port is taken. Choose another")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["store"], "store: it is no store. Make one with: onrecord trace"),
        (["--host", "192.0.2.1"], "192.0.2.1:8765: this machine has no such address"),
        (["--profile", "nobody"], "profile nobody: there is no such profile"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OnrecordError) as caught:
        onrecord.main(["serve", *arguments], standalone_mode=False)
    assert str(caught.value).startswith(words)


@pytest.mark.parametrize("arguments", [["--host", "example.org"], ["--jobs", "1"]])
def test_a_wrong_command_line_is_said(arguments):
    with pytest.raises(click.UsageError) as caught:
        onrecord.main(["serve", *arguments], standalone_mode=False)
    assert arguments[1] in str(caught.value)


def test_a_wrong_file_of_the_house_is_said_at_the_start(tmp_path):
    (tmp_path / "onrecord.toml").write_text('[checks]\nS8 = "loud"\n', encoding="utf-8")
    done = run("--port", "0", cwd=tmp_path)
    assert done.returncode == 2
    assert 'S8 = "loud" is no level' in done.stderr
    assert done.stderr.count("\n") == 1


def test_other_machines_come_in_with_a_warning_and_by_known_names(start):
    process, address = start(
        *("--host", "0.0.0.0", "--allow-host", "desk.example"),
        *("--allow-origin", "https://editor.example", "--profile", "ap"),
    )
    here = address.replace("0.0.0.0", "127.0.0.1")
    with httpx.Client(base_url=here) as client:
        assert client.get("/v2/languages").status_code == 200
        named = {"Host": "desk.example", "Origin": "https://editor.example"}
        assert client.get("/v2/languages", headers=named).status_code == 200
        other = {"Host": "other.example"}
        assert client.get("/v2/languages", headers=other).status_code == 421
        text = "The the ferry will stop."
        found = client.post("/check", json={"text": text}).json()
        assert "C15" in {one["code"] for one in found}
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 143
    assert err.startswith("onrecord serve: whoever reaches 0.0.0.0 can have stories read here.")
    assert "no password" in err
    assert err.count("\n") == 1


def test_a_library_that_is_missing_is_named_with_its_cure(monkeypatch):
    monkeypatch.setattr(installed, "find_spec", lambda name: None if name == "uvicorn" else True)
    with pytest.raises(OnrecordError) as caught:
        onrecord.main(["serve"], standalone_mode=False)
    assert "uvicorn is not installed" in str(caught.value)
    assert 'pip install "onrecord[web]"' in str(caught.value)
