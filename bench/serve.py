"""`onrecord serve` under its clients: how soon it answers, fifty at once, long stories beside."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import NamedTuple

import httpx
import msgspec

from bench.machine import machine
from bench.stories import story_of_words
from evaluation.table import Cell, Table

WORDS = 800
ALONE = 50  # stories of one client, one behind the other
CLIENTS = 50
STORIES = 6  # of each of the fifty, likewise
TOO_LARGE = "word " * 200_000  # a megabyte: refused
LONG_WORDS = 33_000  # 187,000 characters: just within what is read
_PATIENCE_SECONDS = 300


class _Seen(msgspec.Struct):
    """What some clients met with."""

    pid: int  # the server's
    seconds: list[float] = []
    errors: int = 0
    peak_megabytes: float = 0.0
    cpu_seconds: float = 0.0


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    what: str
    seen: _Seen
    wall_seconds: float


def serve_table() -> Table:
    """A fresh server for each row; all clients are in this process."""
    busy = _busy()
    rows = [
        _measured("one client", _alone),
        _measured(f"{CLIENTS} clients at once", _fifty),
        _measured(f"{CLIENTS} at once, and one that posts 1 MB again and again", _beside_large),
        _measured(
            f"{CLIENTS} at once, and one that posts {LONG_WORDS:,} words again and again",
            _beside_long,
        ),
    ]
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            row.what,
            len(row.seen.seconds),
            row.seen.errors,
            round(1000 * median(row.seen.seconds)),
            round(1000 * quantiles(row.seen.seconds, n=20)[-1]),
            f"{len(row.seen.seconds) / row.wall_seconds:.1f}",
            round(1000 * row.seen.cpu_seconds / len(row.seen.seconds)),
            round(row.seen.peak_megabytes),
        )
        for row in rows
    )
    return Table(
        name="serve",
        title="The server under its clients",
        note=f"`onrecord serve` with {_jobs()} worker processes, over loopback; POST /read, "
        f"stories of {WORDS} words, each client asks again when it has its answer. Goal: the first "
        "row's median under 250 ms. The clients share the cores with the server. CPU and memory "
        "are those of the server and its workers: CPU an answer of 800 words, all that was used "
        "counted; memory the peaks of the processes, added up (pages that they share count in "
        f"each). The megabyte is refused; the {LONG_WORDS:,} words are read. "
        f"Before it began the cores had {busy} to do. Measured on {machine()}",
        columns=("", "answers", "errors", "median ms", "p95 ms", "stories/s", "CPU ms", "peak MB"),
        rows=cells,
    )


def _jobs() -> int:
    return max(2, len(os.sched_getaffinity(0)))


def _busy() -> str:
    """How many processes wanted a core, of late: figures of time are of no idle machine else."""
    return f"{os.getloadavg()[0] / len(os.sched_getaffinity(0)):.1f} processes each"


def _measured(what: str, ask: Callable[[str, _Seen], Awaitable[None]]) -> _Row:
    with _server() as (process, address):
        seen = _Seen(pid=process.pid)
        begin = time.perf_counter()
        asyncio.run(ask(address, seen))
        seconds = time.perf_counter() - begin
    return _Row(what=what, seen=seen, wall_seconds=seconds)


@contextmanager
def _server() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server that has just started, and its address."""
    with TemporaryDirectory() as folder:  # no settings of a house
        command = [sys.executable, "-m", "onrecord", "serve", "--port", "0"]
        process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
        )
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline().split()[3]
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()


async def _alone(address: str, seen: _Seen) -> None:
    before = _used(seen.pid)
    await _client(address, "alone", ALONE, seen)
    _add_up(seen, before)


async def _fifty(address: str, seen: _Seen) -> None:
    before = _used(seen.pid)
    await asyncio.gather(
        *(_client(address, f"client {number}", STORIES, seen) for number in range(CLIENTS))
    )
    _add_up(seen, before)


def _add_up(seen: _Seen, before: "_Used") -> None:
    after = _used(seen.pid)
    seen.peak_megabytes = after.peak_megabytes
    seen.cpu_seconds = after.cpu_seconds - before.cpu_seconds


async def _beside_large(address: str, seen: _Seen) -> None:
    await _beside(address, seen, TOO_LARGE, 413)


async def _beside_long(address: str, seen: _Seen) -> None:
    await _beside(address, seen, story_of_words(LONG_WORDS), 200)


async def _beside(address: str, seen: _Seen, text: str, status: int) -> None:
    """The fifty, while another client posts something else and is answered with a status."""
    greedy = asyncio.create_task(_again_and_again(address, text, status))
    await _fifty(address, seen)
    greedy.cancel()
    (problem,) = await asyncio.gather(greedy, return_exceptions=True)
    if isinstance(problem, AssertionError):
        raise problem


async def _again_and_again(address: str, text: str, status: int) -> None:
    async with _asking(address, "greedy") as client:
        for _ in count():
            answer = await client.post("/read", json={"text": text})
            assert answer.status_code == status, answer.text[:200]


async def _client(address: str, name: str, stories: int, seen: _Seen) -> None:
    text = story_of_words(WORDS)
    async with _asking(address, name) as client:
        for _ in range(stories):
            begin = time.perf_counter()
            try:
                answer = await client.post("/read", json={"text": text})
            except httpx.HTTPError:
                seen.errors += 1
                continue
            seen.errors += answer.status_code != 200
            seen.seconds.append(time.perf_counter() - begin)


def _asking(address: str, name: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        base_url=address, timeout=_PATIENCE_SECONDS, headers={"User-Agent": name}
    )


class _Used(NamedTuple):
    peak_megabytes: float
    cpu_seconds: float


def _used(pid: int) -> _Used:
    """What a process and its children have used, added up. Linux alone says it."""
    asked = ["ps", "-o", "pid=", "--ppid", str(pid)]
    children = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    kilobytes = ticks = 0
    for one in (str(pid), *children):
        status = Path(f"/proc/{one}/status").read_text(encoding="utf-8")
        kilobytes += int(status.partition("VmHWM:")[2].split()[0])
        fields = Path(f"/proc/{one}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])  # utime, stime
    return _Used(kilobytes / 1024, ticks / os.sysconf("SC_CLK_TCK"))
