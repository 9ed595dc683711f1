"""A text with markup in it, as LanguageTool's `data` has it, and where its words stand."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from onrecord.text.utf16 import Utf16


class Piece(msgspec.Struct, frozen=True, rename="camel"):
    """Text to be read, or markup, which stands for nothing or for what it says."""

    text: str | None = None
    markup: str | None = None
    interpret_as: str = ""


class Data(msgspec.Struct, frozen=True):
    """The parameter `data`."""

    annotation: tuple[Piece, ...]


class _Part(NamedTuple):
    start: int  # of what is read
    whole_start: int  # of the same in the whole
    whole_length: int
    is_text: bool


class Annotated:
    """What is read of some pieces, and its places in all of them.

    Args:
        pieces: In their order; each is a text or a markup.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        words: list[str] = []
        whole: list[str] = []
        self._parts: list[_Part] = []
        start = whole_start = 0
        for piece in pieces:
            is_text = piece.text is not None
            read = piece.text if piece.text is not None else piece.interpret_as
            written = piece.text if piece.text is not None else piece.markup or ""
            if read:
                self._parts.append(_Part(start, whole_start, len(written), is_text))
            words.append(read)
            whole.append(written)
            start += len(read)
            whole_start += len(written)
        self.text = "".join(words)
        self._utf16 = Utf16("".join(whole))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where characters [start, end) of what is read, at least one, stand in the whole.

        Returns:
            Offset and length in UTF-16 code units.
        """
        first = self._part(start)
        last = self._part(end - 1)
        at = first.whole_start + (start - first.start if first.is_text else 0)
        to = last.whole_start + (end - last.start if last.is_text else last.whole_length)
        return self._utf16.at(at), self._utf16.at(to) - self._utf16.at(at)

    def _part(self, offset: int) -> _Part:
        return self._parts[bisect_right(self._parts, offset, key=lambda one: one.start) - 1]
