"""Old copy: the notes that a desk knows of, so that only new ones are given.

A note is known again by its file, its code, and its words in their sentence: text that moves
around it is no matter. The sentence is kept as a digest, for copy may be unpublished.
"""

import hashlib
import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.check.case import Case
from onrecord.errors import ConfigError
from onrecord.records.finding import Finding
from onrecord.records.profile import Profile
from onrecord.records.record import Record

VERSION = 1


class Known(msgspec.Struct, frozen=True, array_like=True, order=True):
    """One note of old copy."""

    file: str  # from the baseline's folder, with /
    code: str
    mark: str  # 16 hexadecimal digits


class _File(msgspec.Struct, frozen=True):
    onrecord: str
    version: int
    notes: tuple[Known, ...] = ()


class Compared(NamedTuple):
    """A story's findings beside the baseline."""

    new: tuple[Finding, ...]
    old: int


class Baseline:
    """The notes of old copy, each to be met once."""

    def __init__(self, notes: tuple[Known, ...], place: Path) -> None:
        self._left = Counter(notes)
        self._place = place
        self._files: set[str] = set()

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """The baseline of a file.

        Raises:
            ConfigError: There is none, it is no baseline, or one of another version.
        """
        again = "Write one with --write-baseline"
        try:
            found = msgspec.json.decode(path.read_bytes(), type=_File)
        except OSError as error:
            raise ConfigError(
                place=str(path), problem=f"it cannot be read ({error.strerror})", cure=again
            ) from None
        except msgspec.MsgspecError as error:
            raise ConfigError(
                place=str(path), problem=f"it is no baseline ({error})", cure=again
            ) from None
        if found.onrecord != "baseline" or found.version != VERSION:
            raise ConfigError(
                place=str(path),
                problem=f"it is of version {found.version}, and this onrecord reads {VERSION}",
                cure=again,
            )
        return cls(found.notes, path)

    def compare(self, record: Record, file: str) -> Compared:
        """The findings of a story that are not in the baseline, and how many are."""
        new: list[Finding] = []
        old = 0
        for finding, known in zip(
            record.findings, known_notes(record, file, self._place), strict=True
        ):
            if self._left[known]:
                self._left[known] -= 1
                old += 1
            else:
                new.append(finding)
        self._files.add(_relative(file, self._place))
        return Compared(tuple(new), old)

    def gone(self) -> int:
        """How many of its notes are no more in the files that were compared."""
        return sum(count for known, count in self._left.items() if known.file in self._files)


def known_notes(record: Record, file: str, place: Path) -> list[Known]:
    """What a baseline at a place keeps of a story's findings, in their order."""
    case = Case(record, Profile())
    return [
        Known(_relative(file, place), finding.code, _mark(case, finding))
        for finding in record.findings
    ]


def written(notes: list[Known]) -> str:
    """The text of a baseline's file: a note a line, for a version control to compare."""
    lines = [msgspec.json.encode(one).decode() for one in sorted(notes)]
    head = f'{{"onrecord": "baseline", "version": {VERSION}, "notes": ['
    return head + "".join(f"\n  {line}," for line in lines).removesuffix(",") + "\n]}\n"


def _mark(case: Case, finding: Finding) -> str:
    sentence = case.sentence_at(finding.start)
    around = sentence.span.of(case.text) if sentence else ""
    words = case.text[finding.start : finding.end]
    parts = (" ".join(part.split()) for part in (around, words))
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:16]


def _relative(file: str, place: Path) -> str:
    if file == "-":
        return file
    return Path(os.path.relpath(file, place.parent)).as_posix()
