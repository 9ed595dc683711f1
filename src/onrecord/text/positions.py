"""Lines and columns of a text, as people and other programs count them."""

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

# Unicode code points; UTF-16 code units (editors, SARIF); bytes of UTF-8 (some editors).
Unit = Literal["characters", "utf16", "utf8"]
_BREAK = re.compile(r"\r\n|\r|\n")  # as editors break lines; U+2028 stands in a line for them


class Position(NamedTuple):
    """A place between two characters, both from 1."""

    line: int
    column: int


class Positions:
    """The positions of one text's offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(one.end() for one in _BREAK.finditer(text))]

    def at(self, offset: int, unit: Unit = "characters") -> Position:
        """Where an offset stands: characters from 0, up to the text's length."""
        line = bisect_right(self._starts, offset)
        before = self.text[self._starts[line - 1] : offset]
        return Position(line, length(before, unit) + 1)

    def offset(self, position: Position, unit: Unit = "characters") -> int:
        """The offset of a position: behind a line's words their end, behind all lines the text's.

        A position within a character, as half of an emoji, is behind it.
        """
        if position.line > len(self._starts):
            return len(self.text)
        start = self._starts[position.line - 1]
        last = position.line == len(self._starts)
        end = len(self.text) if last else self._starts[position.line]
        left = position.column - 1
        at = start
        while at < end and left > 0:
            left -= length(self.text[at], unit)
            at += 1
        return at if at < end or last else self.line(position.line)[1]

    def line(self, number: int) -> tuple[int, int]:
        """The characters [start, end) of a line, its break left out."""
        start = self._starts[number - 1]
        last = number == len(self._starts)
        end = len(self.text) if last else self._starts[number]
        return start, start + len(self.text[start:end].rstrip("\r\n"))


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text takes."""
    return len(text) + sum(character > "\uffff" for character in text)


def length(text: str, unit: Unit) -> int:
    """How many units a text takes."""
    if unit == "characters":
        return len(text)
    if unit == "utf16":
        return utf16_length(text)
    return len(text.encode(errors="surrogatepass"))
