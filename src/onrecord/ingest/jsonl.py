"""JSONL: one story a line, read line by line, so that a file of any size needs little memory."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.limits import LINE_BYTES, SKIPPED_BYTES, RestIsLeftError
from onrecord.ingest.said import Said

_HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")
_MARK = b"\xef\xbb\xbf"


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


def read_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines, without loading more than one; None for one that is too long for a story.

    Raises:
        RestIsLeftError: A line has no end within reason, or the stream is damaged.
    """
    while line := stream.readline(LINE_BYTES + 1):
        if len(line) <= LINE_BYTES:
            yield line
            continue
        passed_bytes = 0
        while line and not line.endswith(b"\n"):
            passed_bytes += len(line)
            if passed_bytes > SKIPPED_BYTES:
                raise RestIsLeftError(f"a line is longer than {SKIPPED_BYTES:,} bytes")
            line = stream.readline(LINE_BYTES)
        yield None


def story_lines(
    lines: Iterator[bytes | None], place: str, first: int = 1
) -> Iterator[tuple[int, bytes] | IngestError]:
    """Number (that of the first is given) and bytes of each line that is not empty.

    In the place of a line that is too long stands its error, and the rest goes on.
    """
    for number, line in enumerate(lines, start=first):
        if line is None:
            yield IngestError(
                place=f"{place}, line {number}",
                problem=f"the line is longer than {LINE_BYTES:,} bytes",
                cure="Put one story on a line, or leave this one out",
            )
            continue
        if number == 1:
            if _is_utf_16(line):
                yield IngestError(
                    place=place,
                    problem="the file is UTF-16, and JSON is UTF-8",
                    cure="Save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8 FILE > NEW",
                )
                return
            line = line.removeprefix(_MARK)
        if line.strip():
            yield number, line


def _is_utf_16(line: bytes) -> bool:
    return line.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in line[:4]


def read_line(line: bytes, place: str) -> tuple[str, Said]:
    """The text of a line, and what the line says of it.

    Raises:
        IngestError: It is no JSON object with a text.
    """
    try:
        found = msgspec.json.decode(line, type=_Line)
    except UnicodeDecodeError as error:
        raise IngestError(
            place=place,
            problem=f"byte {error.start} of a field is not UTF-8",
            cure="Save the file as UTF-8",
        ) from None
    except msgspec.ValidationError as error:
        raise IngestError(
            place=place,
            problem=f"this is not a story: {error}",
            cure='Give each line an object with "text" as a string',
        ) from None
    except (msgspec.DecodeError, RecursionError) as error:
        if _HALF_CHARACTER.search(line) and _is_json_but_for_halves(line):
            problem = "a field holds half a character (a lone surrogate)"
            cure = "Write the line anew from its source; half of an emoji was cut off"
        else:
            problem = f"the line is not JSON: {error}"
            cure = "Write one whole JSON object on each line"
        raise IngestError(place=place, problem=problem, cure=cure) from None
    said = Said(id=None if found.id is None else str(found.id))
    fields = {name: getattr(found, name) for name in ("headline", "byline", "outlet", "url")}
    # A field of the line needs no word on where it came from.
    said = said.filled("", **fields, published=found.published)
    return found.text, msgspec.structs.replace(said, where={})


def _is_json_but_for_halves(line: bytes) -> bool:
    try:
        msgspec.json.decode(_HALF_CHARACTER.sub(rb"\\u00", line))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    return True
