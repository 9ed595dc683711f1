"""Parts of a story: the count of `evaluation.parts` as a table."""

from collections import Counter
from collections.abc import Mapping

from evaluation.table import Table


def parts_table(counts: Mapping[str, Counter[str]]) -> Table:
    """Recall and precision of each kind of part.

    Args:
        counts: Kind -> how many are in the gold, found, and right.
    """
    rows = []
    held = {}
    for kind, of in counts.items():
        recall = 100 * of["right"] / of["gold"] if of["gold"] else 0.0
        precision = 100 * of["right"] / of["found"] if of["found"] else 0.0
        rows.append((kind, recall, precision, of["gold"], of["found"]))
        if kind in ("dateline", "credit"):
            held[f"parts: {kind} recall"] = recall
    return Table(
        name="parts",
        title="Parts of a story",
        note="NewsDiscourse's 100 dev stories; the parts were marked by a person before the "
        "finder was run on them. A part is right when both of its ends are.",
        columns=("part", "recall", "precision", "gold", "found"),
        rows=tuple(rows),
        held=held,
    )
