"""Files, folders and standard input to stories."""

import os
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Literal

from msgspec import UNSET

from onrecord.errors import IngestError
from onrecord.ingest.detect import SUFFIXES, Format, format_by_content, format_by_name
from onrecord.ingest.html import read_html
from onrecord.ingest.jsonl import read_jsonl, read_lines
from onrecord.ingest.limits import HTML_BYTES, LINE_BYTES, NINJS_BYTES, TEXT_BYTES, read_all
from onrecord.ingest.ninjs import read_ninjs
from onrecord.ingest.published import check_date
from onrecord.ingest.said import Said
from onrecord.ingest.story import story_from_text
from onrecord.ingest.text import read_text
from onrecord.records.story import Story

_LIMITS_BYTES = {
    "text": TEXT_BYTES,
    "markdown": TEXT_BYTES,
    "html": HTML_BYTES,
    "ninjs": NINJS_BYTES,
}


def read_stories(
    path: Path | Literal["-"], *, published: str | None = None, outlet: str | None = None
) -> Iterator[Story | IngestError]:
    """The stories of a file, of a folder with all that is in it, or of standard input.

    Args:
        path: A file, a folder, or "-" for standard input.
        published: ISO 8601 date for stories that have none of their own.
        outlet: The same for the outlet.

    Yields:
        Stories in the order of the file, folders in the order of their files' paths; in the
        place of one that cannot be read its error, and the rest goes on.
    """
    flags = Said()
    try:
        if published is not None:
            published = check_date(published, "--published")
        flags = flags.filled("flag", published=published, outlet=outlet)
        if path == "-":
            yield from _read_stream(sys.stdin.buffer, "-", "standard input", None, flags)
        elif path.is_dir():
            yield from _read_folder(path, flags)
        else:
            yield from _read_file(path, path.name, flags)
    except IngestError as error:
        yield error


def _read_folder(folder: Path, flags: Said) -> Iterator[Story | IngestError]:
    names = sorted(_names(folder))
    if not names:
        raise IngestError(
            place=str(folder),
            problem="there is no story in the folder",
            cure=f"Stories have one of these endings: {' '.join(SUFFIXES)}",
        )
    for name in names:
        yield from _read_file(folder / name, name, flags)


def _names(folder: Path) -> Iterator[str]:
    """Paths in the folder, with / on every system, of files with a suffix that we know."""
    for place, folders, names in os.walk(folder):  # links to folders are not followed
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and format_by_name(name) is not None:
                yield (Path(place) / name).relative_to(folder).as_posix()


def _read_file(path: Path, name: str, flags: Said) -> Iterator[Story | IngestError]:
    try:
        with path.open("rb") as stream:
            yield from _read_stream(stream, name, str(path), format_by_name(path.name), flags)
    except FileNotFoundError:
        yield IngestError(
            place=str(path), problem="there is no such file", cure="See that the path is right"
        )
    except OSError as error:
        yield IngestError(
            place=str(path),
            problem=f"it cannot be opened ({error.strerror})",
            cure="See that it is a file and that you may read it",
        )


def _read_stream(
    stream: BinaryIO, name: str, place: str, kind: Format | None, flags: Said
) -> Iterator[Story | IngestError]:
    first = b""
    if kind is None:
        first = stream.readline(LINE_BYTES + 1)
        kind = format_by_content(first)
    if kind == "jsonl":
        lines = chain(read_lines(BytesIO(first)), read_lines(stream))
        yield from _read_lines(lines, name, place, flags)
        return
    try:
        rest = read_all(stream, max(0, _LIMITS_BYTES[kind] - len(first)), place)
        yield _read_one(first + rest, name, place, kind, flags)
    except IngestError as error:
        yield error


def _read_one(data: bytes, name: str, place: str, kind: Format, flags: Said) -> Story:
    if not data.strip():
        raise IngestError(
            place=place, problem="the file is empty", cure="Put a story in, or leave it out"
        )
    headings: tuple[int, ...] = ()
    if kind == "html":
        article, said = read_html(data, place)
        text, headings = article.text, article.headings
    elif kind == "ninjs":
        text, said = read_ninjs(data, place)
    else:
        text, said = read_text(data, place)
    return _story(text, said, name, place, flags, headings)


def _read_lines(
    lines: Iterable[bytes | None], name: str, place: str, flags: Said
) -> Iterator[Story | IngestError]:
    stories = 0
    for item in read_jsonl(iter(lines), place):
        stories += 1
        if isinstance(item, IngestError):
            yield item
            continue
        number, text, said = item
        try:
            yield _story(text, said, f"{name}:{number}", f"{place}, line {number}", flags)
        except IngestError as error:
            yield error
    if not stories:
        raise IngestError(
            place=place, problem="there is no story in it", cure="Write one JSON object a line"
        )


def _story(
    text: str, said: Said, name: str, place: str, flags: Said, headings: tuple[int, ...] = ()
) -> Story:
    said = said.filled("flag", published=flags.published, outlet=flags.outlet)
    try:
        return story_from_text(
            text,
            id=said.id or name,
            headline=said.headline,
            byline=said.byline,
            outlet=said.outlet,
            published=said.published,
            url=said.url,
            metadata_from=said.where or UNSET,
            headings=headings,
        )
    except IngestError as error:
        raise IngestError(place=place, problem=error.problem, cure=error.cure) from None
