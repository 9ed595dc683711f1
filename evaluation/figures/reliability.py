"""Whether the stated confidence is the share that is right."""

from collections.abc import Iterator, Sequence

from evaluation.corpora import Row, scorer
from evaluation.figures.attributions import Found
from evaluation.table import Cell, Table

BINS = 10


def reliability_table(gold: Sequence[Row], found: Found) -> Table:
    """Ten bins of stated confidence, each with the share that matches gold softly."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for stated, right in _judged(gold, found):
        bins[min(int(stated * BINS), BINS - 1)].append((stated, right))
    total = sum(map(len, bins))
    rows: list[tuple[Cell, ...]] = []
    error = 0.0
    for number, members in enumerate(bins):
        if not members:
            continue
        mean = 100 * sum(stated for stated, _ in members) / len(members)
        share = 100 * sum(right for _, right in members) / len(members)
        error += len(members) / total * abs(mean - share)
        place = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
        rows.append((place, mean, share, len(members)))
    rows.append(("mean distance (expected calibration error)", None, error, total))
    return Table(
        name="reliability",
        title="Is the confidence true? PolNeAR dev",
        note="Right: the attribution matches one of the gold softly, one to one, as in "
        "`attribution.py`. An attribution that is there but missing from the gold counts as wrong.",
        columns=("confidence", "stated", "right", "attributions"),
        rows=tuple(rows),
    )


def _judged(gold: Sequence[Row], found: Found) -> Iterator[tuple[float, bool]]:
    attribution = scorer("attribution")
    for row in gold:
        words = attribution.Words(row["text"])
        predicted = found.get(row["doc"], [])
        relations = [tuple(words.touched(a[role]) for role in attribution.ROLES) for a in predicted]
        expected = attribution.relations(words, row["annotations"][0]["attributions"])
        right = {j for _, j in attribution.one_to_one(expected, relations)}
        for index, one in enumerate(predicted):
            yield one["confidence"], index in right
