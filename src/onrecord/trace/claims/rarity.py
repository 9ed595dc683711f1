"""How much it says that two texts share a word: a fixed table, so that no story moves another's.

Weights that are counted in the corpus at hand change with every story that is added, and two
statements could be joined on Monday and parted on Tuesday. `common_stems.txt` was counted once
(`python -m evaluation.claims stems`), in 3,992 news texts: each line holds the stems of one weight.
"""

from functools import cache
from importlib import resources

from onrecord.check.restated import SMALL
from onrecord.trace.claims.stem import stem_of

__all__ = ["RARE", "stem_of", "weight_of"]

RARE = 8  # bits: the weight of a stem that fewer than one text in 256 has


def weight_of(stem: str) -> int:
    """The weight of a stem in bits, 0 to 8: that one text in 2 ** weight has it."""
    return 0 if stem in _small() else _weights().get(stem, RARE)


@cache
def _small() -> frozenset[str]:
    return frozenset(map(stem_of, SMALL))


@cache
def _weights() -> dict[str, int]:
    text = resources.files(__package__).joinpath("common_stems.txt").read_text(encoding="utf-8")
    weights: dict[str, int] = {}
    for line in text.splitlines():
        weight, _, stems = line.partition(" ")
        weights.update(dict.fromkeys(stems.split(), int(weight)))
    return weights
