"""Story text made harmless for where it goes. It may come from anyone, and may be built to harm."""

import html
import re

# Written into names and messages they turn the line around them; a story's own text is kept whole.
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NOT_IN_HTML = re.compile("[\0\ud800-\udfff]")  # no spelling of these gives them back
_NOT_IN_TERMINAL = re.compile(f"[\0-\x08\x0b-\x1f\x7f-\x9f{_TURNING}\ud800-\udfff]")
_NOT_IN_LINE = re.compile(f"[\0-\x1f\x7f-\x9f{_TURNING}\ud800-\udfff]")
_FORMULA = tuple("=+-@＝＋－＠")


def html_text(text: str) -> str:
    """Text for HTML, between tags or in a quoted attribute, that a browser reads back as it was.

    Characters that HTML cannot hold (NUL, lone surrogates) become U+FFFD, one for one.
    """
    text = _NOT_IN_HTML.sub("\ufffd", text)
    # A bare carriage return would be read back as a line feed.
    return html.escape(text, quote=True).replace("\r", "&#13;")


def terminal_text(text: str) -> str:
    """Text for a terminal, as long as it was: nothing in it moves the cursor or turns the line."""
    return _NOT_IN_TERMINAL.sub("\ufffd", text.replace("\r\n", " \n"))


def line(text: str, most: int | None = None) -> str:
    """Text on one line, for a name, a title or a note: no control characters, one space at a time.

    Args:
        text: Any text.
        most: How many characters to keep; a cut is made at a space and ends in "…".
    """
    # More than could be kept is not looked at: a story may be one long line.
    head = text if most is None else text[: 4 * most]
    words = " ".join(_NOT_IN_LINE.sub(_visible, head).split())
    if most is None or (len(words) <= most and len(head) == len(text)):
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:.–—-") + "…"


def _visible(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else "\ufffd"


def cell(text: str) -> str:
    """Text for a spreadsheet's cell: one that would be taken for a formula gets a leading '."""
    text = _NOT_IN_HTML.sub("\ufffd", text)
    return f"'{text}" if text.startswith(("\t", "\r", "\n")) or _is_formula(text) else text


def _is_formula(text: str) -> bool:
    return text.lstrip().startswith(_FORMULA)
