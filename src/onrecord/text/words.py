"""Words and the forms they are inflected from."""

import re
from collections.abc import Iterator

# A word keeps its inner apostrophe and hyphen, but not a genitive's ending.
_WORD = re.compile(r"[^\W\d_]+(?:[-'’](?![sS]\b)[^\W\d_]+)*")

_IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "spoke": "speak",
    "spoken": "speak",
    "thought": "think",
    "knew": "know",
    "saw": "see",
    "seen": "see",
    "felt": "feel",
    "meant": "mean",
    "understood": "understand",
    "sought": "seek",
    "foresaw": "foresee",
    "foreseen": "foresee",
    "held": "hold",
    "swore": "swear",
    "sworn": "swear",
    "chose": "choose",
    "chosen": "choose",
    "forgot": "forget",
    "forgotten": "forget",
}


def words(text: str) -> list[str]:
    """The words of a text in order, in small letters, without signs and numbers."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def base_forms(word: str) -> Iterator[str]:
    """The forms that a word in small letters can be inflected from, itself first.

    Some are no words ("want" for "wanting", but also "wante"): look them up in a list.
    """
    yield word
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    for ending in ("s", "es", "d", "ed", "ing"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        yield stem
        if ending == "ing":
            yield stem + "e"
        if ending in ("ed", "ing") and stem[-1] == stem[-2]:
            yield stem[:-1]
        if ending in ("es", "ed") and stem.endswith("i"):
            yield stem[:-1] + "y"
