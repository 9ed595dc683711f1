"""Stretches of a text that stand inside quotation marks."""

import re

from onrecord.records.span import Span

# Each kind begins with itself and not with a set or a look behind: so `re` passes over what is no
# mark in one step, which is five times as fast.
_OPENING = re.compile("“|„|«|‟|\"|＂|''|``|‘(?<!\\w‘)(?=\\w)")
_CLOSING = re.compile("”|»|\"|＂|''|\n|\r|\u2028|\u2029")  # or the end of the paragraph
_CLOSING_SINGLE = re.compile("’(?!\\w)|\n|\r|\u2028|\u2029")
_PARAGRAPH_ENDS = "\n\r\u2028\u2029"


def quotations(text: str) -> list[Span]:
    """Find what stands inside double quotation marks of every kind, or inside single curly ones.

    A quotation ends at its closing mark or, left open, with its paragraph: that is how a
    quotation over several paragraphs is set (it opens in each and closes once).

    Returns:
        Spans in text order, marks included, apart from each other.
    """
    found: list[Span] = []
    at = 0
    while (opening := _OPENING.search(text, at)) is not None:
        # Single marks count only outside double ones: inside they quote a quotation.
        is_single = opening.group() == "‘"
        closing = (_CLOSING_SINGLE if is_single else _CLOSING).search(text, opening.end())
        is_open = closing is None or closing.group() in _PARAGRAPH_ENDS
        if is_open and is_single:
            at = opening.end()  # an apostrophe: "‘cause"
            continue
        if closing is None:
            at = len(text)
        else:
            at = closing.start() if is_open else closing.end()
        found.append(Span(opening.start(), at))
    return found
