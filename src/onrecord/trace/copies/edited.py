"""Runs followed over edited words: a copied sentence goes on behind an edit, a phrase does not."""

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.copies.runs import Runs, Texts
from onrecord.trace.copies.seeds import Ints

# An edit puts in, takes out or replaces so many words, the smallest first.
_EDITS = ((1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2), (2, 0), (0, 2), (3, 3))
_AGAIN = 2  # words that must be the same behind an edit
_MOST_EDITS = 6


def beyond_edits(texts: Texts, runs: Runs, step: int) -> Ints:
    """For each run how many words are the same behind its end, edited words left out.

    Args:
        texts: All stories.
        runs: Runs as long as they come.
        step: 1 forwards, -1 backwards: then "behind" is before.
    """
    words = texts.words
    least_a, most_a = texts.first[runs.a], texts.first[runs.a + 1]
    least_b, most_b = texts.first[runs.b], texts.first[runs.b + 1]
    ahead = runs.words if step == 1 else -1
    here_a, here_b = least_a + runs.start_a + ahead, least_b + runs.start_b + ahead

    def same(place_a: Ints, place_b: Ints) -> NDArray[np.bool_]:
        inside = (place_a >= least_a) & (place_b >= least_b)
        inside &= (place_a < most_a) & (place_b < most_b)
        one, other = words[np.where(inside, place_a, 0)], words[np.where(inside, place_b, 0)]
        alike: NDArray[np.bool_] = inside & (one == other)
        return alike

    count = np.zeros(len(runs.a), np.int64)
    going = np.ones(len(runs.a), bool)
    for _ in range(_MOST_EDITS):
        landed = np.zeros(len(runs.a), bool)
        for skip_a, skip_b in _EDITS:
            to_a, to_b = here_a + step * skip_a, here_b + step * skip_b
            hit = going & ~landed
            for more in range(_AGAIN):
                hit = hit & same(to_a + step * more, to_b + step * more)
            here_a, here_b = np.where(hit, to_a, here_a), np.where(hit, to_b, here_b)
            landed |= hit
        going = landed
        if not going.any():
            break
        on = going.copy()
        while on.any():
            on &= same(here_a, here_b)
            count += on
            here_a, here_b = here_a + step * on, here_b + step * on
    return count
