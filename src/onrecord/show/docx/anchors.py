"""Where comments are tied to the words of a document: runs are cut, and nothing else changes."""

from bisect import bisect_right
from copy import deepcopy
from typing import TYPE_CHECKING

from onrecord.ingest.docx import DocxStory, Piece
from onrecord.ingest.docx.names import child, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# What a comment may begin and end in, within a paragraph. A field's result, and a form's field that
# takes one run, are passed over: there a comment stands around the whole.
_OPEN = frozenset("p hyperlink ins moveTo smartTag customXml bdo dir".split())
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Anchors:
    """The places of one document's comments.

    Args:
        story: Its tree is changed.
    """

    def __init__(self, story: DocxStory) -> None:
        self._text = story.text
        self._pieces = list(story.pieces)
        self._space = str(story.root.tag).partition("}")[0] + "}"

    def place(self, number: int, start: int, end: int) -> None:
        """Tie a comment to characters of the text.

        Args:
            number: The comment's.
            start: Of the first character.
            end: Behind the last; where it is the start, the comment stands at the next word.
        """
        if not self._pieces:
            return
        if start == end:
            start, end = self._next_word(start)
        first = self._cut(start)
        last = max(first, self._cut(end) - 1)
        head = _outermost(self._pieces[min(first, len(self._pieces) - 1)].run)
        tail = _outermost(self._pieces[min(last, len(self._pieces) - 1)].run)
        head.addprevious(self._mark("commentRangeStart", number))
        behind = self._mark("commentRangeEnd", number)
        tail.addnext(behind)
        reference = head.makeelement(f"{self._space}r")
        reference.append(self._mark("commentReference", number))
        behind.addnext(reference)

    def _next_word(self, at: int) -> tuple[int, int]:
        start = at + len(self._text[at:]) - len(self._text[at:].lstrip())
        words = self._text[start : start + 200].split(maxsplit=1)
        return start, start + (len(words[0]) if words else 1)

    def _cut(self, at: int) -> int:
        """See that a run begins at a character; the number of the piece that begins there.

        Where a run cannot be cut, that of the one that holds the character's run from its start.
        """
        number = bisect_right(self._pieces, at, key=lambda one: one.end)
        if number == len(self._pieces):
            return number
        piece = self._pieces[number]
        if not _can_be_cut(piece):
            return number
        if piece.start < at:
            self._pieces[number : number + 1] = _halves(piece, at)
            number += 1
        self._begin_run(number)
        return number

    def _begin_run(self, number: int) -> None:
        """See that a piece is the first of its run."""
        piece = self._pieces[number]
        if number == 0 or self._pieces[number - 1].run is not piece.run:
            return
        run = piece.run.makeelement(piece.run.tag)
        for name, words in piece.run.attrib.items():
            run.set(name, words)
        properties = child(piece.run, "rPr")
        if properties is not None:
            run.append(deepcopy(properties))
        behind = [piece.element, *piece.element.itersiblings()]
        run.extend(behind)
        piece.run.addnext(run)
        for at in range(number, len(self._pieces)):
            if self._pieces[at].run is not piece.run:
                break
            self._pieces[at] = self._pieces[at]._replace(run=run)

    def _mark(self, name: str, number: int) -> "_Element":
        run = self._pieces[0].run
        return run.makeelement(f"{self._space}{name}", {f"{self._space}id": str(number)})


def _can_be_cut(piece: Piece) -> bool:
    return piece.element.getparent() is piece.run and _outermost(piece.run) is piece.run


def _halves(piece: Piece, at: int) -> tuple[Piece, Piece]:
    """A piece of characters as two, in two elements beside each other."""
    words = piece.element.text or ""
    second = deepcopy(piece.element)
    piece.element.text, second.text = words[: at - piece.start], words[at - piece.start :]
    for one in (piece.element, second):
        one.set(_SPACE, "preserve")
    piece.element.addnext(second)
    return piece._replace(end=at), piece._replace(start=at, element=second)


def _outermost(run: "_Element") -> "_Element":
    """The run, or what it stands in, such that a comment may begin before and end behind it."""
    found = one = run
    while (parent := one.getparent()) is not None:
        if name_of(parent) not in _OPEN:
            found = parent
        if name_of(parent) == "p":
            break
        one = parent
    return found
