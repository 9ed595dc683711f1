"""A story's paragraphs as people count them, to say where something stands."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.records.span import Span
from onrecord.records.story import PartKind, Story
from onrecord.text.units import units

_NOT_ALONE: tuple[PartKind, ...] = ("dateline",)  # it opens a paragraph of the body


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """Characters [start, end) of the text, and what to call them."""

    start: int
    end: int
    name: str  # "1" for the first of the body; else its job: "headline", "key points"

    @property
    def is_counted(self) -> bool:
        """Whether it is one of the body's and has a number."""
        return self.name.isdecimal()


def paragraphs(story: Story) -> list[Paragraph]:
    """The paragraphs in text order; those of the body are numbered from 1."""
    parts = [part for part in story.parts if part.kind not in _NOT_ALONE]
    found: list[Paragraph] = []
    number = at = 0
    for unit in units(story.text):
        while at < len(parts) and parts[at].end <= unit.start:
            at += 1
        kind = parts[at].kind if at < len(parts) and parts[at].start < unit.end else "body"
        number += kind == "body"
        name = str(number) if kind == "body" else kind.replace("_", " ")
        found.append(Paragraph(start=unit.start, end=unit.end, name=name))
    return found


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph, and the first of the spans asked for that begins in it."""

    paragraph: Paragraph
    span: Span


def places(spans: Iterable[Span], known: Sequence[Paragraph]) -> list[Place]:
    """Where some spans begin: body paragraphs by their numbers, then the rest; each name once."""
    found: dict[str, Place] = {}
    for span in sorted(spans):
        if at := bisect_right(known, span.start, key=lambda paragraph: paragraph.start):
            paragraph = known[at - 1]
            found.setdefault(paragraph.name, Place(paragraph=paragraph, span=span))
    return sorted(found.values(), key=lambda place: not place.paragraph.is_counted)


def in_words(found: Sequence[Place]) -> str:
    """The names of some places: "paragraphs 1, 8, key points"."""
    return before(found) + ", ".join(place.paragraph.name for place in found)


def before(found: Sequence[Place]) -> str:
    """What to say before the names: "paragraphs " where the first is a number."""
    numbers = sum(place.paragraph.is_counted for place in found)
    return ("", "paragraph ", "paragraphs ")[min(numbers, 2)]
