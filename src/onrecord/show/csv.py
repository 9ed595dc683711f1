"""Sources, attributions, dates and findings as rows for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

from onrecord.records.attribution import Attribution
from onrecord.records.date import Date
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.records.source import Source, Terms
from onrecord.records.span import Span, Spans
from onrecord.show.paragraphs import Paragraph, paragraphs, places
from onrecord.show.safe import cell
from onrecord.show.voices import Voice, loads, voices

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
_STRETCHES = " … "  # between the words of spans that stand apart
_Cell = str | int | float
_Row = dict[str, _Cell]


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
        for row in _rows(record):
            values = (row.get(column, "") for column in COLUMNS)
            writer.writerow([cell(each) if isinstance(each, str) else each for each in values])
    return out.getvalue()


def _rows(record: Record) -> Iterator[_Row]:
    story = record.story
    head: _Row = {
        "story": story.id,
        "headline": story.headline or "",
        "outlet": story.outlet or "",
        "published": story.published or "",
    }
    where = paragraphs(story)
    carried = {voice.source.id: voice for voice in voices(record) if voice.source}
    for source in record.sources:
        yield head | {"table": "source"} | _source(record, source, carried[source.id], where)
    sources = {source.id: source for source in record.sources}
    for attribution in record.attributions:
        by = sources.get(attribution.source_id or "")
        yield head | {"table": "attribution"} | _attribution(record, attribution, by, where)
    for date in record.dates:
        yield head | {"table": "date"} | _date(record, date, where)
    for finding in record.findings:
        yield head | {"table": "finding"} | _finding(record, finding, where)


def _source(record: Record, source: Source, voice: Voice, where: list[Paragraph]) -> _Row:
    spans = [span for load in loads(record, voice) for span in load.spans]
    thoughts = sum(record.attributions[n].act == "thought" for n in voice.carries)
    return {
        "source_id": source.id,
        "source_kind": source.kind,
        "source_name": source.name,
        "source": _words(source.mentions, record.story.text),
        "source_spans": _places(source.mentions),
        **_terms(source.terms, record.story.text),
        "statements": len(voice.carries) - thoughts,
        "thoughts": thoughts,
        "words": _count(spans, record.story.text),
        "paragraphs": _names(spans, where),
        "because": "; ".join(source.because),
    }


def _attribution(
    record: Record, attribution: Attribution, source: Source | None, where: list[Paragraph]
) -> _Row:
    text = record.story.text
    return {
        "attribution": attribution.id,
        "source_id": attribution.source_id or "",
        "source_kind": source.kind if source else "",
        "source_name": source.name if source else "",
        "source": _words(attribution.source, text),
        "cue": _words(attribution.cue, text),
        "content": _words(attribution.content, text),
        "type": attribution.type,
        "act": attribution.act,
        "confidence": round(attribution.confidence, 4),
        **_terms(source.terms if source else None, text),
        "source_spans": _places(attribution.source),
        "cue_spans": _places(attribution.cue),
        "content_spans": _places(attribution.content),
        "words": _count(attribution.content, text),
        "paragraphs": _names(attribution.content, where),
    }


def _date(record: Record, date: Date, where: list[Paragraph]) -> _Row:
    span = Span(date.start, date.end)
    return {
        "date": span.of(record.story.text),
        "type": date.type,
        "value": date.value,
        "anchor": date.anchor or "",
        "because": date.rule,
        "paragraphs": _names([span], where),
        "date_spans": _places((span,)),
    }


def _finding(record: Record, finding: Finding, where: list[Paragraph]) -> _Row:
    span = Span(finding.start, finding.end)
    return {
        "code": finding.code,
        "check": finding.name,
        "level": finding.level,
        "message": finding.message,
        "noted": span.of(record.story.text),
        "paragraphs": _names([span], where),
        "noted_spans": _places((span,)),
    }


def _terms(terms: Terms | None, text: str) -> _Row:
    if terms is None:
        return {}
    least, most = terms.people
    return {
        "people_least": least,
        "people_most": "" if most is None else most,
        "basis": _words(terms.basis, text),
        "condition": _words(terms.condition, text),
        "reason": _words(terms.reason, text),
        "told": _words(terms.told, text),
    }


def _words(spans: Spans, text: str) -> str:
    return _STRETCHES.join(span.of(text) for span in spans)


def _count(spans: Iterable[Span], text: str) -> int:
    return sum(len(span.of(text).split()) for span in spans)


def _places(spans: Spans) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _names(spans: Iterable[Span], where: list[Paragraph]) -> str:
    return "; ".join(place.paragraph.name for place in places(spans, where))
