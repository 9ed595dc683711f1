"""What is known of one attribution when it is compared with those of other stories."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.source import Source, SourceKind
from onrecord.records.span import Span, Spans
from onrecord.text.quotations import quotations


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution of one story, by its words alone: the story's text is not needed again."""

    story: str
    attribution: str
    day: int | None  # days since 0001-01-01, as date.toordinal counts; None: published nobody knows
    cue: str  # "denied" turns what follows round
    content: str  # its stretches, with a space between them
    quoted: tuple[str, ...]  # those of its words that stand inside quotation marks, marks left out
    source: str | None  # the name resolved over the story; None: nobody could tell
    kind: SourceKind | None


def statements_of(record: Record) -> Iterator[Statement]:
    """The attributions of one story, ready to be compared."""
    story = record.story
    return statements_in(story.id, story.published, story.text, record.attributions, record.sources)


def statements_in(
    story: str,
    published: str | None,
    text: str,
    attributions: Iterable[Attribution],
    sources: Iterable[Source],
) -> Iterator[Statement]:
    """The attributions of one story, ready to be compared; for who has no whole record.

    Args:
        story: Its id.
        published: ISO 8601 date, or date and time; None: nobody knows.
        text: The story's.
        attributions: The story's.
        sources: The story's.
    """
    marks = quotations(text)
    named = {source.id: source for source in sources}
    for one in attributions:
        source = named.get(one.source_id or "")
        yield Statement(
            story=story,
            attribution=one.id,
            day=day_of(published),
            cue=_words(text, one.cue),
            content=_words(text, one.content),
            quoted=tuple(span.of(text) for span in quoted_spans(one.content, marks)),
            source=source.name if source is not None else None,
            kind=source.kind if source is not None else None,
        )


def day_of(published: str | None) -> int | None:
    """The day of an ISO 8601 date or date and time; None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def quoted_spans(content: Spans, marks: list[Span]) -> Iterator[Span]:
    """The stretches of a content that stand inside quotation marks, without the marks."""
    for stretch in content:
        for mark in marks:
            start, end = max(stretch.start, mark.start + 1), min(stretch.end, mark.end - 1)
            if start < end:
                yield Span(start, end)


def _words(text: str, spans: Spans) -> str:
    return " ".join(span.of(text) for span in spans)
