"""One finding a row of a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from onrecord.show.findings.placed import CheckedStory
from onrecord.show.safe import cell

COLUMNS = ("file", "story", "line", "column", "code", "name", "level", "message", "words", "fix")


def head() -> str:
    """The row of the columns' names."""
    return _row(COLUMNS)


def render(story: CheckedStory) -> Iterator[str]:
    """A row for each finding of a story."""
    for one in story.placed():
        words = story.record.story.text[one.start : one.end]
        fix = "" if one.fix is None else one.fix.text
        place = (cell(one.file), cell(one.story), one.line, one.column)
        yield _row((*place, one.code, one.name, one.level, cell(one.message), cell(words), fix))


def _row(cells: tuple[str | int, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
