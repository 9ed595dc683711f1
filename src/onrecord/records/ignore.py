"""What somebody has told the checks to leave be."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.records.span import Span


class Ignore(msgspec.Struct, frozen=True, kw_only=True):
    """One wish to hear nothing of some checks, at a place or in a whole story."""

    codes: tuple[str, ...]  # as written: codes or names
    because: str  # "" where nobody said
    covers: Span | None = None  # where it holds; None: in the whole story
    comment: Span | None = None  # where it is written in the text; None: not in the text


def without_comments(text: str, ignores: Iterable[Ignore]) -> str:
    """The text with spaces in the place of such comments, as long as it was."""
    return blanked(text, [one.comment for one in ignores if one.comment is not None])


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with spaces in the place of some stretches, in text order and apart."""
    kept: list[str] = []
    at = 0
    for span in spans:
        kept += [text[at : span.start], " " * len(span)]
        at = span.end
    return "".join([*kept, text[at:]])
