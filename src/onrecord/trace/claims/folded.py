"""Words as they compare across outlets: one spelling, one way to write a number."""

import re

from onrecord.text.numbers import number

# "[T]he" and "agree[d]" are words; "[the mayor]" is the editor's, and stands for other words.
_LETTER_BRACKETED = re.compile(r"\[(\w)\](?=\w)|(?<=\w)\[(\w{1,3})\]")
_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")
_PER_CENT = re.compile(r"\bper\s+cent\b", re.IGNORECASE)

# British to American, on the word's end: what both write alike comes to no harm.
_HOUSE = (
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|ite|ful|hood|ly|er|ers)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z])ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{3})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=[a-z])ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
    (re.compile(r"(?<=towar)ds$"), "d"),
)


def without_brackets(text: str) -> str:
    """A text without an editor's words, for another outlet has the speaker's there."""
    text = _LETTER_BRACKETED.sub(r"\1\2", text)
    return _PER_CENT.sub("percent", _BRACKETED.sub(" ", text))


def fold_word(word: str) -> str:
    """One word in small letters and in one spelling: "Colour’s" is "color", "three" is "3"."""
    plain = word.casefold().replace("’", "").replace("'", "")
    if plain == "%":
        return "percent"
    value = number(plain) if plain != "one" else None
    if value is not None and plain not in ("dozen", "hundred", "thousand", "million"):
        return str(value)
    for pattern, american in _HOUSE:
        plain = pattern.sub(american, plain)
    return plain
