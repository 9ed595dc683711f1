"""What a paragraph is: a title, a heading, an item of a list, or just text."""

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.ingest.docx.names import child, name_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element

Kind = Literal["title", "heading", "item", "row", "text"]
_HEADING = re.compile(r"heading \d|subtitle")
_LONGEST_CHAIN = 20  # of styles that build on one another; a ring would have no end
_BODY_LEVEL = "9"  # Word's outline levels 0 to 8 are headings


class Style(NamedTuple):
    """What a style says, as far as it tells what a paragraph is."""

    name: str
    based_on: str | None
    level: str | None
    list_id: str | None


class Styles:
    """The styles of one document.

    Args:
        root: The tree of its styles; None: it has none.
    """

    def __init__(self, root: "_Element | None") -> None:
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        for one in () if root is None else root:
            style_id = value(one, "styleId") if name_of(one) == "style" else None
            if style_id is None or value(one, "type") != "paragraph":
                continue
            properties = child(one, "pPr")
            self._styles[style_id] = Style(
                name=(value(child(one, "name")) or "").lower(),
                based_on=value(child(one, "basedOn")),
                level=value(child(properties, "outlineLvl")),
                list_id=value(child(properties, "numPr", "numId")),
            )
            if value(one, "default") in ("1", "true", "on"):
                self._default = style_id

    def kind(self, paragraph: "_Element") -> Kind:
        """What a paragraph is, by itself and by its style."""
        properties = child(paragraph, "pPr")
        level = value(child(properties, "outlineLvl"))
        list_id = value(child(properties, "numPr", "numId"))
        style_id = value(child(properties, "pStyle")) or self._default
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(style_id or "")
            if style is None:
                break
            if style.name == "title":
                return "title"
            if _HEADING.fullmatch(style.name):
                return "heading"
            level = style.level if level is None else level
            list_id = style.list_id if list_id is None else list_id
            style_id = style.based_on
        if level is not None and level != _BODY_LEVEL:
            return "heading"
        return "item" if list_id not in (None, "0") else "text"
