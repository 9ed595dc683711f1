"""Rows of a store's tables, from its index where there is one, else from the tables."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from onrecord.store.parquet import read_rows
from onrecord.store.search import Index
from onrecord.store.search_kept import KEYS

Store = Path | Index
_AT_ONCE = 500  # values of one question
_STORIES = (
    "SELECT id, outlet, published, stories.headline, url{text} FROM stories{texts}"
    " WHERE id IN ({places}) ORDER BY n"
)


def folder_of(store: Store) -> Path:
    """Where the tables are."""
    return store if isinstance(store, Path) else store.folder


def rows_of(
    store: Store, table: str, columns: list[str] | None = None, **where: str | Iterable[str]
) -> Iterator[dict[str, Any]]:
    """The rows of a table that have some values.

    An index has of the attributions and sources those that make a claim, and of the pairs those
    that share a passage.

    Args:
        store: The folder of the tables, or the index.
        table: One of the tables; with an index one of `KEYS`, or `stories` by their ids.
        columns: Which of its columns; `None`: all.
        where: For a column the value that it must have, or those that it may have. The first is
            one that the index has the rows by.
    """
    if isinstance(store, Path):
        yield from read_rows(store, table, columns, **where)
        return
    (key, wanted), *others = where.items()
    values = iter([wanted] if isinstance(wanted, str) else sorted(set(wanted)))
    tests = [
        (column, {allowed} if isinstance(allowed, str) else set(allowed))
        for column, allowed in others
    ]
    while some := list(islice(values, _AT_ONCE)):
        for row in _rows(store, table, key, some, columns):
            if all(row[column] in allowed for column, allowed in tests):
                yield row if columns is None else {name: row[name] for name in columns}


def _rows(
    index: Index, table: str, key: str, values: list[str], columns: list[str] | None
) -> Iterator[dict[str, Any]]:
    places = ", ".join("?" * len(values))
    if table == "stories":
        has_text = columns is not None and "text" in columns
        question = _STORIES.format(
            text=", text" if has_text else "",
            texts=" JOIN texts USING (n)" if has_text else "",
            places=places,
        )
        yield from index.rows(question, values)
        return
    assert key in KEYS[table], f"the index does not have {table} by {key}"
    question = f'SELECT row FROM kept_{table} WHERE "{key}" IN ({places}) ORDER BY rowid'
    for found in index.rows(question, values):
        yield msgspec.json.decode(found["row"])
