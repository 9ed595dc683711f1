"""The names of elements in Word's XML, in either of its two namespaces.

Source: ECMA-376, Office Open XML, parts 1 (strict) and 4 (transitional).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_BY_TAG = {f"{{{space}}}": "" for space in (TRANSITIONAL, STRICT)} | {
    f"{{{_COMPATIBILITY}}}": "mc:"
}


def name_of(element: "_Element") -> str:
    """An element's name without its namespace; "" for one of another vocabulary."""
    # The tag of a comment or a processing instruction is no name.
    space, brace, local = str(element.tag).partition("}")
    prefix = _BY_TAG.get(space + brace)
    return "" if prefix is None else prefix + local


def child(element: "_Element | None", *path: str) -> "_Element | None":
    """The first child of a name, of that the first child of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if name_of(one) == name), None)
    return element


def value(element: "_Element | None", attribute: str = "val") -> str | None:
    """An attribute of Word's own namespace."""
    if element is None:
        return None
    space = str(element.tag).partition("}")[0]
    return element.get(f"{space}}}{attribute}")


def is_on(element: "_Element | None") -> bool:
    """Whether a property that can be on or off is there and on."""
    return element is not None and value(element) not in ("0", "false", "off")
