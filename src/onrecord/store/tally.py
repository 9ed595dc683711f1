"""Counts over whole tables, without their rows in Python: a store may have millions."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from onrecord.store.parquet import parts_of
from onrecord.store.tables import TABLES


def read_columns(
    folder: Path, table: str, columns: list[str], **where: str | Iterable[str]
) -> pa.Table:
    """Some columns of a table.

    Args:
        folder: The store.
        table: One of `TABLES`.
        columns: Their names.
        where: For a column the value that it must have, or those that it may have.
    """
    schema = TABLES[table]
    files = [str(folder / table / f"{part}.parquet") for part in parts_of(folder, table)]
    if not files:
        return pa.schema([schema.field(name) for name in columns]).empty_table()
    test = None
    for column, value in where.items():
        values = [value] if isinstance(value, str) else list(value)
        one = pc.field(column).isin(pa.array(values, schema.field(column).type))
        test = one if test is None else test & one
    return ds.dataset(files, schema=schema, format="parquet").to_table(columns, filter=test)


def count_by(
    folder: Path, table: str, column: str, **where: str | Iterable[str]
) -> dict[str | None, int]:
    """How many rows of a table have each value of a column, the most first, then by the value."""
    found = read_columns(folder, table, [column], **where).group_by(column)
    counted = found.aggregate([([], "count_all")]).to_pydict()
    rows: list[tuple[Any, int]] = list(zip(counted[column], counted["count_all"], strict=True))
    return dict(sorted(rows, key=lambda row: (-row[1], row[0] is None, row[0])))


def count_different(folder: Path, table: str, column: str, of: str) -> dict[str, int]:
    """How many different values of `of` stand with each value of a column, the most first."""
    pairs = read_columns(folder, table, [column, of]).group_by([column, of]).aggregate([])
    counted = pairs.group_by(column).aggregate([([], "count_all")]).to_pydict()
    rows: list[tuple[str, int]] = list(zip(counted[column], counted["count_all"], strict=True))
    return dict(sorted(rows, key=lambda row: (-row[1], row[0])))


def longest_pairs(folder: Path, kinds: Iterable[str], most: int) -> list[dict[str, Any]]:
    """The pairs of some kinds that share most words."""
    found = read_columns(folder, "pairs", ["a", "b", "words", "kind"], kind=kinds)
    order = [("words", "descending"), ("a", "ascending"), ("b", "ascending")]
    rows: list[dict[str, Any]] = found.sort_by(order).slice(0, most).to_pylist()
    return rows


def days(folder: Path) -> tuple[str | None, str | None, int]:
    """The first and the last day of the stories, and how many have none."""
    column = read_columns(folder, "stories", ["published"])["published"]
    found = pc.min_max(pc.utf8_slice_codeunits(column, 0, 10)).as_py()
    return found["min"], found["max"], int(column.null_count)
