"""What could not be read."""

from pathlib import Path

from onrecord.show.store.views import Problem, Problems
from onrecord.store.parquet import read_rows


def problems_view(folder: Path) -> Problems:
    """All problems of a store, by file, then as they were met."""
    rows = sorted(read_rows(folder, "problems"), key=lambda row: str(row["file"]))
    return Problems(
        problems=tuple(
            Problem(file=row["file"] or "", record=row["record"] or "", reason=row["reason"] or "")
            for row in rows
        )
    )
