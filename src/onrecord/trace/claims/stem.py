"""What the forms of a word have in common."""

import re

_SHORTEST = 3  # letters that an ending has to leave
_SHORTEST_DERIVED = 4
_VOWEL = re.compile(r"[aeiouy]")
_IRREGULAR = {
    form: base
    for base, forms in {
        "be": "was were been is are am being",
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "choose": "chose chosen",
        "come": "came",
        "do": "did done does doing",
        "draw": "drew drawn",
        "drive": "drove driven",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "flee": "fled",
        "fly": "flew flown",
        "forget": "forgot forgotten",
        "give": "gave given",
        "go": "went gone",
        "grow": "grew grown",
        "hear": "heard",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lead": "led",
        "leave": "left",
        "lose": "lost",
        "make": "made",
        "mean": "meant",
        "meet": "met",
        "pay": "paid",
        "rise": "rose risen",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "seek": "sought",
        "sell": "sold",
        "send": "sent",
        "shoot": "shot",
        "speak": "spoke spoken",
        "steal": "stole stolen",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "think": "thought",
        "throw": "threw thrown",
        "wear": "wore worn",
        "win": "won",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
# What turns a verb or an adjective into a noun or an adverb; longest first.
_DERIVED = ("ations", "ation", "ments", "ment", "ness", "ions", "ion", "ity", "er", "or", "ly")


def stem_of(word: str) -> str:
    """What "resigned", "resigning" and "resignation" have in common.

    Args:
        word: In small letters.

    Source: the first step of Porter 1980, "An algorithm for suffix stripping"; and a few endings.
    """
    if len(word) <= _SHORTEST or not word.isalpha():
        return _IRREGULAR.get(word, word)
    stem = _without_ending(_IRREGULAR.get(word) or _without_plural(word))
    for ending in _DERIVED:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_DERIVED:
            stem = stem.removesuffix(ending)
            break
    stem = stem.removesuffix("e") if len(stem) > _SHORTEST else stem
    return f"{stem[:-1]}i" if stem.endswith("y") and len(stem) > _SHORTEST else stem


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        is_left = len(rest) >= _SHORTEST and _VOWEL.search(rest) and not word.endswith("eed")
        if rest != word and is_left:
            # "Stopped", but "called", "passed" and "buzzed".
            return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word
