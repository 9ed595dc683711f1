"""Web archives made for a test."""

import gzip
from collections.abc import Iterable

PARAGRAPH = (
    "The ferry to Skerrow will stop in November, two officials who know the plan said on Monday, "
    "and nobody on the island has been asked what a winter without a boat would mean."
)


def page(words: str = PARAGRAPH, head: str = "") -> bytes:
    """A page with an article of two paragraphs."""
    body = f"<article><h1>Ferry stops</h1><p>{words}</p><p>{PARAGRAPH}</p></article>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def http(
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    headers: Iterable[str] = (),
) -> bytes:
    """What a server answered."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(
    block: bytes,
    *,
    kind: str = "response",
    url: str = "http://g.test/ferry",
    length: int | str | None = None,
) -> bytes:
    """One record; `length` is what its header says where that is not true."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
        "WARC-Date: 2026-02-03T10:00:00Z",
        f"WARC-Target-URI: {url}",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def numbered(count: int) -> list[bytes]:
    """Records with a page each, which says the record's number, from 1."""
    return [
        record(http(page(f"This is page {number}. {PARAGRAPH}")), url=f"http://g.test/{number}")
        for number in range(1, count + 1)
    ]


def packed(records: Iterable[bytes]) -> list[bytes]:
    """A gzip member each, as archives have them."""
    return [gzip.compress(one, mtime=0) for one in records]


def chunks(body: bytes, size: int = 50) -> bytes:
    """HTTP's chunked transfer coding."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"
