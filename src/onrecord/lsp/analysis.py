"""What is known of one document: facts whose places count in the text that the editor has."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from lsprotocol import types

from onrecord.lsp.document import Document
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.show.findings.placed import CheckedStory
from onrecord.show.voices import Voice, voices


class Problem(NamedTuple):
    """Why something of a document could not be read or checked."""

    words: str
    line: int = 1


class Analysis:
    """One document, read and checked.

    Args:
        document: As it was when it was read.
        record: What is known of it; None: it could not be read.
        problems: What went wrong.
    """

    def __init__(
        self, document: Document, record: Record | None, problems: Iterable[Problem] = ()
    ) -> None:
        self.document = document
        self.record = record
        self.problems = tuple(problems)
        # Front matter, and a byte order mark, are no part of the story's text.
        self.shift = 0 if record is None else len(document.text) - len(record.story.text)

    @cached_property
    def story(self) -> CheckedStory | None:
        """The story with its findings, as they are mended."""
        if self.record is None:
            return None
        name = self.document.path or self.document.uri
        return CheckedStory(self.record, name, self.document.text, self.shift)

    @cached_property
    def voices(self) -> list[Voice]:
        """Who stands behind the story, unnamed ones first."""
        return [] if self.record is None else voices(self.record)

    def range(self, start: int, end: int) -> types.Range:
        """A place of the story in the document."""
        return self.document.range(start + self.shift, end + self.shift)

    def range_of(self, span: Span) -> types.Range:
        """The same of a span."""
        return self.range(span.start, span.end)

    def offset(self, position: types.Position) -> int:
        """A position as a character of the story; below 0 in its front matter."""
        return self.document.offset(position) - self.shift
