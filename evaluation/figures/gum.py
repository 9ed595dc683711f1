"""Attributions in GUM's news: Wikinews, outside US politics."""

from collections.abc import Sequence

from evaluation.corpora import Row, scorer
from evaluation.figures.attributions import Found
from evaluation.table import Table


def gum_table(parts: Sequence[tuple[str, Sequence[Row]]], found: Found) -> Table:
    """Soft figures of `attribution.py`, a part of the corpus a line.

    Args:
        parts: What to call the part, and its rows of `data/gum`.
        found: Document id -> predicted attributions.
    """
    rows = []
    held = {}
    for name, documents in parts:
        gold = [row | {"annotations": [{"attributions": row["attributions"]}]} for row in documents]
        figures = scorer("attribution").score(gold, found)
        soft, words = figures["attribution soft"], figures["reported words"]
        rows.append(
            (name, len(gold), soft["R"], soft["P"], soft["F"], words["R"], words["P"], soft["gold"])
        )
        held[f"gum: {name} recall"] = soft["R"]
    return Table(
        name="gum",
        title="GUM's news (Wikinews)",
        note="Attribution soft and reported words as in `attribution.py`. The gold counts only "
        'clauses as content (no "criticised the plan"), credits of images are attributions, and '
        "a colon is no cue, so precision is for information.",
        columns=("", "stories", "soft R", "soft P", "soft F", "words R", "words P", "gold"),
        rows=tuple(rows),
        held=held,
    )
