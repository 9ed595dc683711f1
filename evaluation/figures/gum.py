"""Attributions in GUM's news: Wikinews, outside US politics."""

from collections.abc import Sequence

from evaluation.corpora import Row, scorer
from evaluation.figures.attributions import Found
from evaluation.table import Table


def gum_table(
    parts: Sequence[tuple[str, Sequence[Row]]], polnear: Sequence[Row], found: Found
) -> Table:
    """Soft figures of `attribution.py`, a part of the corpus a line, and PolNeAR's below.

    Args:
        parts: What to call the part, and its rows of `data/gum`.
        polnear: Rows of `data/polnear`, to compare with.
        found: Document id -> predicted attributions.
    """
    as_polnear = [
        (f"GUM news, {name}", [_like_polnear(row) for row in rows]) for name, rows in parts
    ]
    rows = []
    held = {}
    for name, gold in [*as_polnear, ("PolNeAR dev", list(polnear))]:
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


def _like_polnear(row: Row) -> Row:
    return row | {"annotations": [{"attributions": row["attributions"]}]}
