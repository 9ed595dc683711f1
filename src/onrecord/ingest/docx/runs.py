"""The words of a paragraph, run by run, as its reader sees them once all changes are accepted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from onrecord.ingest.docx.names import child, is_on, name_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements whose words are the paragraph's. Not among them: what was deleted or moved away, and
# pictures, text boxes and formulas.
_TRANSPARENT = frozenset(
    "hyperlink ins moveTo smartTag fldSimple sdtContent customXml bdo dir ruby rubyBase".split()
)
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",  # as Word itself saves it in a text
    "softHyphen": "\u00ad",
}
_TO_SPACE = str.maketrans("\n\r\t", "   ")  # raw ones are spaces to Word


class Words(NamedTuple):
    """Characters next to each other in one element."""

    words: str
    element: "_Element | None"  # `w:t`, or one that stands for a character; None: put in by us
    run: "_Element | None"  # the run that it stands in


class RunReader:
    """Reads one document's paragraphs in order: a field may begin in one and end in another."""

    def __init__(self) -> None:
        self._fields: list[bool] = []  # of each open field, whether its result has begun

    def words_in(self, parent: "_Element") -> Iterator[Words]:
        """The words in a paragraph, or in an element within one."""
        for one in parent:
            name = name_of(one)
            if name == "r":
                yield from self._in_run(one, one)
            elif name in _TRANSPARENT or is_filled(one):
                yield from self.words_in(one)
            elif name == "mc:AlternateContent":
                yield from self.words_in(plainest(one))

    def _in_run(self, parent: "_Element", run: "_Element") -> Iterator[Words]:
        is_hidden = is_on(child(run, "rPr", "vanish"))
        for one in parent:
            name = name_of(one)
            words = _CHARACTERS.get(name)
            if name == "t" and one.text:
                words = one.text.translate(_TO_SPACE)
            if words is not None:
                if not is_hidden and all(self._fields):
                    yield Words(words, one, run)
            elif name == "fldChar":
                self._turn(value(one, "fldCharType"))
            elif name == "ruby":
                yield from self.words_in(one)
            elif name == "mc:AlternateContent":  # Word writes an emoji so
                yield from self._in_run(plainest(one), run)

    def _turn(self, kind: str | None) -> None:
        """A field has the form begin, code, separate, result, end; its code is not for readers."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def is_filled(element: "_Element") -> bool:
    """Whether an element is a form's field with words of its own, and not "Click here to write"."""
    return name_of(element) == "sdt" and not is_on(child(element, "sdtPr", "showingPlcHdr"))


def plainest(choice: "_Element") -> "_Element":
    """The version of a content for programs that know least; what has none is left as it is."""
    fallback = child(choice, "mc:Fallback")
    if fallback is None:
        fallback = child(choice, "mc:Choice")
    return choice if fallback is None else fallback
