"""Which pairs of stories copy, by the runs that they share, and of what kind it is."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.copies.edited import beyond_edits
from onrecord.trace.copies.runs import Runs, Texts
from onrecord.trace.copies.seeds import Ints
from onrecord.trace.copies.sentences import whole_sentence

# How many words a run must hold, followed over edits, where so many 6-grams of the pair are no
# standing text. Measured on spliced stories (docs/trace-figures.md): seven words in a row recur
# by chance, twenty do not; and what two stories alone have is oftener chance than what five have.
_LEAST_WORDS = {1: 15, 2: 13, 3: 12}
_LEAST_WORDS_OF_MANY = {1: 14, 2: 11, 3: 9}
_WHOLE_SENTENCE = 8  # words: one from full stop to full stop is enough, with a 6-gram
# So much of the shorter story makes one a version of the other.
_VERSION = 0.2
_VERSION_WORDS = 20
# Standing text that is so much of the shorter story is the story itself, printed again.
_AGAIN = 0.5
_AGAIN_WORDS = 200  # no footer is so long
_FOOTER_WORDS = 90  # at a story's end: what an outlet prints below its stories
_QUOTED = 0.8  # of the shared words, in quotation marks in both

COPY, PARAGRAPH, QUOTATION = range(3)
KINDS = ("copy", "paragraph", "quotation")


class Judged(NamedTuple):
    """Pairs that copy, sorted."""

    a: Ints  # (pairs,): a story's number
    b: Ints  # (pairs,)
    words: Ints  # (pairs,): that both share
    kind: Ints  # (pairs,): index into `KINDS`


def judged(runs: Runs, texts: Texts) -> Judged:
    """The pairs among runs in which one story copies the other or both copy a third."""
    if not len(runs.a):
        return Judged(*(np.zeros(0, np.int64) for _ in range(4)))
    first = np.flatnonzero((np.diff(runs.a, prepend=-1) != 0) | (np.diff(runs.b, prepend=-1) != 0))
    a, b = runs.a[first], runs.b[first]
    lengths = np.diff(texts.first)
    shorter = np.maximum(np.minimum(lengths[a], lengths[b]), 1)
    words = np.minimum(np.add.reduceat(runs.words, first), shorter)
    rare = np.add.reduceat(runs.rare, first)
    copied = _is_no_chance(runs, first, rare, texts)
    share = words / shorter
    again = (share >= _AGAIN) & (words >= _AGAIN_WORDS)
    copied = (copied & ~_is_footer(runs, first, texts)) | again

    quoted = np.add.reduceat(_quoted(runs, texts), first)
    loose = np.maximum(np.minimum(_loose(texts, a), _loose(texts, b)), 1)
    version = ((words - quoted) / loose >= _VERSION) & (words >= _VERSION_WORDS)
    version |= again  # an interview printed twice is all quotation
    version &= again | (rare >= len(_LEAST_WORDS))
    kind = np.where(version, COPY, np.where(quoted >= _QUOTED * words, QUOTATION, PARAGRAPH))
    return Judged(*(column[copied] for column in (a, b, words, kind)))


def _is_no_chance(runs: Runs, first: Ints, rare: Ints, texts: Texts) -> NDArray[np.bool_]:
    """For each pair whether what it shares is more than a phrase that many use."""
    many = np.add.reduceat(runs.many, first) > 0
    pair = np.repeat(np.arange(len(first)), np.diff(first, append=len(runs.a)))
    weak = (rare[pair] <= len(_LEAST_WORDS)) & (runs.rare + runs.whole > 0)
    pair, some = pair[weak], Runs(*(column[weak] for column in runs))
    edited = some.words + beyond_edits(texts, some, 1) + beyond_edits(texts, some, -1)
    count = np.minimum(rare[pair], len(_LEAST_WORDS))
    enough = edited >= np.where(
        many[pair], _bars(_LEAST_WORDS_OF_MANY)[count], _bars(_LEAST_WORDS)[count]
    )
    whole = np.where(some.whole > 0, whole_sentence(some, texts), 0)
    enough |= (some.whole > 0) & many[pair]
    enough |= (whole >= _WHOLE_SENTENCE) & (count > 0)
    copied = rare > len(_LEAST_WORDS)
    copied[pair[enough]] = True
    return copied


def _bars(least: dict[int, int]) -> Ints:
    """The least words by the number of 6-grams; without any there are never enough."""
    return np.array([np.iinfo(np.int64).max, *least.values()])


def _is_footer(runs: Runs, first: Ints, texts: Texts) -> NDArray[np.bool_]:
    """Whether all that two stories of one outlet share stands below what each has of its own."""
    lengths = np.diff(texts.first)
    below = (runs.start_a > 0) & (lengths[runs.a] - runs.start_a <= _FOOTER_WORDS)
    below &= (runs.start_b > 0) & (lengths[runs.b] - runs.start_b <= _FOOTER_WORDS)
    return np.logical_and.reduceat(below & (texts.outlet[runs.a] == texts.outlet[runs.b]), first)


def _quoted(runs: Runs, texts: Texts) -> Ints:
    """How many words of each run stand in quotation marks in `a`."""
    start = texts.first[runs.a] + runs.start_a
    before = np.where(runs.start_a > 0, texts.quoted[start - 1], 0)
    quoted: Ints = texts.quoted[start + runs.words - 1].astype(np.int64) - before
    return quoted


def _loose(texts: Texts, story: Ints) -> Ints:
    """How many words of each story stand in no quotation marks."""
    end = texts.first[story + 1]
    # A story that has runs has words.
    loose: Ints = end - texts.first[story] - texts.quoted[end - 1]
    return loose
