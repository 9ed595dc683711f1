"""The whole store as one SQLite file, for Datasette and whatever else reads SQLite."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa

from onrecord.errors import OutputError
from onrecord.store.parquet import read_rows
from onrecord.store.tables import TABLES

# What people join on or filter by.
_INDEXED = {
    "id", "story", "outlet", "published", "from", "to", "kind", "a", "b", "family", "claim", "code",
    "origin", "version_of",
}  # fmt: skip
_PRIMARY = {"stories": "id", "independent": "claim"}
_STORIES = {"story", "from", "to", "a", "b", "family", "version_of"}  # columns that name one
_ROWS_AT_ONCE = 2_000


def export_sqlite(folder: Path, place: Path) -> dict[str, int]:
    """Write all tables into a new SQLite file; lists and structures become JSON text.

    The file is there whole or not at all. Columns that name stories have indexes.

    Args:
        folder: The store.
        place: The file; one that is there is replaced.

    Returns:
        Table -> how many rows it has.

    Raises:
        OutputError: It cannot be written.
    """
    unfinished = place.with_name(f".{place.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as base:
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("PRAGMA synchronous = OFF")  # a half file is thrown away anyhow
            counts = {table: _copy(base, folder, table) for table in TABLES}
            base.execute("PRAGMA optimize")
        unfinished.replace(place)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise OutputError(
            place=str(place),
            problem=f"it cannot be written ({error})",
            cure="See that there is room and that you may write there",
        ) from error
    return counts


def _copy(base: sqlite3.Connection, folder: Path, table: str) -> int:
    schema = TABLES[table]
    columns = ", ".join(_column(table, field) for field in schema)
    base.execute(f'CREATE TABLE "{table}" ({columns})')
    places = ", ".join("?" * len(schema))
    count = 0
    rows: list[tuple[Any, ...]] = []
    with base:
        for row in read_rows(folder, table):
            rows.append(tuple(_value(row[name]) for name in schema.names))
            if len(rows) == _ROWS_AT_ONCE:
                count += _insert(base, table, places, rows)
        count += _insert(base, table, places, rows)
        for name in schema.names:
            if name in _INDEXED and _PRIMARY.get(table) != name:
                base.execute(f'CREATE INDEX "{table} by {name}" ON "{table}" ("{name}")')
    return count


def _insert(base: sqlite3.Connection, table: str, places: str, rows: list[tuple[Any, ...]]) -> int:
    count = len(rows)
    base.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)
    rows.clear()
    return count


def _column(table: str, field: Any) -> str:
    if pa.types.is_integer(field.type):
        kind = "INTEGER"
    elif pa.types.is_floating(field.type):
        kind = "REAL"
    else:
        kind = "TEXT"
    key = " PRIMARY KEY" if _PRIMARY.get(table) == field.name else ""
    leads = ' REFERENCES "stories" ("id")' if field.name in _STORIES else ""  # Datasette links it
    return f'"{field.name}" {kind}{key}{leads}'


def _value(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
