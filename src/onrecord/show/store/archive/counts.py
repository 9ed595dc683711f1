"""How often something is, by month and by outlet."""

from onrecord.show.store.archive.views import Count
from onrecord.store.search import Index, Values

OUTLETS = 20  # that are listed


def by_month(index: Index, of: str, values: Values) -> tuple[Count, ...]:
    """Rows by month, in the order of time; those without a date last.

    Args:
        index: Of the store.
        of: Tables and conditions; of stories there are `n` and `month`.
        values: For the conditions.
    """
    rows = index.rows(
        "SELECT month AS of, count(*) AS number, count(DISTINCT n) AS stories"
        f" FROM {of} GROUP BY 1 ORDER BY 1 IS NULL, 1",
        values,
    )
    return tuple(Count(**row) for row in rows)


def by_outlet(index: Index, of: str, values: Values) -> tuple[tuple[Count, ...], int]:
    """Rows by outlet, the most first, and how many outlets are left out; like `by_month`."""
    rows = index.rows(
        "SELECT outlet AS of, count(*) AS number, count(DISTINCT n) AS stories"
        f" FROM {of} GROUP BY 1 ORDER BY 2 DESC, 1",
        values,
    )
    return tuple(Count(**row) for row in rows[:OUTLETS]), max(0, len(rows) - OUTLETS)
