"""The numbers of a statement, each with what it counts."""

import re
from typing import NamedTuple

from onrecord.check.quantities import FIGURE, SCALES, figure
from onrecord.text.numbers import number
from onrecord.trace.claims.rarity import weight_of
from onrecord.trace.claims.stem import stem_of

_NEXT = re.compile(r"\W{1,3}(\w+)(?:\W{1,3}(\w+))?")
_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?:-[a-z]+)?(?![\w-])")
_SCALE = re.compile(r"\s+(thousand|million|billion|trillion)\b", re.IGNORECASE)
_ROUNDED = 0.02  # of a number
_NO_COUNT = frozenset(("one", "hundred", "thousand", "million", "zero"))


class Figures(NamedTuple):
    """A number with half a unit of its last digit, and the stems of what it may count."""

    value: float
    half: float
    counts: frozenset[str]  # of the next two words; a unit such as "%"; empty: nothing follows
    is_told: bool  # it is told for its own sake, and not as in "a 38-calibre revolver"


def figures_of(text: str) -> tuple[Figures, ...]:
    """The numbers of a text in figures and in words; "one" is none."""
    found: list[Figures] = []
    for match in FIGURE.finditer(text):
        one = figure(match["digits"], match["scale"] or "")
        unit = match["money"] or _unit(match["unit"])
        counts = frozenset((unit,)) if unit else _counted(text, match.end())
        found.append(
            Figures(one.value, one.half, counts, text[match.end() : match.end() + 1] != "-")
        )
    for match in _WORD.finditer(text):
        value = number(match[0])
        if value is None or match[0].casefold() in _NO_COUNT:
            continue
        scale = _SCALE.match(text, match.end())
        times = SCALES[scale[1].casefold()] if scale else 1.0
        end = scale.end() if scale else match.end()
        found.append(
            Figures(value * times, 0.5 * times, _counted(text, end), text[end : end + 1] != "-")
        )
    return tuple(found)


def contradict(one: tuple[Figures, ...], other: tuple[Figures, ...]) -> bool:
    """Whether two statements give different numbers for one thing.

    Numbers that either leaves out do no harm. What is left on both sides after equal ones are
    taken away contradicts where it counts the same, or where no number was equal.
    """
    if not one or not other:
        return False
    mine = [a for a in one if not any(_equal(a, b) for b in other)]
    yours = [b for b in other if not any(_equal(a, b) for a in one)]
    is_none_equal = len(mine) == len(one) and len(yours) == len(other)
    if is_none_equal and any(a.is_told for a in mine) and any(b.is_told for b in yours):
        return True
    return any(a.counts & b.counts for a in mine for b in yours)


def _unit(written: str | None) -> str:
    """A percentage and its points are the same here: outlets write either."""
    return "%" if written and written.casefold().strip() not in ("point", "points") else ""


def _equal(one: Figures, other: Figures) -> bool:
    # "1,409" and "1,400" may be one number rounded; "3.2 million" and "3 million" are.
    return abs(one.value - other.value) <= max(
        one.half, other.half, _ROUNDED * max(one.value, other.value)
    )


def _counted(text: str, end: int) -> frozenset[str]:
    after = _NEXT.match(text, end)
    if after is None:
        return frozenset()
    stems = {stem_of(word.casefold()) for word in after.groups() if word}
    return frozenset(stem for stem in stems if weight_of(stem) > 0)
