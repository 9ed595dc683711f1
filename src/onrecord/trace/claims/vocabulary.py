"""All words of the statements that are compared, each once, under a number."""

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.trace.claims.folded import fold_word, without_brackets
from onrecord.trace.claims.rarity import RARE, weight_of
from onrecord.trace.claims.stem import stem_of

_TOKEN = re.compile(r"\d+(?:[,.]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|%|[.?!:]")
_STOPS = frozenset(".?!:")
_TITLE_CASE = 0.6  # of a headline's words that are no small ones begin with a capital


class Word(NamedTuple):
    """One word of a text."""

    number: int  # in the vocabulary
    is_name: bool
    is_head: bool  # a sentence begins with it


class Vocabulary:
    """Words and stems under numbers, which stand for them wherever statements are compared."""

    def __init__(self) -> None:
        self.spelled: list[str] = []  # of each word, as it was folded
        self.stems: list[int] = []  # the number of each word's stem, which is a word too
        self.weights: list[int] = []  # bits of each word's stem
        self._folded: dict[str, int] = {}
        self._seen: dict[str, int] = {}  # as it was written -> number

    def number(self, written: str) -> int:
        """The number of a word as it is written."""
        found = self._seen.get(written)
        if found is None:
            found = self._seen[written] = self._number(fold_word(written))
        return found

    def _number(self, folded: str) -> int:
        found = self._folded.get(folded)
        if found is None:
            found = self._folded[folded] = len(self.spelled)
            self.spelled.append(folded)
            stem = stem_of(folded)
            self.weights.append(weight_of(stem))
            self.stems.append(found)
            if stem != folded:
                self.stems[found] = self._number(stem)
        return found

    def hashes(self) -> NDArray[np.uint64]:
        """A number for each word that is the same whatever words came before it."""
        digests = b"".join(blake2b(word.encode(), digest_size=8).digest() for word in self.spelled)
        return np.frombuffer(digests, "<u8").astype(np.uint64)

    def read(self, text: str) -> Iterator[Word]:
        """The words of a text in order.

        A word with a capital is a name; at the head of a sentence, and in a headline in which all
        words have one, only where it is rare.
        """
        words: list[tuple[int, bool, bool]] = []
        is_head = True
        for written in _TOKEN.findall(without_brackets(text)):
            if written in _STOPS:
                is_head = True
                continue
            words.append((self.number(written), written[0].isupper(), is_head))
            is_head = False
        carrying = [is_big for number, is_big, _ in words if self.weights[number] > 1]
        is_title = len(carrying) > 3 and sum(carrying) > _TITLE_CASE * len(carrying)
        is_all_name = 2 <= len(carrying) <= 3 and all(carrying)  # "Quiet Olaf"
        for number, is_big, is_head in words:
            weight = self.weights[number]
            is_sure = weight == RARE or is_all_name or not (is_head or is_title)
            is_name = is_big and weight > 1 and is_sure
            yield Word(number, is_name, is_head)
