"""Parquet: one story a row, its columns the fields of a line of JSONL, row groups one by one."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any, BinaryIO

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.limits import LINE_BYTES

_FIELDS = ("text", "id", "headline", "byline", "outlet", "published", "url")
_ROWS = 16  # taken at a time: each may have a text of megabytes
_FETCH_AGAIN = "Fetch or write the file again"


def parquet_rows(stream: BinaryIO, place: str) -> Iterator[tuple[int, bytes] | IngestError]:
    """Number (from 1) of each row, and the line of JSONL that says the same.

    In the place of a row, or of a row group, that cannot be had stands its error.

    Args:
        stream: A file that can be searched; rows are read as they are taken.
        place: For errors: the path.

    Raises:
        IngestError: pyarrow is not installed, this is no Parquet file, or a column has no text.
    """
    pyarrow = _pyarrow(place)
    try:
        # Its size is what it says of itself, so memory goes by the page and not by the file.
        file = pyarrow.parquet.ParquetFile(stream, buffer_size=65_536, pre_buffer=False)
    except (OSError, ValueError, pyarrow.ArrowException) as error:
        raise IngestError(
            place=place,
            problem=f"it cannot be read as Parquet ({_one_line(error)})",
            cure=_FETCH_AGAIN,
        ) from None
    columns = _columns(file.schema_arrow, place, pyarrow)
    before = 0
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        number = before
        try:
            for cells in _pieces(file, group, columns, pyarrow):
                for row in range(len(cells["text"])):
                    number += 1
                    yield _row(cells, row, number, place)
        except (OSError, ValueError, MemoryError, pyarrow.ArrowException) as error:
            yield IngestError(
                place=f"{place}, rows {number + 1:,} to {before + rows:,}",
                problem=f"they cannot be read ({_one_line(error)})",
                cure=_FETCH_AGAIN,
            )
        before += rows


def row_place(place: str, number: int) -> str:
    """Where a row stands, for errors."""
    return f"{place}, row {number}"


def _pieces(
    file: Any, group: int, columns: list[str], pyarrow: ModuleType
) -> Iterator[dict[str, Any]]:
    """Column name -> cells, for a few rows of a row group at a time."""
    for batch in file.iter_batches(
        batch_size=_ROWS, row_groups=[group], columns=columns, use_threads=False
    ):
        cells = {name: batch.column(name) for name in columns}
        moments = cells.get("published")
        if moments is not None and pyarrow.types.is_timestamp(moments.type):
            # Python's moments have no finer unit.
            kind = pyarrow.timestamp("us", moments.type.tz)
            cells["published"] = moments.cast(kind, safe=False)
        yield cells


def _columns(schema: Any, place: str, pyarrow: ModuleType) -> list[str]:
    """The columns that are a story's fields.

    Raises:
        IngestError: There is no text, or a field of another type than a story's.
    """
    found = [name for name in _FIELDS if name in schema.names]
    if "text" not in found:
        names = ", ".join(schema.names[:20]) or "none"
        raise IngestError(
            place=place,
            problem=f'it has no column "text", only: {_one_line(names)}',
            cure='Name the column with the stories\' texts "text"',
        )
    for name in found:
        if schema.names.count(name) > 1:
            raise IngestError(
                place=place,
                problem=f'it has more than one column "{name}"',
                cure="Leave one of them",
            )
        kind = schema.field(name).type
        if not _fits(name, kind, pyarrow.types):
            raise IngestError(
                place=place,
                problem=f'the column "{name}" holds {kind}, not strings',
                cure="Write it as strings"
                + (", dates or timestamps" if name == "published" else ""),
            )
    return found


def _fits(name: str, kind: Any, types: ModuleType) -> bool:
    if types.is_dictionary(kind):
        kind = kind.value_type
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        return True
    if name == "id" and types.is_integer(kind):
        return True
    if name == "published" and (types.is_date(kind) or types.is_timestamp(kind)):
        return True
    return name != "text" and bool(types.is_null(kind))


def _row(
    cells: dict[str, Any], row: int, number: int, place: str
) -> tuple[int, bytes] | IngestError:
    fields: dict[str, object] = {}
    problem = ""
    for name, column in cells.items():
        try:
            found = column[row].as_py()
        except UnicodeDecodeError as error:
            problem = f'byte {error.start} of "{name}" is not UTF-8'
        except (ValueError, KeyError) as error:  # a year or a time zone that Python has not
            problem = f'"{name}" is no date ({_one_line(error)})'
        else:
            fields[name] = found.isoformat() if isinstance(found, date) else found
    line = b"" if problem else msgspec.json.encode(fields)
    if not problem and fields["text"] is None:
        problem = 'its "text" is null'
    elif len(line) > LINE_BYTES:
        problem = f"it is longer than {LINE_BYTES:,} bytes"
    if problem:
        return IngestError(
            place=row_place(place, number), problem=problem, cure="Mend the row, or leave it out"
        )
    return number, line


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:200]


def _pyarrow(place: str) -> ModuleType:
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")  # by name: it ships no types
    except ImportError as error:
        raise IngestError(
            place=place,
            problem=f"reading Parquet needs pyarrow, which is not installed ({error})",
            cure='Run: pip install "onrecord[trace]"',
        ) from None
