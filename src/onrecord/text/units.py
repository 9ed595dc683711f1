"""A text's paragraphs, whichever way its lines are broken."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

# Hard-wrapped text keeps its lines within this; one paragraph a line does not.
_WRAPPED_WIDTH = 100
# A line shorter than this was ended on purpose: a byline, a heading, an item of a list.
_SHORTEST_WRAPPED = 45


class Unit(msgspec.Struct, frozen=True):
    """One paragraph: its characters without the white space around it, and what parts it off."""

    start: int
    end: int
    indent: int  # where its first line begins
    after_blank: bool  # whether a blank line, or nothing, stands before it

    def head(self, text: str, characters: int = 240) -> str:
        """Its first characters; every pattern reads a bounded stretch, so time stays in line."""
        return text[self.start : min(self.end, self.start + characters)]

    def tail(self, text: str, characters: int = 600) -> str:
        """Its last characters."""
        return text[max(self.start, self.end - characters) : self.end]

    def __len__(self) -> int:
        return self.end - self.start


def units(text: str) -> list[Unit]:
    """The paragraphs in text order.

    Blank lines part them. Without blank lines between, a new line is a new paragraph, unless
    the text is hard-wrapped and the line before was full.
    """
    lines = list(_lines(text))
    width = max((line.end - line.indent for line in lines), default=0)
    found: list[Unit] = []
    for before, line in pairwise([None, *lines]):
        assert line is not None
        if before is not None and not line.after_blank and _is_wrapped(text, before, line, width):
            last = found[-1]
            found[-1] = Unit(last.start, line.end, last.indent, last.after_blank)
        else:
            found.append(line)
    return found


def _lines(text: str) -> Iterator[Unit]:
    at = 0
    after_blank = True
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = at + len(line) - len(line.lstrip())
            yield Unit(start, start + len(words), at, after_blank)
        after_blank = not words
        at += len(line)


def _is_wrapped(text: str, before: Unit, line: Unit, width: int) -> bool:
    """Whether the line goes on with the paragraph, as its first word did not fit above."""
    length = before.end - before.indent
    if width > _WRAPPED_WIDTH or length < _SHORTEST_WRAPPED:
        return False
    words = line.head(text, _WRAPPED_WIDTH).split(maxsplit=1)
    return length + 1 + len(words[0]) > width
