"""Attributions as rows for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Spans
from onrecord.show.safe import cell

COLUMNS = (
    "story", "headline", "outlet", "published", "attribution", "source_id", "source_kind",
    "source_name", "source", "cue", "content", "type", "act", "confidence", "people_least",
    "people_most", "basis", "condition", "reason", "told", "source_spans", "cue_spans",
    "content_spans",
)  # fmt: skip
_STRETCHES = " … "  # between the words of spans that stand apart


def render(records: Iterable[Record]) -> str:
    """Comma-separated rows with a heading, one row an attribution, in the order of the records.

    Text that a spreadsheet would take for a formula begins with an apostrophe. Spans are written
    as "0-52 60-80", in characters of the story's text.
    """
    out = io.StringIO()
    # Every text is quoted: where ";" separates, an unquoted cell would fall apart at one, and its
    # second half could be a formula.
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerows(_rows(record))
    return out.getvalue()


def _rows(record: Record) -> Iterator[list[str | int | float]]:
    sources = {source.id: source for source in record.sources}
    for attribution in record.attributions:
        source = sources.get(attribution.source_id or "")
        values = _row(record, attribution, source)
        yield [cell(value) if isinstance(value, str) else value for value in values]


def _row(
    record: Record, attribution: Attribution, source: Source | None
) -> Iterator[str | int | float]:
    story = record.story
    yield from (story.id, story.headline or "", story.outlet or "", story.published or "")
    yield from (attribution.id, attribution.source_id or "")
    yield from (source.kind if source else "", source.name if source else "")
    for spans in (attribution.source, attribution.cue, attribution.content):
        yield _words(spans, story.text)
    yield from (attribution.type, attribution.act, round(attribution.confidence, 4))
    terms = source.terms if source else None
    least, most = terms.people if terms else ("", "")
    yield from (least, "" if most is None else most)
    for spans in (terms.basis, terms.condition, terms.reason, terms.told) if terms else ((),) * 4:
        yield _words(spans, story.text)
    for spans in (attribution.source, attribution.cue, attribution.content):
        yield " ".join(f"{span.start}-{span.end}" for span in spans)


def _words(spans: Spans, text: str) -> str:
    return _STRETCHES.join(span.of(text) for span in spans)
