"""Which format a file has: by its name; without a name we know, by its first characters."""

from pathlib import PurePath
from typing import Literal

# What one story's bytes are.
Format = Literal["text", "markdown", "html", "jsonl", "ninjs", "warc", "docx"]
# What a file is. A row of a table is handed on as a line of JSONL.
FileFormat = Format | Literal["parquet"]

SUFFIXES: dict[str, FileFormat] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "ninjs",
    ".docx": "docx",
    ".warc": "warc",
    ".parquet": "parquet",
    # Compressed: formats of many stories, and those of agencies.
    ".jsonl.gz": "jsonl",
    ".ndjson.gz": "jsonl",
    ".json.gz": "ninjs",
    ".warc.gz": "warc",
}
_HTML_HEADS = (b"<!doctype", b"<html", b"<head", b"<body", b"<?xml")


def format_by_name(name: str) -> FileFormat | None:
    """The format that a file's suffix names; None where it names none of ours."""
    suffixes = PurePath(name.lower()).suffixes
    return SUFFIXES.get("".join(suffixes[-2:])) or SUFFIXES.get("".join(suffixes[-1:]))


def format_by_content(head: bytes) -> FileFormat:
    """The format of a stream without a name, by its first line.

    Args:
        head: The first line, or more.
    """
    if head.startswith(b"WARC/1."):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "docx"  # or what only looks like it: its reader says so
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    # UTF-16 has a zero byte at every ASCII character.
    start = start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    if start[:9].lower().startswith(_HTML_HEADS) or start[:5].lower() in _HTML_HEADS:
        return "html"
    if not start.startswith(b"{"):
        return "text"
    line = start.splitlines()[0].rstrip()
    return "jsonl" if line.endswith(b"}") and b'"body_' not in line else "ninjs"
