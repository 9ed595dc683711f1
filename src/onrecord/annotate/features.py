"""What an uncased vocabulary loses and the encoder gets back with every piece."""

import re

import numpy as np

from onrecord.annotate.subwords import Ints, Pieces
from onrecord.records.span import Span

FEATURES = 16  # case shape (4) x inside quotation marks (2) x first piece of a paragraph (2)

_PARAGRAPH_BREAK = re.compile(r"[\n\r\u2028\u2029]\s*")


def paragraph_starts(text: str) -> list[int]:
    """Where each line with words on it begins, in characters; the first is 0."""
    return [0] + [mark.end() for mark in _PARAGRAPH_BREAK.finditer(text)]


def paragraph_numbers(pieces: Pieces, starts: list[int]) -> Ints:
    """The number of each piece's paragraph, from 0; an array as long as the pieces."""
    return (np.searchsorted(np.array(starts), pieces.starts, side="right") - 1).astype(np.int32)


def piece_features(text: str, pieces: Pieces, quoted: list[Span], paragraphs: Ints) -> Ints:
    """One number in [0, FEATURES) a piece."""
    inside = np.zeros(len(pieces), np.int32)
    if quoted:
        opens = np.array([span.start for span in quoted])
        closes = np.array([span.end for span in quoted])
        before = np.searchsorted(opens, pieces.starts, side="right") - 1
        inside = ((before >= 0) & (pieces.starts < closes[before])).astype(np.int32)
    begins = np.ones(len(pieces), np.int32)
    if len(pieces):
        begins[1:] = paragraphs[1:] != paragraphs[:-1]
    shapes = np.empty(len(pieces), np.int32)
    shape = 0
    bounds = zip(pieces.starts.tolist(), pieces.ends.tolist(), pieces.first.tolist(), strict=True)
    for index, (start, end, first) in enumerate(bounds):
        if first:
            shape = _shape(text[start:end])
        shapes[index] = shape
    return shapes + 4 * inside + 8 * begins


def _shape(piece: str) -> int:
    """0: no capitals; 1: a capital first; 2: capitals only; 3: no letters."""
    if not piece[:1].isalpha():
        return 3
    if piece.islower():
        return 0
    return 2 if len(piece) > 1 and piece.isupper() else 1
