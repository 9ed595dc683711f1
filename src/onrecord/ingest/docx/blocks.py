"""The paragraphs of a document in order: those of its tables too, a row of short cells as one."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from onrecord.ingest.docx.names import child, name_of
from onrecord.ingest.docx.runs import RunReader, Words, is_filled, plainest
from onrecord.ingest.docx.styles import Kind, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_AROUND = frozenset(("sdtContent", "customXml", "ins", "moveTo"))
_BULLET = re.compile(r"\s*[•●▪◦*–—-]\s")


class Block(NamedTuple):
    """One paragraph, or one row of a table."""

    kind: Kind
    words: tuple[Words, ...]
    runs_on: bool = False  # the mark at its end was deleted: the next one goes on in it

    @property
    def is_blank(self) -> bool:
        """Whether a reader sees nothing of it."""
        return not any(one.words.strip() for one in self.words)


class BlockReader:
    """Reads one document.

    Args:
        styles: Its styles.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._runs = RunReader()

    def blocks_in(self, parent: "_Element") -> Iterator[Block]:
        """The blocks of a body, or of an element within it."""
        for one in parent:
            name = name_of(one)
            if name == "p":
                yield self._paragraph(one)
            elif name == "tbl":
                yield from self._table(one)
            elif name in _AROUND or is_filled(one):
                yield from self.blocks_in(one)
            elif name == "mc:AlternateContent":
                yield from self.blocks_in(plainest(one))

    def _paragraph(self, paragraph: "_Element") -> Block:
        words = tuple(self._runs.words_in(paragraph))
        kind = self._styles.kind(paragraph)
        if kind == "item" and not _BULLET.match("".join(one.words for one in words)):
            words = (Words("• ", None, None), *words)
        mark = child(paragraph, "pPr", "rPr")
        is_gone = any(child(mark, name) is not None for name in ("del", "moveFrom"))
        return Block(kind, words, runs_on=is_gone)

    def _table(self, table: "_Element") -> Iterator[Block]:
        for row in _within(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = [list(self.blocks_in(cell)) for cell in _within(row, "tc")]
            seen = [[one for one in cell if not one.is_blank] for cell in cells]
            if len(cells) > 1 and all(len(cell) < 2 for cell in seen):
                yield _row([cell[0] for cell in seen if cell])
            else:  # a frame around text, and no table of figures
                yield from (one for cell in seen for one in cell)


def _within(parent: "_Element", name: str) -> "Iterator[_Element]":
    for one in parent:
        found = name_of(one)
        if found == name:
            yield one
        elif found in _AROUND or found == "sdt":
            yield from _within(one, name)


def _row(cells: list[Block]) -> Block:
    words: list[Words] = []
    for cell in cells:
        if words:
            words.append(Words(" | ", None, None))
        words.extend(cell.words)
    return Block("row", tuple(words))
