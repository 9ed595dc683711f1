"""What a claim is about, in words, and how much of it a text speaks of."""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.text.words import words
from onrecord.trace.claims.rarity import stem_of, weight_of

_LEAD = 90  # words of a story's beginning, in which its claim stands
_LEAST_WEIGHT = 3  # bits: rarer than one text in eight
_SHARE = 0.25  # of the texts that have to have a stem


class Focus:
    """The stems that the tellings of a claim share, each by how rare and how common here it is."""

    def __init__(self, tellings: Sequence[str]) -> None:
        count = Counter(stem for telling in tellings for stem in _stems(telling))
        self._weights = {
            stem: weight_of(stem) * found / len(tellings)
            for stem, found in count.items()
            if len(tellings) == 1 or (found > 1 and found >= _SHARE * len(tellings))
        }
        self._whole = 1.0
        shares = sorted(self.share(telling) for telling in tellings)
        # A telling never has all stems: what half of them have is the whole claim.
        self._whole = (shares[len(shares) // 2] if shares else 0.0) or 1.0

    def share(self, text: str) -> float:
        """How much of the claim a text speaks of: 0 nothing, 1 as much as a telling does."""
        found = sum(self._weights.get(stem, 0.0) for stem in sorted(_stems(text)))
        return found / (sum(self._weights.values()) or 1.0) / self._whole


def leads(texts: Iterable[str]) -> list[str]:
    """The beginnings of stories, for a claim that is known by its stories alone."""
    return [" ".join(text.split(maxsplit=_LEAD)[:_LEAD]) for text in texts]


def _stems(text: str) -> set[str]:
    return {stem for stem in map(stem_of, words(text)) if weight_of(stem) >= _LEAST_WEIGHT}
