"""The claims of a store that hold certain words."""

import re
from collections import defaultdict
from pathlib import Path

from onrecord.records.span import Span
from onrecord.store.parquet import read_rows
from onrecord.trace.claims.stem import stem_of

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# They say nothing of what a claim is about.
_COMMON = frozenset(
    "a an and are as at be been but by did do does for from had has have he her his in is it its "
    "of on or she that the their them they this to was were what when where which who will with"
    .split()
)  # fmt: skip
_LEAST = 0.6  # of the words asked for


def claims_about(folder: Path, words: str, limit: int) -> list[str]:
    """Ids of the claims whose statements hold most of some words, whatever their form.

    Args:
        folder: The store.
        words: A statement, or what it is about.
        limit: At most so many.

    Returns:
        Those that hold the most of the words first; of equals the claim of more stories.
    """
    asked = _stems(words)
    if not asked:
        return []
    claims: dict[tuple[str, str], list[str]] = defaultdict(list)
    stories: dict[str, set[str]] = defaultdict(set)
    for row in read_rows(folder, "claims"):
        claims[row["story"], row["attribution"]].append(row["claim"])
        stories[row["claim"]].add(row["story"])
    texts = {
        row["id"]: row["text"]
        for row in read_rows(folder, "stories", ["id", "text"], id={story for story, _ in claims})
    }
    share: dict[str, float] = defaultdict(float)
    columns = ["story", "id", "source", "content"]
    for row in read_rows(folder, "attributions", columns, story=texts):
        of_it = claims.get((row["story"], row["id"]), ())
        if of_it:
            spans = [Span(*one) for one in (*row["source"], *row["content"])]
            held = _stems(" ".join(one.of(texts[row["story"]]) for one in spans))
            for claim in of_it:
                share[claim] = max(share[claim], len(asked & held) / len(asked))
    found = [claim for claim, part in share.items() if part >= _LEAST]
    found.sort(key=lambda name: (-share[name], -len(stories[name]), int(name[1:])))
    return found[:limit]


def _stems(words: str) -> set[str]:
    plain = {word.casefold() for word in _WORD.findall(words)}
    return {stem_of(word) for word in plain - _COMMON}
