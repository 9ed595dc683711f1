"""Whole sentences in runs: chance repeats a phrase, seldom one from full stop to full stop."""

import numpy as np

from onrecord.trace.copies.runs import Runs, Texts
from onrecord.trace.copies.seeds import Ints


def whole_sentence(runs: Runs, texts: Texts) -> Ints:
    """For each run the words of the last sentence that stands whole in it, in both stories.

    Returns:
        (runs,): 0 where there is none.
    """
    begin_a, words_a = _last_whole(runs.a, runs.start_a, runs.words, texts)
    begin_b, words_b = _last_whole(runs.b, runs.start_b, runs.words, texts)
    return np.where((begin_a == begin_b) & (words_a == words_b), words_a, 0)


def _last_whole(story: Ints, start: Ints, words: Ints, texts: Texts) -> tuple[Ints, Ints]:
    """Where the last whole sentence begins, counted from the run's start, and its length."""
    first = texts.first[story] + start
    behind = first + words
    last_word = len(texts.since) - 1
    ends_here = (behind >= texts.first[story + 1]) | (
        texts.since[np.minimum(behind, last_word)] == 0
    )
    end = np.where(ends_here, behind, behind - 1 - texts.since[behind - 1])
    begin = end - 1 - texts.since[np.maximum(end - 1, 0)]
    inside = (begin >= first) & (end > first)
    return begin - first, np.where(inside, end - begin, 0)
