"""Parts of tables: a file is there whole or not at all."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from onrecord.errors import StoreError
from onrecord.store.tables import TABLES

Row = Mapping[str, Any]


def write_part(folder: Path, table: str, part: str, rows: Iterable[Row]) -> int:
    """Write rows as one part of a table, in the place of the part of that name.

    Returns:
        How many rows there are.

    Raises:
        StoreError: The disk is full or the folder cannot be written to; the old part stands.
    """
    columns = pa.Table.from_pylist(list(rows), schema=TABLES[table])
    place = folder / table / f"{part}.parquet"
    unfinished = place.with_suffix(".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(columns, unfinished, compression="zstd")
        os.replace(unfinished, place)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise unwritable(place, error) from error
    return int(columns.num_rows)


def unwritable(place: Path, error: OSError) -> StoreError:
    """What to say where a file of the store cannot be written."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return StoreError(
        place=str(place),
        problem="the disk is full" if full else f"it cannot be written ({error.strerror or error})",
        cure="Make room and run the same command again: it goes on from here"
        if full
        else "See that you may write there",
    )


def parts_of(folder: Path, table: str) -> list[str]:
    """The names of a table's parts, in their order."""
    return sorted(file.stem for file in (folder / table).glob("*.parquet"))


def drop_parts(folder: Path, table: str, beginning: str = "") -> None:
    """Take the parts of a table away whose names begin so."""
    for part in parts_of(folder, table):
        if part.startswith(beginning):
            (folder / table / f"{part}.parquet").unlink()


def read_rows(
    folder: Path,
    table: str,
    columns: list[str] | None = None,
    *,
    parts: Iterable[str] | None = None,
    **where: str | Iterable[str],
) -> Iterator[dict[str, Any]]:
    """The rows of a table, part by part.

    Args:
        folder: The store.
        table: One of `TABLES`.
        columns: Which of its columns; `None`: all.
        parts: Which of its parts; `None`: all.
        where: For a column the value that it must have, or those that it may have.
    """
    chosen = parts_of(folder, table) if parts is None else list(parts)
    files = [str(folder / table / f"{part}.parquet") for part in chosen]
    if not files:
        return
    test = None
    for column, value in where.items():
        values = [value] if isinstance(value, str) else list(value)
        # The type is said: of no values it could not be told.
        one = pc.field(column).isin(pa.array(values, TABLES[table].field(column).type))
        test = one if test is None else test & one
    found = ds.dataset(files, schema=TABLES[table], format="parquet")
    for batch in found.to_batches(columns=columns, filter=test, use_threads=False):
        yield from batch.to_pylist()


def count_rows(folder: Path, table: str) -> int:
    """How many rows a table has."""
    return sum(
        pq.read_metadata(folder / table / f"{part}.parquet").num_rows
        for part in parts_of(folder, table)
    )
