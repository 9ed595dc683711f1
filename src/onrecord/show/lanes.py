"""Lines under a text, one below the other, so that no two cross."""

from bisect import bisect_left, insort

from onrecord.records.span import Span

LANES = 4  # nobody can tell more lines apart under one word; further ones are not drawn


class Lanes:
    """Which lines are taken where."""

    def __init__(self) -> None:
        self._taken: list[list[Span]] = [[] for _ in range(LANES)]

    def take(self, span: Span) -> int:
        """The line nearest to the text that is free all along a span; LANES where none is."""
        for number, taken in enumerate(self._taken):
            # Spans in a lane never meet: only the last that begins before the end can.
            at = bisect_left(taken, span.end, key=lambda one: one.start)
            if at == 0 or taken[at - 1].end <= span.start:
                insort(taken, span)
                return number
        return LANES
