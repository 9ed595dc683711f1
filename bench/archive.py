"""Reading saved web pages from a web archive: pages a CPU second, memory by the archive's size."""

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.child import run
from bench.machine import machine
from evaluation import corpora
from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from evaluation.table import Cell, Table

REPEATS = (1, 4, 16)


def archive_table() -> Table:
    """Archives of one, four and sixteen times the same pages, each traced in its own process."""
    try:
        pages = corpora.read_rows(corpora.data("article_pages/dev"))
    except EvaluationError as problem:
        return _table((), f"Not measured: {problem}")
    rows: list[tuple[Cell, ...]] = []
    with TemporaryDirectory() as folder:
        for repeats in REPEATS:
            archive = Path(folder, f"{repeats}.warc.gz")
            write_archive(archive, pages, repeats)
            found = str(archive.with_suffix(".jsonl"))
            took = run([sys.executable, "-m", "bench.our_copies", str(archive), found])
            printed = json.loads(took.output)
            seconds = printed["cpu"]["reading"]
            memory = round(printed["megabytes"]["reading"])
            count = len(pages) * repeats
            megabytes = f"{archive.stat().st_size / 1e6:.1f}"
            rows.append((count, megabytes, f"{count / seconds:.0f}", memory))
    mean = sum(len(page["html"].encode()) for page in pages) / len(pages)
    note = (
        f"{len(pages)} saved pages (`article_pages`), {mean / 1000:.0f} kB of HTML on average, "
        "written into an archive once and several times over; what `onrecord trace` does first: "
        "the article is taken out of the page and its words apart. One process, one thread. "
        f"Measured on {machine()}"
    )
    return _table(rows, note)


def write_archive(archive: Path, pages: Sequence[Row], repeats: int) -> None:
    """One gzip member for each record, as crawlers write them."""
    with archive.open("wb") as out:
        for turn in range(repeats):
            for page in pages:
                out.write(gzip.compress(record_of(f"{page['url']}#{turn}", page["html"]), 6))


def record_of(url: str, html: str) -> bytes:
    """A page as a record of type `response`."""
    body = html.encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    block = http + f"Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2021-01-15T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
        "00000000-0000-4000-8000-000000000000>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _table(rows: Sequence[tuple[Cell, ...]], note: str) -> Table:
    return Table(
        name="archive",
        title="Pages read from a web archive",
        note=note,
        columns=("pages", "MB of archive", "pages a CPU s", "MB at most"),
        rows=tuple(rows),
    )
