"""Sources, attributions, dates and findings as rows for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from typing import get_args

from onrecord.records.record import Record
from onrecord.show.rows import Cell, Table, rows
from onrecord.show.safe import cell

# The first says of which table a row is; filtered by it, the columns that are not empty are that
# table's.
COLUMNS = (
    "table", "story", "headline", "outlet", "published",
    "attribution", "source_id", "source_kind", "source_name", "source", "cue", "content", "type",
    "act", "confidence", "people_least", "people_most", "basis", "condition", "reason", "told",
    "source_spans", "cue_spans", "content_spans",
    "statements", "thoughts", "words", "paragraphs", "because",
    "date", "value", "anchor", "date_spans",
    "code", "check", "level", "message", "noted", "noted_spans",
)  # fmt: skip


def render(records: Iterable[Record]) -> str:
    """Comma-separated rows with a heading: a record's sources, attributions, dates and findings.

    `table` says which of them a row is. Text that a spreadsheet would take for a formula begins
    with an apostrophe. Spans are written as "0-52 60-80", in characters of the story's text.
    """
    out = io.StringIO()
    # Every text is quoted: where ";" separates, an unquoted cell would fall apart at one, and its
    # second half could be a formula.
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        for table in get_args(Table):
            for row in rows(record, table):
                named = row | {"table": table}
                writer.writerow([_cell(named.get(column)) for column in COLUMNS])
    return out.getvalue()


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    return cell(value) if isinstance(value, str) else value
