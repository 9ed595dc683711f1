"""A .docx as what it is, a zip of XML parts: they are unpacked within limits, or not at all."""

import posixpath
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from onrecord.errors import IngestError
from onrecord.ingest.limits import (
    DOCX_ATTRIBUTES,
    DOCX_MEMBERS,
    DOCX_PART_BYTES,
    DOCX_RATIO,
    DOCX_TAGS,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream that Word puts a locked file in
_END = b"PK\x05\x06"  # of the zip's directory
_END_64 = b"PK\x06\x07"
_LONGEST_NOTE_BYTES = 65_557  # from the end record to the end of the file
_MEMBER_BYTES = 500  # of the directory, a member: names of parts are short
_SMALL_BYTES = 1_000_000  # what may unpack at any ratio
_IS_ENCRYPTED = 0x1
_BAD_ZIP = (BadZipFile, struct.error, OSError, ValueError, NotImplementedError)
_SAVE = "Save it from Word as .docx, or its text as .txt"
_AGAIN = "Save it anew from Word, or fetch the file again"


class Package:
    """The parts of one .docx.

    Raises:
        IngestError: The bytes are no zip, or one that no word processor writes.
    """

    def __init__(self, data: bytes, place: str) -> None:
        self.place = place
        self.data = data
        _see_that_it_is_a_zip(data, place)
        try:
            self._zip = ZipFile(BytesIO(data))
            self.members = self._zip.infolist()
        except _BAD_ZIP as error:
            raise self.damaged(error) from None
        self._by_name = {one.filename: one for one in self.members}
        if len(self._by_name) < len(self.members):
            raise self.damaged("two parts have one name")
        if sum(one.compress_size for one in self.members) > len(data):
            raise self.damaged("its parts lie on one another")

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._by_name

    def part(self, name: str) -> bytes:
        """A part's bytes, unpacked.

        Raises:
            IngestError: There is none, it is too large, or it cannot be unpacked.
        """
        member = self._by_name.get(name)
        if member is None:
            raise self.damaged(f"there is no {name} in it")
        self._see_that_it_is_small(member)
        try:
            with self._zip.open(member) as stream:
                # What a part says of its size is not believed.
                data = stream.read(DOCX_PART_BYTES + 1)
        except (*_BAD_ZIP, zlib.error, EOFError, RuntimeError) as error:
            raise self.damaged(error) from None
        if len(data) > DOCX_PART_BYTES:
            raise self._too_large(name)
        return data

    def xml(self, name: str) -> "_Element":
        """A part's tree. No entity is expanded, and nothing outside is looked at.

        Raises:
            IngestError: As `part`, or it is no XML that a word processor writes.
        """
        from lxml import etree

        data = self.part(name)
        # Counted before they are parsed: an element of four bytes takes 200 as a tree.
        if data.count(b"<") > DOCX_TAGS or data.count(b"=") > DOCX_ATTRIBUTES:
            raise IngestError(
                place=self.place,
                problem=f"{name} has more than {DOCX_TAGS:,} tags",
                cure="Cut it into stories, or save its text as .txt",
            )
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            words = " ".join(str(error).split())[:200]
            raise self.damaged(f"{name} is no XML: {words}") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.damaged(f"{name} declares entities, as no word processor does")
        return root

    def related(self, of: str) -> dict[str, str]:
        """Last word of a relationship's type -> name of the part in this file that it leads to.

        Args:
            of: The part that the relationships are of; "" for the whole file's.

        Raises:
            IngestError: As `xml`.
        """
        name = relations_name(of)
        found: dict[str, str] = {}
        if not self.has(name):
            return found
        for one in relations(self.xml(name)):
            target = one.get("Target")
            if one.get("TargetMode") != "External" and target:
                kind = one.get("Type", "").rpartition("/")[2]
                path = posixpath.normpath(posixpath.join("/", posixpath.dirname(of), target))
                found.setdefault(kind, path.lstrip("/"))
        return found

    def damaged(self, why: object) -> IngestError:
        """The error of a file that cannot be read."""
        words = " ".join(str(why).split())[:200]
        return IngestError(
            place=self.place, problem=f"this Word or zip file is damaged ({words})", cure=_AGAIN
        )

    def _see_that_it_is_small(self, member: ZipInfo) -> None:
        if member.flag_bits & _IS_ENCRYPTED:
            raise _locked(self.place)
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self.damaged("it is packed in a way that no word processor has")
        most = max(_SMALL_BYTES, DOCX_RATIO * member.compress_size)
        if member.file_size > min(DOCX_PART_BYTES, most):
            raise self._too_large(member.filename)

    def _too_large(self, name: str) -> IngestError:
        return IngestError(
            place=self.place,
            problem=f"{name} unpacks to more than {DOCX_PART_BYTES:,} bytes, or to more than"
            f" {DOCX_RATIO} times its size",
            cure="Cut it into stories, or save its text as .txt",
        )


def relations_name(of: str) -> str:
    """The part with the relationships of another; "" for the whole file's."""
    folder, name = posixpath.split(of)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(root: "_Element") -> "Iterator[_Element]":
    """The relationships in their part."""
    return (one for one in root if str(one.tag).endswith("}Relationship"))


def _see_that_it_is_a_zip(data: bytes, place: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise _locked(place)
        raise IngestError(place=place, problem="it is an old Word file (.doc)", cure=_SAVE)
    if not data.startswith(b"PK"):
        raise IngestError(place=place, problem="it is no Word file", cure=_SAVE)
    end = data.rfind(_END, max(0, len(data) - _LONGEST_NOTE_BYTES))
    if end < 0 or len(data) < end + 22:
        raise IngestError(
            place=place, problem="this Word or zip file ends early: it is cut short", cure=_AGAIN
        )
    # Before Python makes an object of each member.
    count, size_bytes = struct.unpack("<HL", data[end + 10 : end + 16])
    too_many = count > DOCX_MEMBERS or size_bytes > DOCX_MEMBERS * _MEMBER_BYTES
    if too_many or data[max(0, end - 20) : end].startswith(_END_64):
        raise IngestError(
            place=place,
            problem=f"this Word or zip file has more than {DOCX_MEMBERS:,} parts",
            cure=_SAVE,
        )


def _locked(place: str) -> IngestError:
    return IngestError(
        place=place,
        problem="it is protected by a password",
        cure="Open it in Word and save it without one",
    )
