"""Fixes written into stories: never inside quotation marks, a file whole or not at all."""

import difflib
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from onrecord.check.catalogue import by_code
from onrecord.errors import OutputError
from onrecord.ingest import Unread
from onrecord.records.finding import Finding, Fix
from onrecord.show.findings.placed import CheckedStory
from onrecord.text.quotations import quotations

# What a file's bytes may have been written in; the first that gives them back is taken.
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")
_MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


class Mended(NamedTuple):
    """A file's text with its fixes, and what they answered."""

    text: str
    findings: tuple[Finding, ...]


def mended(story: CheckedStory, kinds: Collection[str]) -> Mended:
    """The text that a story's places count in, with its fixes.

    Args:
        story: One whose file is its text.
        kinds: Which fixes: "safe", "unsafe".
    """
    done = chosen(story, kinds)
    text = story.text
    for _, fix in reversed(done):
        text = text[: fix.start + story.shift] + fix.text + text[fix.end + story.shift :]
    return Mended(text, tuple(finding for finding, _ in done))


def chosen(story: CheckedStory, kinds: Collection[str]) -> list[tuple[Finding, Fix]]:
    """The fixes that can be made together, in text order: apart, and none in a quotation.

    Args:
        story: One whose file is its text.
        kinds: Which fixes: "safe", "unsafe".
    """
    quoted = quotations(story.record.story.text)
    done: list[tuple[Finding, Fix]] = []
    at = 0
    for finding, fix in sorted(_fixes(story.findings, kinds), key=lambda one: one[1].start):
        inside = any(one.start < fix.end and fix.start < one.end for one in quoted)
        if fix.start >= at and not inside:
            done.append((finding, fix))
            at = fix.end
    return done


def _fixes(findings: Iterable[Finding], kinds: Collection[str]) -> list[tuple[Finding, Fix]]:
    return [
        (one, one.fix)
        for one in findings
        if one.fix is not None and by_code()[one.code].check.fixes in kinds
    ]


def preview(story: CheckedStory, text: str) -> str:
    """What would change, as a unified diff."""
    lines = difflib.unified_diff(
        story.text.splitlines(keepends=True),
        text.splitlines(keepends=True),
        fromfile=story.file,
        tofile=story.file,
        n=1,
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def bytes_of(text: str, story: Unread, old_text: str) -> bytes:
    """A text in the encoding of the file that it mends.

    Raises:
        OutputError: The file may not be written, has changed since it was read, or its encoding
            cannot hold the text.
    """
    place = story.path or story.place
    problem = ""
    try:
        if not Path(place).stat().st_mode & 0o222:
            problem = "it is read-only"
        elif Path(place).read_bytes() != story.data:
            problem = "it has changed since it was read"
    except OSError as error:
        problem = f"it cannot be read again ({error.strerror})"
    if problem:
        raise OutputError(
            place=place, problem=f"it is not mended: {problem}", cure="Run it again on a copy"
        )
    for name in _ENCODINGS:
        mark = _MARKS.get(name, b"")
        try:
            if mark + old_text.encode(name) == story.data:
                return mark + text.encode(name)
        except UnicodeEncodeError:
            continue
    raise OutputError(
        place=place,
        problem="it is not mended: its encoding cannot be written back",
        cure="Save it as UTF-8",
    )
