"""A check's page, from the docstring of its file."""

import re
from typing import NamedTuple

from onrecord.records.span import Span

SECTIONS = ("What it reports", "Whose policy", "Bad", "Good", "Known misses")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_TITLE = re.compile(r"(.+?) \(([SC]\d+)\)\.")
_MARKED = re.compile("«([^»]*)»")
_BETWEEN = re.compile(r"\n=====\n")  # an example's stories, the one that is checked last


class Example(NamedTuple):
    """A short story, with front matter or without, and the words that the check should mark."""

    text: str
    marked: tuple[Span, ...]  # characters of `text`, front matter included


class Page(NamedTuple):
    """What a reader learns of a check."""

    title: str
    code: str
    sections: dict[str, str]  # Markdown, by the headings of `SECTIONS`

    def example(self, section: str) -> Example:
        """The example under "Bad" or "Good", without its «marks»."""
        marked: list[Span] = []
        out = ""
        *_, checked = _BETWEEN.split(self.sections[section])
        for number, piece in enumerate(_MARKED.split(checked)):
            if number % 2:
                marked.append(Span(len(out), len(out) + len(piece)))
            out += piece
        return Example(out, tuple(marked))

    def others(self, section: str) -> tuple[str, ...]:
        """The stories before the example's own, of a check that needs others."""
        return tuple(_BETWEEN.split(self.sections[section])[:-1])


def read_page(docstring: str) -> Page:
    """The page in a check's docstring: a title with its code, then the sections.

    Raises:
        ValueError: It has another form.
    """
    head, *rest = _HEADING.split(docstring)
    title = _TITLE.fullmatch(head.strip())
    if title is None:
        raise ValueError(f"the docstring begins with {head[:40]!r}, not with `Title (S1).`")
    sections = dict(zip(rest[::2], (text.strip() for text in rest[1::2]), strict=True))
    if tuple(sections) != SECTIONS:
        raise ValueError(f"{title[2]} has the sections {list(sections)}, not {list(SECTIONS)}")
    return Page(title[1], title[2], sections)
