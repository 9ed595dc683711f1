"""WARC: the pages in a web archive's records, as Common Crawl's news set has them."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from types import ModuleType
from typing import Any, BinaryIO, NamedTuple

from onrecord.errors import IngestError
from onrecord.ingest.limits import DAMAGED_RECORDS, HTML_BYTES
from onrecord.ingest.warc_records import DamagedRecordError, Record, warc_records

_TYPES = ("text/html", "application/xhtml+xml")
_TOO_LARGE = f"the page is larger than {HTML_BYTES:,} bytes"


class Page(NamedTuple):
    """A page as a server sent it."""

    html: bytes
    charset: str | None  # as the HTTP header names it
    url: str | None  # where it was fetched


def warc_pages(stream: BinaryIO, place: str) -> Iterator[Record | IngestError]:
    """The records that hold a page which was found (HTTP status 200).

    In the place of a damaged one stands its error, and the rest goes on.

    Args:
        stream: A file that can be searched.
        place: For errors: the path.

    Raises:
        IngestError: fastwarc is not installed.
    """
    _fastwarc(place)
    damaged = 0
    for record in warc_records(stream):
        where = record_place(place, record)
        try:
            if record.damage is not None:
                raise DamagedRecordError(record.damage)
            if not _is_page(record.data, where):
                continue
            if not record.is_whole:
                raise DamagedRecordError(_TOO_LARGE)
        except DamagedRecordError as error:
            yield _error(where, str(error))
            damaged += 1
        else:
            yield record
        if damaged >= DAMAGED_RECORDS:
            yield IngestError(
                place=place,
                problem=f"{damaged:,} of its records are damaged, and the rest is left unread",
                cure="Fetch the file again",
            )
            return


def record_place(place: str, record: Record) -> str:
    """Where a record stands, for errors."""
    return f"{place}, record {record.number} at byte {record.at}"


def read_warc_page(data: bytes, place: str) -> Page:
    """The page in a record.

    Args:
        data: Header and block of a response.
        place: For errors: file and record.

    Raises:
        IngestError: The page cannot be unpacked, or is too large.
    """
    try:
        record = _parsed(data, place)
        html = _content(record, data, place)
        if len(html) > HTML_BYTES:
            raise DamagedRecordError(_TOO_LARGE)
    except DamagedRecordError as error:
        raise _error(place, str(error)) from None
    charset = (record.http_charset or "").strip("\"' ")
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    return Page(html, charset or None, url or None)


def _error(place: str, problem: str) -> IngestError:
    return IngestError(
        place=place, problem=problem, cure="Fetch the file again, or leave this record out"
    )


def _is_page(data: bytes, place: str) -> bool:
    """Whether a record holds a page that was found; False for an empty record.

    Raises:
        DamagedRecordError: Its HTTP header cannot be read.
    """
    if not data:
        return False
    record = _parsed(data, place)
    kind = (record.http_content_type or "").strip().lower() if record.is_http else ""
    return kind in _TYPES and record.http_headers.status_code == 200


def _parsed(data: bytes, place: str, decode: str = "none") -> Any:
    """The record as fastwarc has it, its HTTP header read.

    Args:
        data: Header and block.
        place: For errors.
        decode: "transfer" also takes off the chunks.

    Raises:
        DamagedRecordError: A header cannot be read.
    """
    try:
        record = next(iter(_fastwarc(place).ArchiveIterator(BytesIO(data), parse_http=False)))
        if record.is_http:
            record.parse_http(strict_mode=False, auto_decode=decode)
    except (OSError, ValueError, StopIteration) as error:
        raise DamagedRecordError(f"its header cannot be read ({error})") from None
    if record.is_http and record.http_headers.status_code is None:
        raise DamagedRecordError("it holds no HTTP header")
    return record


def _content(record: Any, data: bytes, place: str) -> bytes:
    """The page's bytes, at most one more than a page may have, without chunks and compression.

    Some crawlers store the page decoded and the header as it was sent: what begins as a page
    does is taken for one.

    Raises:
        DamagedRecordError: They are not what the HTTP header says.
    """
    try:
        content = bytes(_parsed(data, place, "transfer").reader.read(HTML_BYTES + 1))
    except OSError as error:
        content = bytes(record.reader.read(HTML_BYTES + 1))
        if not _looks_like_html(content):
            raise DamagedRecordError(f"the page's chunks cannot be joined ({error})") from None
    for coding in reversed((record.http_headers.get("Content-Encoding") or "").split(",")):
        try:
            content = _decoded(content, coding.strip().lower(), place)
        except (OSError, zlib.error) as error:
            if not _looks_like_html(content):
                raise DamagedRecordError(f"the page cannot be unpacked ({error})") from None
    return content


def _looks_like_html(content: bytes) -> bool:
    return content.lstrip()[:1] == b"<"


def _decoded(content: bytes, coding: str, place: str) -> bytes:
    match coding:
        case "" | "identity":
            return content
        case "gzip" | "x-gzip":
            return _inflated(content, 31)
        case "deflate":
            try:
                return _inflated(content, 15)
            except zlib.error:
                return _inflated(content, -15)  # without zlib's head, as some servers do
        case "br" | "zstd":
            streams = _fastwarc(place).stream_io
            kind = streams.BrotliReader if coding == "br" else streams.ZstdReader
            return bytes(kind(BytesIO(content)).read(HTML_BYTES + 1))
    raise OSError(f"{coding} is not known")


def _inflated(content: bytes, window_bits: int) -> bytes:
    inflate = zlib.decompressobj(window_bits)
    found = inflate.decompress(content, HTML_BYTES + 1)
    if not inflate.eof and len(found) <= HTML_BYTES:
        raise OSError("it ends early")
    return found


def _fastwarc(place: str) -> ModuleType:
    try:
        import fastwarc.stream_io
    except ImportError as error:
        raise IngestError(
            place=place,
            problem=f"reading web archives needs fastwarc, which is not installed ({error})",
            cure='Run: pip install "onrecord[trace]"',
        ) from None
    return fastwarc
