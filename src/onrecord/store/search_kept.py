"""Rows of a store's tables kept whole in its index, by what pages ask for them.

Parquet is read through to find the rows of one claim or one family; these are found at once.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from onrecord.store.parquet import read_rows

Watch = Callable[[str, int, int], None]  # a stage's name, how many are done, how many in all
_AT_ONCE = 1_000  # rows
# Table -> the columns by which its rows are asked for.
KEYS: Mapping[str, tuple[str, ...]] = {
    "claims": ("claim", "story"),
    "origins": ("claim",),
    "credits": ("claim",),
    "independent": ("claim",),
    "families": ("story", "family"),
    "changes": ("to",),
    "pairs": ("a", "b"),  # those that share a passage: copies are families
    "attributions": ("story",),  # those that make a claim
    "sources": ("story",),  # those who make one
}
_LATER = ("attributions", "sources")  # put in while they are read for other things
PASSAGES = ("paragraph", "quotation")
Members = set[tuple[str, str]]  # stories and attributions that make a claim


def put_kept(base: sqlite3.Connection, folder: Path, watch: Watch) -> Members:
    """Put the rows in, all but those of attributions and sources, and tell which of them count."""
    for table, keys in KEYS.items():
        columns = ", ".join(f'"{key}" TEXT' for key in keys)
        base.execute(f"CREATE TABLE kept_{table} ({columns}, row TEXT NOT NULL)")
    members: Members = set()
    now = [table for table in KEYS if table not in _LATER]
    for at, table in enumerate(now):
        watch("versions and claims", at, len(now))
        found = read_rows(folder, table)
        if table == "pairs":
            found = read_rows(folder, table, kind=PASSAGES)
        for rows in _some(found):
            keep(base, table, rows)
            if table == "claims":
                members.update((row["story"], row["attribution"]) for row in rows)
    watch("versions and claims", len(now), len(now))
    return members


def keep(base: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    """Put rows of one table in."""
    keys = KEYS[table]
    places = ", ".join("?" * (len(keys) + 1))
    base.executemany(
        f"INSERT INTO kept_{table} VALUES ({places})",
        [(*(row[key] for key in keys), msgspec.json.encode(row).decode()) for row in rows],
    )


def find_kept(base: sqlite3.Connection) -> None:
    """Make the indexes by which the rows are found, when all are in."""
    for table, keys in KEYS.items():
        for key in keys:
            base.execute(f'CREATE INDEX "kept {table} by {key}" ON kept_{table} ("{key}")')


def _some(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    yield batch
