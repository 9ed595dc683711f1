"""What the command does before it reads: it starts quickly, offline, and minds who watches."""

import os
import pty
import re
import subprocess
import sys

from tests.cli.conftest import COMMAND
from tests.cli.stories import FERRY, MARKET, write, write_lines

HEAVY = ("lxml", "numpy", "onnxruntime", "rich", "trafilatura")


def imported_for(*arguments: str) -> tuple[set[str], str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "onrecord", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(re.findall(r"\| +(\w+)", done.stderr)), done.stdout


def test_the_version_and_the_help_do_not_wait_for_what_reads():
    imported, shown = imported_for("--version")
    assert re.fullmatch(r"onrecord \d+\.\d+\.\d+\S*\n", shown)
    assert "click" in imported
    assert imported.isdisjoint([*HEAVY, "msgspec"])
    imported, _ = imported_for("read", "--help")
    assert imported.isdisjoint(HEAVY)


def test_nothing_is_connected_to(run, environment, tmp_path):
    log = tmp_path / "network.log"
    environment["ONRECORD_TEST_AUDIT"] = str(log)
    source = write_lines(tmp_path / "all.jsonl", FERRY, MARKET)
    page = write(tmp_path / "page.html", f"<html><body><article><p>{FERRY * 9}</p></article>")
    run("--version")
    for arguments in (["--jobs", "1"], ["--jobs", "2"], ["-o", "out.html"]):
        run("read", source, page, *arguments)
    assert (tmp_path / "out.html").exists()
    touched = log.read_text(encoding="utf-8") if log.exists() else ""
    # urllib3, which trafilatura imports, binds to ::1 to see if there is IPv6; nothing leaves.
    assert not re.findall(r"socket\.(?:connect|getaddrinfo|gethostby\w+|sendto)", touched)


def test_the_guard_of_the_network_sees_a_connection(environment, tmp_path):
    environment["ONRECORD_TEST_AUDIT"] = str(tmp_path / "network.log")
    attempt = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    subprocess.run([sys.executable, "-c", attempt], env=environment, check=True)
    assert "socket.connect" in (tmp_path / "network.log").read_text(encoding="utf-8")


def on_terminal(stream: str, environment: dict[str, str], *arguments: str) -> tuple[str, str]:
    """What the command writes to a terminal, and what to the other stream."""
    ours, theirs = pty.openpty()
    other = "stdout" if stream == "stderr" else "stderr"
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        env={**environment, "TERM": "xterm-256color"},
        **{stream: theirs, other: subprocess.PIPE},
    )
    os.close(theirs)
    shown = b""
    while piece := _read(ours):
        shown += piece
    os.close(ours)
    out, err = process.communicate(timeout=60)
    return shown.decode(), (out or err).decode()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


def test_progress_goes_to_a_terminal_that_does_not_show_the_reports(environment, tmp_path):
    source = str(write_lines(tmp_path / "all.jsonl", FERRY, MARKET))
    arguments = ["read", source, "--jobs", "1", "--format", "jsonl"]
    bar, lines = on_terminal("stderr", environment, *arguments)
    assert "2 stories" in bar
    assert lines.count("\n") == 2
    assert "\x1b" not in lines


def test_colours_are_for_terminals_and_can_be_declined(environment, tmp_path):
    story = str(write(tmp_path / "a.txt"))
    shown, _ = on_terminal("stdout", environment, "read", story)
    assert "\x1b[" in shown
    plain, _ = on_terminal("stdout", {**environment, "NO_COLOR": "1"}, "read", story)
    assert "\x1b[" not in plain
