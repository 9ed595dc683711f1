"""An open file is cut into its stories; nothing of them is parsed."""

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import BinaryIO, NamedTuple

from onrecord.errors import IngestError
from onrecord.ingest.detect import FileFormat, Format, format_by_content
from onrecord.ingest.gunzip import MAGIC, unpacked
from onrecord.ingest.jsonl import read_lines, story_lines
from onrecord.ingest.limits import (
    DOCX_BYTES,
    HTML_BYTES,
    LINE_BYTES,
    NINJS_BYTES,
    TEXT_BYTES,
    RestIsLeftError,
    read_all,
)
from onrecord.ingest.parquet import parquet_rows, row_place
from onrecord.ingest.said import Said
from onrecord.ingest.unread import Unread
from onrecord.ingest.warc import record_place, warc_pages

_LIMITS_BYTES: dict[Format, int] = {
    "text": TEXT_BYTES,
    "markdown": TEXT_BYTES,
    "html": HTML_BYTES,
    "ninjs": NINJS_BYTES,
    "docx": DOCX_BYTES,
}
_CAN_BE_GZIP = ("jsonl", "ninjs")


class OpenFile(NamedTuple):
    """A file, or standard input."""

    stream: BinaryIO
    name: str  # what its stories are called where they do not say
    place: str  # for errors
    path: str | None  # None: standard input, which cannot be searched
    flags: Said
    first_line: int = 1  # of a stream of lines that begins in the middle of a file

    def story(
        self, data: bytes, kind: Format, *, number: int, place: str, line: int | None = None
    ) -> Unread:
        """One of the many stories in it."""
        return Unread(
            data=data,
            kind=kind,
            name=f"{self.name}:{number}",
            place=place,
            path=self.path,
            line=line,
            flags=self.flags,
        )


def cut_into_stories(file: OpenFile, kind: FileFormat | None) -> Iterator[Unread | IngestError]:
    """The stories of a file, in its order.

    Args:
        file: Read from its beginning.
        kind: Its format; None: it is told by its first line.

    Raises:
        IngestError: The rest, or all, cannot be read; or there is no story.
    """
    first = b""
    if kind is None:
        first = file.stream.readline(LINE_BYTES + 1)
        kind = format_by_content(first)
    stories: Iterator[Unread | IngestError]
    match kind:
        case "parquet" | "warc":
            _rewind(file, kind)
            stories = _of_archive(file) if kind == "warc" else _of_table(file)
            cure = "Leave the file out"
        case "jsonl":
            stories = _of_lines(file, first)
            cure = "Write one JSON object a line"
        case _:
            yield _whole(file, kind, first)
            return
    count = 0
    for story in stories:
        count += 1
        yield story
    if not count:
        raise IngestError(place=file.place, problem="there is no story in it", cure=cure)


def _rewind(file: OpenFile, kind: str) -> None:
    if file.path is None:
        raise IngestError(
            place=file.place,
            problem=f"a {kind.upper()} file has to be searched, which standard input cannot be",
            cure=f"Save it under a name that ends in .{kind}, and name that",
        )
    file.stream.seek(0)


def _whole(file: OpenFile, kind: Format, first: bytes) -> Unread:
    limit_bytes = _LIMITS_BYTES[kind] - len(first)
    try:
        data = first + read_all(_plain(file, kind, first), max(0, limit_bytes), file.place)
    except RestIsLeftError as error:
        raise _damaged(file, error) from None
    if not data.strip():
        raise IngestError(
            place=file.place, problem="the file is empty", cure="Put a story in, or leave it out"
        )
    return Unread(
        data=data, kind=kind, name=file.name, place=file.place, path=file.path, flags=file.flags
    )


def _plain(file: OpenFile, kind: Format, first: bytes) -> BinaryIO:
    """The rest of the stream, unpacked where the format may be packed and is."""
    if first or file.path is None or kind not in _CAN_BE_GZIP:
        return file.stream
    is_gzip = file.stream.read(len(MAGIC)) == MAGIC
    file.stream.seek(0)
    return unpacked(file.stream) if is_gzip else file.stream


def _damaged(file: OpenFile, error: RestIsLeftError) -> IngestError:
    return IngestError(
        place=file.place,
        problem=f"{error}: what came before was read",
        cure="Fetch the file again",
    )


def _of_lines(file: OpenFile, first: bytes) -> Iterator[Unread | IngestError]:
    stream = _plain(file, "jsonl", first)
    lines = chain(read_lines(BytesIO(first)), read_lines(stream))
    # In a packed file no tool can point at a line.
    is_plain = stream is file.stream
    try:
        for item in story_lines(lines, file.place, file.first_line):
            if isinstance(item, IngestError):
                yield item
                continue
            number, line = item
            place = f"{file.place}, line {number}"
            at = number if is_plain else None
            yield file.story(line, "jsonl", number=number, place=place, line=at)
    except RestIsLeftError as error:
        yield _damaged(file, error)


def _of_archive(file: OpenFile) -> Iterator[Unread | IngestError]:
    for item in warc_pages(file.stream, file.place):
        if isinstance(item, IngestError):
            yield item
            continue
        place = record_place(file.place, item)
        yield file.story(item.data, "warc", number=item.number, place=place)


def _of_table(file: OpenFile) -> Iterator[Unread | IngestError]:
    for item in parquet_rows(file.stream, file.place):
        if isinstance(item, IngestError):
            yield item
            continue
        number, line = item
        yield file.story(line, "jsonl", number=number, place=row_place(file.place, number))
