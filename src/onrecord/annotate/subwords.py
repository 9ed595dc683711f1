"""Word pieces: what the encoder reads instead of words.

The uncased BERT scheme (Devlin et al. 2019; WordPiece, Schuster and Nakajima 2012), written out
here because the `tokenizers` package brings an HTTP client with it.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

LONGEST_WORD = 100  # characters; a longer one is unknown, as in BERT

Ints = npt.NDArray[np.int32]


class Pieces(msgspec.Struct, frozen=True, kw_only=True):
    """The pieces of one text, in order; four arrays of one length."""

    ids: Ints
    starts: Ints  # characters of the text
    ends: Ints
    first: npt.NDArray[np.bool_]  # whether the piece begins a word

    def __len__(self) -> int:
        return len(self.ids)


class Subwords:
    """Cuts text into the pieces of a vocabulary."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.opening = self._ids["[CLS]"]
        self.closing = self._ids["[SEP]"]
        # Words repeat within a story and between stories; bounded, since a batch never ends.
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    @classmethod
    def load(cls, path: Path) -> "Subwords":
        """Read a vocabulary with one piece a line."""
        return cls(path.read_text(encoding="utf-8").split("\n")[:-1])

    def cut(self, text: str) -> Pieces:
        """Cut a text into pieces that point back at its characters."""
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        first: list[bool] = []
        for start, end in words(text):
            word = text[start:end]
            pieces = self._known.get(word)
            if pieces is None:
                if len(self._known) > 200_000:
                    self._known.clear()
                pieces = self._known[word] = tuple(self._pieces(word))
            position = start
            for index, (piece, length) in enumerate(pieces):
                ids.append(piece)
                starts.append(position)
                position += length
                ends.append(position)
                first.append(index == 0)
        return Pieces(
            ids=np.array(ids, np.int32),
            starts=np.array(starts, np.int32),
            ends=np.array(ends, np.int32),
            first=np.array(first, np.bool_),
        )

    def _pieces(self, word: str) -> list[tuple[int, int]]:
        """Longest match first. Each piece comes with its length in characters of `word`."""
        plain: list[str] = []
        origin: list[int] = []  # the character of `word` behind each character of `plain`
        for index, character in enumerate(word):
            for letter in _plain(character):
                plain.append(letter)
                origin.append(index)
        flat = "".join(plain)
        if not flat or len(word) > LONGEST_WORD:
            return [(self.unknown, len(word))]
        found: list[tuple[int, int]] = []
        begin = 0
        while begin < len(flat):
            end = len(flat)
            while end > begin:
                piece = self._ids.get(flat[begin:end] if begin == 0 else "##" + flat[begin:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return [(self.unknown, len(word))]
            left = origin[begin] if begin else 0
            right = origin[end] if end < len(flat) else len(word)
            found.append((piece, right - left))
            begin = end
        return found


@cache
def _plain(character: str) -> str:
    """Lower case without accents; empty for what is nothing but an accent."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFD", character.lower())
        if unicodedata.category(letter) != "Mn"
    )


@cache
def _kind(character: str) -> int:
    """0: parts words and is no word; 1: a word of its own; 2: part of a word."""
    code = ord(character)
    category = unicodedata.category(character)
    if character.isspace() or category in ("Cc", "Cf", "Cs", "Zs"):
        return 0
    if category[0] == "P" or (code < 128 and not character.isalnum()):
        return 1
    # Chinese and the like are cut by character.
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2FA1F:
        return 1
    return 2


def words(text: str) -> list[tuple[int, int]]:
    """Spans of words and single signs, as BERT's basic tokeniser parts them."""
    found: list[tuple[int, int]] = []
    begin = -1
    for index, character in enumerate(text):
        kind = _kind(character)
        if kind == 2:
            if begin < 0:
                begin = index
            continue
        if begin >= 0:
            found.append((begin, index))
            begin = -1
        if kind == 1:
            found.append((index, index + 1))
    if begin >= 0:
        found.append((begin, len(text)))
    return found
