"""The dates alone: no model is needed, so a set takes seconds."""

import json
from collections.abc import Iterator, Sequence

import msgspec

from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from evaluation.predict import Document
from onrecord.dates import find_dates
from onrecord.errors import OnrecordError
from onrecord.ingest import story_from_text
from onrecord.records.date import Date


class DatesPrediction(msgspec.Struct, frozen=True, kw_only=True):
    """The dates found in one document; its line is what `dates.py` reads."""

    doc: str
    dates: tuple[Date, ...]

    def row(self) -> Row:
        """The line, as JSON's own types."""
        row: Row = json.loads(msgspec.json.encode(self))
        return row


def read_dates(
    documents: Sequence[Document], rows: Sequence[Row]
) -> Iterator[DatesPrediction | EvaluationError]:
    """The dates of each document, published on its gold's `dct`; without one, undated."""
    for document, row in zip(documents, rows, strict=True):
        try:
            story = story_from_text(document.text, id=document.doc, published=row.get("dct"))
        except OnrecordError as error:
            yield EvaluationError(place=document.doc, problem=error.problem, cure=error.cure)
        else:
            yield DatesPrediction(doc=document.doc, dates=find_dates(story))
