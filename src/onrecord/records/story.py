"""One published text and what it says of itself."""

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from onrecord.records.ignore import Ignore
from onrecord.records.span import Span

PartKind = Literal[
    "headline",
    "byline",
    "dateline",
    "key_points",
    "heading",
    "body",
    "caption",
    "credit",
    "correction",
    "note",
]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text with one job. Parts are in text order and never overlap."""

    kind: PartKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The part's characters of `Story.text`, [start, end)."""
        return Span(self.start, self.end)


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """An agency or outlet that the story credits, and the characters that name it."""

    name: str  # the full name: "The Associated Press" where the story has "(AP)"
    start: int
    end: int


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One published text. `text` is the input's and never changes: every fact points into it."""

    id: str
    headline: str | None
    byline: str | None
    outlet: str | None
    published: str | None  # ISO 8601 date, or date and time
    url: str | None
    text: str
    parts: tuple[Part, ...]
    credits: tuple[Credit, ...]
    # Field name -> where a page or file said it ("json-ld", "meta og:title", "front matter").
    metadata_from: dict[str, str] | UnsetType = UNSET
    # What its writer has told the checks to leave be; absent where nothing.
    ignores: tuple[Ignore, ...] | UnsetType = UNSET
