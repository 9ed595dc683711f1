"""Numbers that are written in words or figures."""

import re

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")


def number(word: str) -> int | None:
    """The whole number that one word says: "two", "twenty-one", "1,409"; None if it says none."""
    word = word.casefold()
    if _DIGITS.fullmatch(word):
        return int(word.replace(",", ""))
    if word in _ONES:
        return _ONES[word]
    tens, hyphen, ones = word.partition("-")
    if tens in _TENS and (not hyphen or 1 <= _ONES.get(ones, 0) <= 9):
        return _TENS[tens] + _ONES.get(ones, 0)
    if word == "dozen":
        return 12
    return _LARGE.get(word)
