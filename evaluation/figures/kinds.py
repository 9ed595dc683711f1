"""Recall of attributions by the kind of their source, on `data/sources`."""

from collections import Counter
from collections.abc import Sequence

from evaluation.corpora import Row, scorer
from evaluation.figures.attributions import Found
from evaluation.table import Table

_KINDS = ("person", "anonymous", "organisation", "group", "document", "bystander", "writer")


def kinds_table(
    gold: Sequence[Row], texts: dict[str, str], found: Found, *, name: str, title: str
) -> Table:
    """How many of the attributions to each kind of source are found, softly and one to one.

    Args:
        gold: Rows of `data/sources`.
        texts: Document id -> text.
        found: Document id -> predicted attributions.
        name: The table's.
        title: The table's.
    """
    hits: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for row in gold:
        kind_of = {i: s["kind"] for s in row["sources"] for i in s["attributions"]}
        matched, whole = _matched(row, texts[row["doc"]], found.get(row["doc"], []))
        for index in whole:
            kind = kind_of.get(index, "none")
            all_of[kind] += 1
            hits[kind] += index in matched
    share = {kind: 100 * hits[kind] / n for kind, n in all_of.items() if n}
    rows = [(kind, share[kind], hits[kind], all_of[kind]) for kind in _KINDS if kind in share]
    if "none" in share:
        rows.append(("no plain source", share["none"], hits["none"], all_of["none"]))
    held = {f"{name}: {kind}": share[kind] for kind in ("anonymous", "document") if kind in share}
    return Table(
        name=name,
        title=title,
        note=f"{len(gold)} stories. An attribution is found when one of ours shares a word of its "
        "cue and at least half the words of its content and of its source (soft, one to one, as "
        "in `attribution.py`).",
        columns=("source", "recall", "found", "gold"),
        rows=tuple(rows),
        held=held,
    )


def _matched(row: Row, text: str, predicted: list[Row]) -> tuple[set[int], list[int]]:
    """Which gold attributions have a partner, and which have a content and so could have one."""
    attribution = scorer("attribution")
    words = attribution.Words(text)

    def relations(attributions: list[Row]) -> list[tuple[frozenset[int], ...]]:
        return [
            tuple(words.touched(a.get(role) or []) for role in attribution.ROLES)
            for a in attributions
        ]

    gold = relations(row["attributions"])
    pairs = attribution.one_to_one(gold, relations(predicted))
    return {i for i, _ in pairs}, [i for i, relation in enumerate(gold) if relation[2]]
