"""Stories of a line or two with their spans drawn in: tests show words, never offsets."""

from onrecord.records.span import Span


def marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take the «marks» out of a text and give what they enclosed.

    Marks may nest. Spans are in the order in which they open.

        text, (pair, one) = marked("«Two aides» saw it. «One of the aides» laughed.")
    """
    kept: list[str] = []
    opened: list[int] = []  # indexes into `found` of marks that are still open
    found: list[list[int]] = []
    for character in text:
        if character == "«":
            opened.append(len(found))
            found.append([len(kept), -1])
        elif character == "»":
            found[opened.pop()][1] = len(kept)
        else:
            kept.append(character)
    if opened:
        raise ValueError(f"a mark is left open in {text!r}")
    return "".join(kept), tuple(Span(start, end) for start, end in found)
