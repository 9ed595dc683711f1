"""WARC: a web archive is cut into its records, and cut on behind a damaged one.

fastwarc (2.0.1) gives up the archive at its first damaged byte, and half of a record that is cut
short it gives as if it were whole. So the cuts are made here, and fastwarc reads what is in them.
"""

import re
from collections.abc import Iterator
from io import BufferedReader
from typing import BinaryIO, NamedTuple, cast

from onrecord.ingest.gunzip import MAGIC, DamagedGzipError, Member, find_member, member_behind
from onrecord.ingest.limits import HEADER_BYTES, RECORD_BYTES, SKIPPED_BYTES

_BEGINS = b"WARC/"
_BLANK = (b"\r\n", b"\n")
_TYPE = re.compile(rb"^WARC-Type:[ \t]*([\w-]+)", re.MULTILINE | re.IGNORECASE)
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,18})[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_FIRST_LINE = re.compile(rb"WARC/\d\.\d\r?\n\Z")
_READ_BYTES = 1_000_000


class Record(NamedTuple):
    """One record of an archive: a response's bytes, or what is wrong with it."""

    number: int  # from 1, all kinds counted
    at: int  # byte of the file; in a compressed one where the record's gzip member begins
    data: bytes  # header and block of a response; empty for records of other kinds
    is_whole: bool = True  # False: too large for a page, so `data` is only its beginning
    damage: str | None = None


class DamagedRecordError(Exception):
    """The bytes are no whole record; the message says why."""


def warc_records(stream: BinaryIO) -> Iterator[Record]:
    """The records in the order of the file, damaged ones with what is wrong with them.

    Args:
        stream: A file that can be searched, compressed or not; no more than a record of it is
            kept in memory.
    """
    if _is_compressed(stream):
        yield from _of_members(stream)
        return
    stream.seek(0)
    yield from _Cutter(cast(BufferedReader, stream)).records()


def _is_compressed(stream: BinaryIO) -> bool:
    head = stream.read(len(_BEGINS))
    if head == _BEGINS or head.startswith(MAGIC):
        return head != _BEGINS
    return find_member(stream, 0, _BEGINS) is not None  # its very first bytes may be damaged


def _of_members(stream: BinaryIO) -> Iterator[Record]:
    """The records of a compressed archive, in which each has a gzip member, or all have one."""
    number = 0
    start: int | None = 0
    while start is not None:
        member = Member(stream, start)
        try:
            for record in _Cutter(BufferedReader(member)).records():
                number += 1
                yield record._replace(number=number, at=start)
        except DamagedGzipError as error:
            number += 1
            yield Record(number, start, b"", damage=str(error))
            start = find_member(stream, start + 1, _BEGINS)
        else:
            start = member_behind(stream, member.end)


class _Cutter:
    """Cuts a stream of unpacked bytes into records."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self._line = b""  # the first line of the next record, read ahead

    def records(self) -> Iterator[Record]:
        """All of them; `at` counts bytes of the stream where that can be searched, and else 0."""
        number = 0
        while True:
            self._pass_blank_lines()
            if not self._line:
                return
            number += 1
            at = self._stream.tell() - len(self._line) if self._stream.seekable() else 0
            try:
                data, is_whole = self._record()
            except DamagedRecordError as error:
                yield Record(number, at, b"", damage=str(error))
                self._find_next(at)
            else:
                yield Record(number, at, data, is_whole)

    def _pass_blank_lines(self) -> None:
        if not self._line:
            self._line = self._stream.readline(HEADER_BYTES)
        while self._line in _BLANK:
            self._line = self._stream.readline(HEADER_BYTES)

    def _record(self) -> tuple[bytes, bool]:
        header = self._header()
        kind, length = _TYPE.search(header), _LENGTH.search(header)
        if length is None:
            raise DamagedRecordError("its header does not say how long it is")
        size = int(length[1])
        is_response = kind is not None and kind[1].lower() == b"response"
        is_whole = size <= RECORD_BYTES or not is_response
        taken = size if is_whole and is_response else min(size, HEADER_BYTES)
        block = self._stream.read(taken)
        if len(block) < taken:
            raise DamagedRecordError("it ends early")
        self._skip(size - taken)
        if not self._is_at_end():
            raise DamagedRecordError("it does not end where its header says")
        self._pass_blank_lines()  # to the end of a gzip member, whose checksum stands there
        return header + block if is_response else b"", is_whole

    def _header(self) -> bytes:
        if not self._line.startswith(_BEGINS):
            raise DamagedRecordError("no record begins where one should")
        lines, size = [self._line], len(self._line)
        self._line = b""
        while lines[-1] not in _BLANK:
            lines.append(self._stream.readline(HEADER_BYTES))
            size += len(lines[-1])
            if not lines[-1]:
                raise DamagedRecordError("its header ends early")
            if size > HEADER_BYTES:
                raise DamagedRecordError(f"its header has more than {HEADER_BYTES:,} bytes")
        return b"".join(lines)

    def _skip(self, size: int) -> None:
        if size > SKIPPED_BYTES and not self._stream.seekable():
            raise DamagedGzipError(f"it unpacks to more than {SKIPPED_BYTES:,} bytes")
        while size:
            piece = self._stream.read(min(size, _READ_BYTES))
            if not piece:
                raise DamagedRecordError("it ends early")
            size -= len(piece)

    def _is_at_end(self) -> bool:
        """Whether two blank lines follow; some programs write none, and begin the next record."""
        for _ in _BLANK:
            line = self._stream.readline(HEADER_BYTES)
            if line not in _BLANK:
                self._line = line
                return not line or line.startswith(_BEGINS)
        return True

    def _find_next(self, at: int) -> None:
        """Go to the next place where a record can begin."""
        if self._stream.seekable():
            # Back, for a record whose length is wrong may have reached over others.
            self._stream.seek(at + 1)
        self._line = b""
        passed = 0
        while line := self._stream.readline(HEADER_BYTES):
            # In the midst of a line too, for a record may break off before its line does.
            if found := _FIRST_LINE.search(line):
                self._line = found[0]
                return
            passed += len(line)
            if passed > SKIPPED_BYTES and not self._stream.seekable():
                raise DamagedGzipError(f"it unpacks to more than {SKIPPED_BYTES:,} bytes")
