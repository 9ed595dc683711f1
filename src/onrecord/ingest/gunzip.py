"""gzip, member by member, so that what stands behind a damaged one can be had."""

import zlib
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO

from onrecord.ingest.limits import RestIsLeftError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC = b"\x1f\x8b"
_MEMBER = MAGIC + b"\x08"
_WITH_HEADER = 31  # zlib's way to ask for gzip: window bits and 16
_READ_BYTES = 65_536
# What zlib unpacks in one call is lost where it meets damage in it.
_PIECE_BYTES = 16_384
_HEAD_BYTES = 2_048  # enough of a member to unpack its first words


class DamagedGzipError(RestIsLeftError):
    """Compressed bytes cannot be unpacked."""


class Member(RawIOBase):
    """The unpacked bytes of one gzip member.

    Args:
        stream: A file that can be searched; nobody else reads from it meanwhile.
        start: Where the member begins, in bytes of the file.

    Raises:
        DamagedGzipError: From every way to read, behind all that could be unpacked.
    """

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream = stream
        self._inflate = zlib.decompressobj(_WITH_HEADER)
        self._read_to = start
        stream.seek(start)

    @property
    def end(self) -> int:
        """Where the next member begins in the file; known once this one is read to its end."""
        return self._read_to - len(self._inflate.unused_data)

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as one step goes; 0 at the end of the member."""
        view = memoryview(buffer)
        most = min(len(view), _PIECE_BYTES)
        while not self._inflate.eof:
            packed = self._inflate.unconsumed_tail
            if not packed:
                packed = self._stream.read(_READ_BYTES)
                self._read_to += len(packed)
            try:
                piece = self._inflate.decompress(packed, most)
            except zlib.error as error:
                raise DamagedGzipError(f"it cannot be unpacked ({error})") from None
            if piece:
                view[: len(piece)] = piece
                return len(piece)
            if not packed and not self._inflate.eof:
                raise DamagedGzipError("the gzip file ends early")
        return 0


class AllMembers(RawIOBase):
    """The unpacked bytes of a whole gzip file, of one member or of many behind one another.

    Raises:
        DamagedGzipError: As `Member`.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._member = Member(stream, 0)

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as one step goes; 0 at the end of the file."""
        while not (count := self._member.readinto(buffer)):
            start = member_behind(self._stream, self._member.end)
            if start is None:
                return 0
            self._member = Member(self._stream, start)
        return count


def unpacked(stream: BinaryIO) -> BufferedReader:
    """A gzip file as a stream of lines; see `AllMembers`."""
    return BufferedReader(AllMembers(stream))


def member_behind(stream: BinaryIO, at: int) -> int | None:
    """Where the file goes on behind a member; None at its end. Padding with zeros is allowed."""
    stream.seek(at)
    while piece := stream.read(_READ_BYTES):
        rest = piece.lstrip(b"\0")
        if rest:
            return at + len(piece) - len(rest)
        at += len(piece)
    return None


def find_member(stream: BinaryIO, at: int, begins: bytes) -> int | None:
    """The first place from `at` on where a member begins; None where there is none.

    Args:
        stream: A file that can be searched.
        at: Bytes of the file.
        begins: What the unpacked bytes of the member begin with.
    """
    stream.seek(at)
    piece = b""
    while more := stream.read(_READ_BYTES):
        piece += more
        found = piece.find(_MEMBER)
        while found >= 0:
            # At the piece's end a head may be cut: the next piece begins with it.
            if _begins_with(piece[found : found + _HEAD_BYTES], begins):
                return at + found
            found = piece.find(_MEMBER, found + 1)
        done = max(0, len(piece) - _HEAD_BYTES)
        at += done
        piece = piece[done:]
    return None


def _begins_with(packed: bytes, begins: bytes) -> bool:
    try:
        return zlib.decompressobj(_WITH_HEADER).decompress(packed, len(begins)) == begins
    except zlib.error:
        return False
