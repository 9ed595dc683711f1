"""Fingerprints of whole sentences: one stands for more words than a 6-gram, so chance repeats less.

The more stories a day there are, the more 6-grams of a copied sentence come back by chance months
later and are taken for standing text; the whole sentence does not.
"""

import numpy as np

from onrecord.trace.copies.fingerprints import SENTENCE, Fingerprints
from onrecord.trace.copies.words import Words, mixed

LEAST = 7  # words: those of fewer come back by chance
_BASE = 0xD6E8FEB86659FD93
_LONGEST = 256  # words of a sentence that count each by its place


def whole_sentences(words: Words) -> Fingerprints:
    """One fingerprint of each sentence of `LEAST` words or more."""
    first = np.flatnonzero(words.since == 0)
    if not len(first):
        return Fingerprints(np.zeros(0, np.uint64), *(np.zeros(0, np.uint32) for _ in range(2)))
    powers = np.cumprod(np.full(_LONGEST, _BASE, np.uint64))
    sums = np.add.reduceat(words.hashes * powers[np.minimum(words.since, _LONGEST - 1)], first)
    long = np.diff(first, append=len(words.hashes)) >= LEAST
    kept, text = first[long], words.text[first[long]]
    begin = np.searchsorted(words.text, text)  # the text's first word
    return Fingerprints(
        mixed(sums[long]) | SENTENCE, text.astype(np.uint32), (kept - begin).astype(np.uint32)
    )
