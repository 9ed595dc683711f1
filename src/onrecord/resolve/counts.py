"""How many people the words before a noun allow."""

import re
from collections.abc import Sequence

from onrecord.text.numbers import number

People = tuple[int, int | None]  # at least, at most; None: the words set no limit
_YEAR = re.compile(r"(?:19|20)\d\d")


def people_of(tokens: Sequence[str], *, plural: bool) -> People:
    """The least and the most people that the words before a noun allow."""
    low = [token.lower() for token in tokens]
    joined = " ".join(low)
    # "A 2008 campaign veteran": a year counts nobody.
    told = [token for token in low if not _YEAR.fullmatch(token)]
    counts = [n for token in told if (n := number(token)) is not None and n > 0]
    if counts and not {"percent", "%"} & set(low):
        exact = counts[0]
        if "at least" in joined or "or more" in joined:
            return exact, None
        if "more than" in joined or "over" in low:
            return exact + 1, None
        if exact == 12 and "half" in low:
            return 6, 6
        if "dozen" in low and low.index("dozen") and number(low[low.index("dozen") - 1]):
            return 12 * exact, 12 * exact
        return exact, exact
    for word, people in _COUNTED.items():
        if word in low:
            return people
    return (2, None) if plural else (1, 1)


_COUNTED: dict[str, People] = {
    "couple": (2, 2),
    "pair": (2, 2),
    "trio": (3, 3),
    "both": (2, 2),
    "handful": (3, None),
    "several": (3, None),
    "many": (3, None),
    "numerous": (3, None),
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
}
