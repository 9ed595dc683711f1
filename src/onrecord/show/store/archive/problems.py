"""What could not be read, page by page."""

from pathlib import Path

from onrecord.show.store.archive.views import ProblemPage, Slice
from onrecord.show.store.views import Problem
from onrecord.store.tally import read_columns


def problems_page_view(folder: Path, page: int, size: int) -> ProblemPage:
    """The problems of a store, by file, then as they were met."""
    found = read_columns(folder, "problems", ["file", "record", "reason"])
    # Sorting keeps the order in which problems of one file were met.
    rows = found.sort_by("file").slice((page - 1) * size, size).to_pylist()
    return ProblemPage(
        slice=Slice(page=page, size=size, total=found.num_rows),
        problems=tuple(
            Problem(file=row["file"] or "", record=row["record"] or "", reason=row["reason"] or "")
            for row in rows
        ),
    )
