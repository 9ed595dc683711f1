"""A story in stretches short enough for the encoder."""

import msgspec
import numpy as np

from onrecord.annotate.subwords import Ints

LONGEST = 254  # pieces, as in training: longer ones cost accuracy, not only time
MARGIN = 24  # pieces of context on each side of what a window answers for


class Window(msgspec.Struct, frozen=True):
    """Pieces [left, right) are read; [core_left, core_right) are answered for."""

    left: int
    right: int
    core_left: int
    core_right: int


def plan_windows(paragraphs: Ints, stops: Ints) -> list[Window]:
    """Cover a story's pieces with windows, each piece in one core.

    Args:
        paragraphs: The number of each piece's paragraph, never falling.
        stops: Pieces that end a sentence, in order: where a long paragraph is best cut.

    Returns:
        Windows in order. Their number grows in line with the text.
    """
    total = len(paragraphs)
    limit = LONGEST - 2 * MARGIN
    breaks = (np.flatnonzero(paragraphs[1:] != paragraphs[:-1]) + 1).astype(np.int32)
    sentence_breaks = stops + np.int32(1)
    found: list[Window] = []
    left = 0
    while left < total:
        right = left + limit
        if right >= total:
            right = total
        else:
            right = (
                _last_in(breaks, left + limit // 2, right)
                or _last_in(sentence_breaks, left + limit // 4, right)
                or _last_in(breaks, left, right)
                or right
            )
        found.append(Window(max(0, left - MARGIN), min(total, right + MARGIN), left, right))
        left = right
    return found


def _last_in(places: Ints, above: int, upto: int) -> int | None:
    """The last place in (above, upto], or None."""
    index = int(np.searchsorted(places, upto, side="right")) - 1
    if index >= 0 and places[index] > above:
        return int(places[index])
    return None
