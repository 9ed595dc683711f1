"""The command as a user runs it: in a process of its own, on real files."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-P", "-m", "onrecord"]
FAKE = Path(__file__).parent / "fake"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment() -> dict[str, str]:
    """Python finds fake/sitecustomize.py first, which puts the fake annotator in its place."""
    paths = [str(FAKE), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTHONIOENCODING": "utf-8",
        "ONRECORD_TEST_FAKE": "1",
    }


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
        options = {"stdout": subprocess.PIPE, "cwd": tmp_path, "env": environment, **options}
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=120,
            **options,
        )

    return run


@pytest.fixture
def start(environment: dict[str, str], tmp_path: Path):
    """The same, without waiting; what is still running at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str | Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=tmp_path,
            env=environment,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
