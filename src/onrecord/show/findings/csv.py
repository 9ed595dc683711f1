"""One finding a row of a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from msgspec import UnsetType

from onrecord.show.findings.placed import CheckedStory
from onrecord.show.safe import cell

COLUMNS = (
    "file",
    "story",
    "line",
    "column",
    "code",
    "name",
    "level",
    "message",
    "words",
    "fix",
    "elsewhere",
)


def head() -> str:
    """The row of the columns' names."""
    return _row(COLUMNS)


def render(story: CheckedStory) -> Iterator[str]:
    """A row for each finding of a story."""
    for one in story.placed():
        words = story.record.story.text[one.start : one.end]
        fix = "" if one.fix is None else one.fix.text
        place = (cell(one.file), cell(one.story), one.line, one.column)
        other = "" if isinstance(one.elsewhere, UnsetType) else one.elsewhere.words
        row = (one.code, one.name, one.level, cell(one.message), cell(words), fix, cell(other))
        yield _row((*place, *row))


def _row(cells: tuple[str | int, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
