"""One text that an editor has open, and its places as the editor counts them."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from onrecord.text.positions import Position, Positions, Unit

UNITS: dict[types.PositionEncodingKind | str, Unit] = {
    types.PositionEncodingKind.Utf8: "utf8",
    types.PositionEncodingKind.Utf16: "utf16",
    types.PositionEncodingKind.Utf32: "characters",
}


class Document:
    """A text as it stood at one moment; a change makes a new one.

    Args:
        uri: The editor's name for it.
        language: What the editor takes it for.
        version: The editor's count; None where it has none.
        text: All of it.
        unit: What the editor counts columns in.
    """

    def __init__(self, uri: str, language: str, version: int | None, text: str, unit: Unit) -> None:
        self.uri = uri
        self.language = language
        self.version = version
        self.text = text
        self.unit = unit

    @property
    def path(self) -> str | None:
        """Its file; None for a text that is in none yet."""
        return to_fs_path(self.uri) if self.uri.startswith("file:") else None

    @property
    def name(self) -> str:
        """What a person calls it."""
        return Path(self.path).name if self.path else "unsaved story"

    def changed(
        self, changes: Iterable[types.TextDocumentContentChangeEvent], version: int | None
    ) -> "Document":
        """The text after an editor's changes, each of which counts in what the last one left."""
        new = self
        for change in changes:
            text = change.text
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = new.offset(change.range.start), new.offset(change.range.end)
                text = new.text[:start] + text + new.text[end:]
            new = Document(self.uri, self.language, version, text, self.unit)
        return new

    def position(self, offset: int) -> types.Position:
        """Where a character stands, as the editor counts."""
        line, column = self._positions.at(offset, self.unit)
        return types.Position(line - 1, column - 1)

    def range(self, start: int, end: int) -> types.Range:
        """Where a stretch of the text stands, as the editor counts."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The character behind a position of the editor's."""
        return self._positions.offset(
            Position(position.line + 1, position.character + 1), self.unit
        )

    def line(self, number: int) -> types.Range:
        """A line, from 1, without its break; the last one where there are fewer."""
        number = min(number, self._positions.at(len(self.text)).line)
        return self.range(*self._positions.line(number))

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text)
