"""What a statement is about, to see whether another says it too."""

from collections.abc import Iterable

from onrecord.text.words import base_forms, words

_SHORTEST = 4  # letters: shorter words seldom tell what is meant
_EMPTY = frozenset(
    "about after again against also although among another around back because been before being "
    "between both came come could does down during each even every from give given have having "
    "here however including into just last less like made make many might more most much must "
    "next only other over people same should since some such take than that their them then there "
    "these they this those though through time told under until upon very want well were what when "
    "where whether which while whom whose will with within without would year your monday tuesday "
    "wednesday thursday friday saturday sunday said says called according source sources official "
    "officials".split()
)
_FEWEST = 4  # words: less is too little to compare


def gist(text: str) -> frozenset[str]:
    """The words that carry a text's sense, without their endings."""
    return frozenset(_stem(word) for word in words(text) if len(word) >= _SHORTEST) - _EMPTY


def share(claim: frozenset[str], told: Iterable[str]) -> float:
    """How much of a claim another text tells, 0 to 1; 0 of a claim too short to compare."""
    return len(claim & frozenset(told)) / len(claim) if len(claim) >= _FEWEST else 0.0


def _stem(word: str) -> str:
    if word in _EMPTY:
        return word
    # "closes", "closed" and "closing" all end as "clos": enough to tell that two are one.
    *_, shortest = sorted(base_forms(word.removesuffix("'s")), key=len, reverse=True)
    return shortest.removesuffix("e") if len(shortest) > _SHORTEST else shortest
