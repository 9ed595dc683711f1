"""Amounts: "two", "twenty-four", "2 1/2", "a hundred", "nineteen ninety-six"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from onrecord.dates.tokens import Token
from onrecord.text.numbers import number

_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_DECIMAL = re.compile(r"[\d,]{1,12}\.\d{1,3}")
_LARGEST = 10**9


def amount(tokens: Sequence[Token]) -> Fraction | None:
    """The number that the tokens say together; None if they say none."""
    total = Fraction(0)
    part = Fraction(0)
    seen = False
    for index, token in enumerate(tokens):
        if token.kind == "fraction":
            part += _fraction(token.word)
        elif token.kind == "half":
            part += Fraction(1, 2)
        elif token.kind == "a":
            # "a year", "a hundred years", but "a 10-hour tour".
            if seen or any(later.kind in ("day", "digits") for later in tokens[index:]):
                continue
            if any(_whole(later.word) not in (None, 100, 1000, 12) for later in tokens[index:]):
                continue
            part = Fraction(1)
        elif (said := _whole(token.word)) is not None:
            if said >= 100 and token.kind == "number":
                part = max(part, Fraction(1)) * said
                if said >= 1000:
                    total, part = total + part, Fraction(0)
            elif token.word == "dozen":
                part = max(part, Fraction(1)) * said
            else:
                part += said
        else:
            continue
        seen = True
    total += part
    return total if seen and total < _LARGEST else None


def year_in_words(tokens: Sequence[Token]) -> int | None:
    """The year of "nineteen ninety-six" or "two thousand"; None if it is no year."""
    said = [value for token in tokens if (value := number(token.word)) is not None]
    if said[:2] == [2, 1000]:
        rest = sum(said[2:])
        return 2000 + rest if rest < 100 else None
    if len(said) in (2, 3) and 15 <= said[0] <= 20:
        tail = said[1:]
        tens_and_ones = len(tail) == 1 or (tail[0] % 10 == 0 and tail[0] >= 20 and tail[1] < 10)
        if tens_and_ones and 10 <= sum(tail) <= 99:
            return 100 * said[0] + sum(tail)
    return None


def _whole(word: str) -> Fraction | int | None:
    if _DECIMAL.fullmatch(word):
        return Fraction(word.replace(",", ""))
    return number(word)


def _fraction(word: str) -> Fraction:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    over, _, under = word.partition("/")
    return Fraction(int(over), int(under)) if under != "0" else Fraction(0)
