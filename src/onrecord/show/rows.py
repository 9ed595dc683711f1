"""Sources, attributions, dates and findings as rows: flat, for tables of any kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from onrecord.records.attribution import Attribution
from onrecord.records.date import Date
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.records.source import Source, Terms
from onrecord.records.span import Span, Spans
from onrecord.show.paragraphs import Paragraph, paragraphs, places
from onrecord.show.voices import loads, voices

Table = Literal["source", "attribution", "date", "finding"]
Cell = str | int | float | None
Row = dict[str, Cell]
_STRETCHES = " … "  # between the words of spans that stand apart


def rows(record: Record, table: Table) -> list[Row]:
    """One table of a story: every row has the same columns, `None` where there is nothing.

    Words are the story's own; spans are written as "0-52 60-80", in characters of its text.
    """
    story = record.story
    head: Row = {
        "story": story.id,
        "headline": story.headline,
        "outlet": story.outlet,
        "published": story.published,
    }
    return [head | row for row in _MAKERS[table](record, paragraphs(story))]


def _sources(record: Record, where: list[Paragraph]) -> Iterator[Row]:
    text = record.story.text
    carried = {voice.source.id: voice for voice in voices(record) if voice.source}
    for source in record.sources:
        voice = carried[source.id]
        spans = [span for load in loads(record, voice) for span in load.spans]
        thoughts = sum(record.attributions[n].act == "thought" for n in voice.carries)
        yield {
            "source_id": source.id,
            "source_kind": source.kind,
            "source_name": source.name,
            "source": _words(source.mentions, text),
            "source_spans": _places(source.mentions),
            **_terms(source.terms, text),
            "statements": len(voice.carries) - thoughts,
            "thoughts": thoughts,
            "words": _count(spans, text),
            "paragraphs": _names(spans, where),
            "because": "; ".join(source.because),
        }


def _attributions(record: Record, where: list[Paragraph]) -> Iterator[Row]:
    sources = {source.id: source for source in record.sources}
    for attribution in record.attributions:
        by = sources.get(attribution.source_id or "")
        yield _attribution(record.story.text, attribution, by, where)


def _attribution(
    text: str, attribution: Attribution, source: Source | None, where: list[Paragraph]
) -> Row:
    return {
        "attribution": attribution.id,
        "source_id": attribution.source_id,
        "source_kind": source.kind if source else None,
        "source_name": source.name if source else None,
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


def _dates(record: Record, where: list[Paragraph]) -> Iterator[Row]:
    return (_date(record.story.text, date, where) for date in record.dates)


def _date(text: str, date: Date, where: list[Paragraph]) -> Row:
    span = Span(date.start, date.end)
    return {
        "date": span.of(text),
        "type": date.type,
        "value": date.value,
        "anchor": date.anchor,
        "because": date.rule,
        "paragraphs": _names([span], where),
        "date_spans": _places((span,)),
    }


def _findings(record: Record, where: list[Paragraph]) -> Iterator[Row]:
    return (_finding(record.story.text, finding, where) for finding in record.findings)


def _finding(text: str, finding: Finding, where: list[Paragraph]) -> Row:
    span = Span(finding.start, finding.end)
    return {
        "code": finding.code,
        "check": finding.name,
        "level": finding.level,
        "message": finding.message,
        "noted": span.of(text),
        "paragraphs": _names([span], where),
        "noted_spans": _places((span,)),
    }


_MAKERS: Mapping[Table, Callable[[Record, list[Paragraph]], Iterator[Row]]] = {
    "source": _sources,
    "attribution": _attributions,
    "date": _dates,
    "finding": _findings,
}


def _terms(terms: Terms | None, text: str) -> Row:
    if terms is None:
        return dict.fromkeys(
            ("people_least", "people_most", "basis", "condition", "reason", "told")
        )
    least, most = terms.people
    return {
        "people_least": least,
        "people_most": most,
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
