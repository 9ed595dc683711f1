"""A zip with some of its members replaced; the others are not even unpacked.

Source: PKWARE, APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 and 4.3.16 (directory).
"""

import struct
from collections.abc import Mapping
from typing import NamedTuple
from zipfile import ZIP_STORED, ZipInfo
from zlib import crc32

from onrecord.ingest.docx.package import Package

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_UTF8 = 0x800
_FIRST_DAY = 0x21  # 1 January 1980, where a zip's time begins


class _Member(NamedTuple):
    """A member as it stands in the new file."""

    name: bytes
    flags: int
    packing: int
    time: int
    day: int
    check: int
    packed: bytes
    size_bytes: int  # unpacked
    attributes: int


def with_parts(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The file with these parts in the place of its own, new ones at its end.

    They are stored and not compressed: compressors differ from one machine to the next.

    Raises:
        IngestError: A member that stays is cut short.
    """
    members = [
        _stored(info.filename, changed[info.filename])
        if info.filename in changed
        else _as_it_is(package, info)
        for info in package.members
    ]
    members += [_stored(name, data) for name, data in changed.items() if not package.has(name)]
    out = bytearray()
    directory = bytearray()
    for one in members:
        shared = (one.flags, one.packing, one.time, one.day, one.check)
        sizes = (len(one.packed), one.size_bytes, len(one.name))
        directory += _CENTRAL.pack(
            b"PK\x01\x02", _VERSION, _VERSION, *shared, *sizes, 0, 0, 0, 0, one.attributes, len(out)
        )
        directory += one.name
        out += _LOCAL.pack(b"PK\x03\x04", _VERSION, *shared, *sizes, 0)
        out += one.name + one.packed
    count = len(members)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), 0)
    return bytes(out + directory + end)


def _stored(name: str, data: bytes) -> _Member:
    flags = 0 if name.isascii() else _UTF8
    return _Member(name.encode(), flags, ZIP_STORED, 0, _FIRST_DAY, crc32(data), data, len(data), 0)


def _as_it_is(package: Package, info: ZipInfo) -> _Member:
    """A member with its packed bytes, as they stand in the file."""
    at = info.header_offset
    head = package.data[at : at + _LOCAL.size]
    if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
        raise package.damaged(f"{info.filename} is not where it should be")
    _, _, _, _, time, day, _, _, _, name_bytes, extra_bytes = _LOCAL.unpack(head)
    at += _LOCAL.size
    name = package.data[at : at + name_bytes]
    at += name_bytes + extra_bytes
    packed = package.data[at : at + info.compress_size]
    if len(packed) < info.compress_size:
        raise package.damaged(f"{info.filename} is cut short")
    return _Member(
        name,
        info.flag_bits & _UTF8,
        info.compress_type,
        time,
        day,
        info.CRC,
        packed,
        info.file_size,
        info.external_attr,
    )
