"""Stretches of a text that stand inside quotation marks."""

import re

from onrecord.records.span import Span

_OPENING = "“„«‟"
_CLOSING = "”»"
_EITHER = '"＂'
_MARK = re.compile(f"[{_OPENING}{_CLOSING}{_EITHER}]|''|``|(?<!\\w)‘(?=\\w)|’(?!\\w)")
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")


def quotations(text: str) -> list[Span]:
    """Find what stands inside double quotation marks of every kind, or inside single curly ones.

    A quotation ends at its closing mark or, left open, with its paragraph: that is how a
    quotation over several paragraphs is set (it opens in each and closes once).

    Returns:
        Spans in text order, marks included, apart from each other.
    """
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        found.extend(_in_paragraph(text, paragraph.start(), paragraph.end()))
    return found


def _in_paragraph(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    single = False  # Single marks count only outside double ones: inside they quote a quotation.
    for mark in _MARK.finditer(text, start, end):
        sign = mark.group()
        if opened is None:
            if sign in _OPENING or sign in _EITHER or sign in ("''", "``"):
                opened, single = mark.start(), False
            elif sign == "‘" and _closes(text, mark.end(), end):
                opened, single = mark.start(), True
        elif single:
            if sign == "’":
                found.append(Span(opened, mark.end()))
                opened = None
        elif sign in _CLOSING or sign in _EITHER or sign == "''":
            found.append(Span(opened, mark.end()))
            opened = None
    if opened is not None and not single:
        found.append(Span(opened, end))
    return found


_CLOSING_SINGLE = re.compile(r"’(?!\w)")


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a single mark is closed in its paragraph; else it is an apostrophe ("‘cause")."""
    return _CLOSING_SINGLE.search(text, start, end) is not None
