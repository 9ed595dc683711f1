"""`onrecord` makes no network connection of its own, ever.

Each main command runs with an audit hook in its process and in its workers', put there by Python
itself before any of our code. The hook writes down what is connected to, sent to or looked up by
name. Libraries that are not written in Python do not pass it: for them Linux is told (seccomp) to
kill whatever process opens a socket of the internet or, for the server, connects to anything.
"""

import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "examples" / "ferry.txt"
VERSIONS = ROOT / "examples" / "versions"
HOOK = """
import os, sys

_LOG = os.environ["ONRECORD_TEST_NETWORK_LOG"]
_EVENTS = {
    "socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo", "urllib.Request",
    "http.client.connect", "ftplib.connect", "smtplib.connect",
}

def _record(event, arguments):
    if event in _EVENTS:
        with open(_LOG, "a", encoding="utf-8") as log:
            log.write(f"{event} {arguments[1:] if event.startswith('socket.') else arguments}\\n")

sys.addaudithook(_record)
with open(_LOG + ".pids", "a", encoding="utf-8") as log:
    log.write(f"{os.getpid()}\\n")
"""

FORBID = "ONRECORD_TEST_FORBID"
CONNECTS = "import socket; socket.socket(socket.AF_INET).connect_ex(('127.0.0.1', 9))"
# A program for Linux in its own small language: each step a code, two jumps, a value.
FILTER = """
import ctypes, os, platform, struct

_LOAD, _EQUAL, _END = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_CALLS = {"x86_64": {"socket": 41, "connect": 42}, "aarch64": {"socket": 198, "connect": 203}}
_INTERNET = (2, 10)
_NUMBER, _FIRST_ARGUMENT = 0, 16

def _forbid(name):
    call = _CALLS[platform.machine()][name]
    if name == "connect":
        steps = [
            (_LOAD, 0, 0, _NUMBER), (_EQUAL, 0, 1, call),
            (_END, 0, 0, _KILL), (_END, 0, 0, _ALLOW),
        ]
    else:
        steps = [
            (_LOAD, 0, 0, _NUMBER), (_EQUAL, 0, 4, call), (_LOAD, 0, 0, _FIRST_ARGUMENT),
            (_EQUAL, 1, 0, _INTERNET[0]), (_EQUAL, 0, 1, _INTERNET[1]),
            (_END, 0, 0, _KILL), (_END, 0, 0, _ALLOW),
        ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    held = ctypes.create_string_buffer(code)
    program = ctypes.create_string_buffer(struct.pack("HP", len(steps), ctypes.addressof(held)))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4
    if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, ctypes.addressof(program), 0, 0):
        os._exit(99)

if "ONRECORD_TEST_FORBID" in os.environ:
    _forbid(os.environ["ONRECORD_TEST_FORBID"])
"""


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment whose Python processes write down each attempt, or die of it."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(HOOK + FILTER, encoding="utf-8")
    paths = [str(hooks), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "ONRECORD_TEST_NETWORK_LOG": str(tmp_path / "network.log"),
    }


def _forbidding(call: str, watched: dict[str, str]) -> dict[str, str]:
    """The same, with what is not written in Python; only without where none can be filtered."""
    filtered = watched | {FORBID: call}
    is_known = sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64")
    return filtered if is_known and _end_of("import os", filtered) == 0 else watched


def _end_of(code: str, environment: dict[str, str]) -> int:
    return subprocess.run([sys.executable, "-c", code], env=environment).returncode


def _attempts(watched: dict[str, str]) -> list[str]:
    log = Path(watched["ONRECORD_TEST_NETWORK_LOG"])
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def _processes(watched: dict[str, str]) -> int:
    log = Path(watched["ONRECORD_TEST_NETWORK_LOG"] + ".pids")
    return len(set(log.read_text(encoding="utf-8").split()))


def _onrecord(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-P", "-m", "onrecord", *map(str, arguments)]


def _run(watched: dict[str, str], tmp_path: Path, *arguments: str | Path) -> None:
    done = subprocess.run(
        _onrecord(*arguments), env=watched, cwd=tmp_path, capture_output=True, timeout=300
    )
    assert done.returncode in (0, 1), done.stderr.decode()


def test_an_attempt_is_seen(watched):
    assert _end_of(CONNECTS, watched) == 0
    assert any("127.0.0.1" in line for line in _attempts(watched))
    for call in ("socket", "connect"):
        filtered = _forbidding(call, watched)
        if filtered is watched:
            pytest.skip("this system lets no process be filtered (seccomp): Python alone is seen")
        assert _end_of(CONNECTS, filtered) == -signal.SIGSYS


def test_no_command_connects(watched, tmp_path):
    filtered = _forbidding("socket", watched)
    store = tmp_path / "store"
    _run(filtered, tmp_path, "read", STORY, STORY, "--format", "jsonl")  # two: with workers
    _run(filtered, tmp_path, "check", STORY)
    _run(filtered, tmp_path, "rule", "S7")
    assert _processes(watched) >= 5
    _run(filtered, tmp_path, "trace", VERSIONS, "-o", store, "--copies-only")
    _run(filtered, tmp_path, "show", store)
    assert _attempts(watched) == []


def test_the_server_connects_to_nothing(watched, tmp_path):
    _serve_once(_forbidding("connect", watched), tmp_path)
    assert _processes(watched) >= 3
    bound, *rest = _attempts(watched)
    assert bound == "socket.bind (('127.0.0.1', 0),)"
    assert rest == []


def _serve_once(environment: dict[str, str], tmp_path: Path) -> None:
    process = subprocess.Popen(
        _onrecord("serve", "--port", "0"),
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().split()[3]
        text = STORY.read_text(encoding="utf-8")
        assert httpx.get(address).status_code == 200
        assert httpx.post(f"{address}read", json={"text": text}).status_code == 200
        assert httpx.post(f"{address}v2/check", data={"text": text}).status_code == 200
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    assert process.returncode == 130
