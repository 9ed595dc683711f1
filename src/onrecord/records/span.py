"""A stretch of a story's text."""

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Characters (Unicode code points) of `Story.text`, [start, end); `[start, end]` in JSON."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span points at."""
        return text[self.start : self.end]

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]  # in text order, apart from each other
