"""`onrecord` makes no network connection of its own, ever.

Each main command runs with an audit hook in its process and in its workers', put there by Python
itself before any of our code. The hook writes down what is connected to, sent to or looked up by
name. Where Linux allows it, the same runs in a namespace that has no network at all.
"""

import os
import shutil
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


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment whose Python processes write down each attempt."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    paths = [str(hooks), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "ONRECORD_TEST_NETWORK_LOG": str(tmp_path / "network.log"),
    }


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


def test_the_hook_sees_an_attempt(watched, tmp_path):
    tries = (
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    )
    subprocess.run([sys.executable, "-c", tries], env=watched, cwd=tmp_path)
    assert any("192.0.2.1" in line for line in _attempts(watched))


def test_no_command_connects(watched, tmp_path):
    store = tmp_path / "store"
    _run(watched, tmp_path, "read", STORY, STORY, "--format", "jsonl")  # two: with workers
    _run(watched, tmp_path, "check", STORY)
    _run(watched, tmp_path, "rule", "S7")
    assert _processes(watched) >= 5
    _run(watched, tmp_path, "trace", VERSIONS, "-o", store, "--copies-only")
    _run(watched, tmp_path, "show", store)
    assert _attempts(watched) == []


def test_the_server_connects_to_nothing(watched, tmp_path):
    process = subprocess.Popen(
        _onrecord("serve", "--port", "0"),
        env=watched,
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
    assert _processes(watched) >= 3
    bound, *rest = _attempts(watched)
    assert bound == "socket.bind (('127.0.0.1', 0),)"
    assert rest == []


def test_all_works_where_there_is_no_network(tmp_path):
    unshare = shutil.which("unshare")
    alone = [unshare or "unshare", "--map-root-user", "--net"]
    if unshare is None or subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("this system gives no namespace without a network (unshare --net)")
    for arguments in (("read", STORY), ("check", STORY, "--exit-zero"), ("rule", "S7")):
        done = subprocess.run(
            [*alone, *_onrecord(*arguments)], cwd=tmp_path, capture_output=True, timeout=120
        )
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout
