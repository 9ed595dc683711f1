"""Who the sources are: `sources.py` on the whole system and on the gold's attributions."""

from collections.abc import Mapping, Sequence

from evaluation.corpora import Row, scorer
from evaluation.table import Table

_ROWS = ("found", "same source B3", "kind", "anonymous", "people")


def sources_table(
    gold: Sequence[Row],
    texts: dict[str, str],
    from_text: Mapping[str, Row],
    on_gold: Mapping[str, Row],
) -> Table:
    """The main figures of `sources.py`, resolving alone beside the whole system.

    Args:
        gold: Rows of `data/sources`.
        texts: Document id -> text.
        from_text: Document id -> prediction from the text.
        on_gold: Document id -> prediction on the gold's attributions.
    """
    alone, whole = (_figures(gold, texts, found) for found in (on_gold, from_text))
    rows = []
    for key in _ROWS:
        a, b = alone.get(key, {}), whole.get(key, {})
        rows.append((key, *(a.get(x) for x in "PRF"), *(b.get(x) for x in "PRF")))
    return Table(
        name="sources",
        title="Sources: grouping, kinds, anonymous ones",
        note=f"{len(gold)} stories of `data/sources` dev; the measure is explained in the scorer "
        "`sources.py`. Everything below *found* is over the attributions that were found.",
        columns=(
            "",
            *(f"gold attributions {x}" for x in "PRF"),
            *(f"from text {x}" for x in "PRF"),
        ),
        rows=tuple(rows),
        held={
            "sources on gold: same source B3 F": alone["same source B3"]["F"],
            "sources on gold: kind": alone["kind"]["R"],
        },
    )


def _figures(
    gold: Sequence[Row], texts: dict[str, str], found: Mapping[str, Row]
) -> dict[str, dict[str, float]]:
    module = scorer("sources")
    figures = module.Figures()
    nothing: Row = {"attributions": [], "sources": []}
    for row in gold:
        module.compare(figures, texts[row["doc"]], row, found.get(row["doc"], nothing))
    table: dict[str, dict[str, float]] = figures.table()
    return table
