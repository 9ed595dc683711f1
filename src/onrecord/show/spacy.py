"""A record as a spaCy document, in the terms that spaCy's users know: span groups."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.records.record import Record
from onrecord.records.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan


def to_doc(record: Record, nlp: "Language") -> "Doc":
    """The story's text as `nlp` reads it, with the record's facts as groups of spans.

    `doc.spans` has "sources", "cues" and "contents" (label: the attribution's type; for sources the
    kind), "mentions" (label: the source's kind), "own_voice", "dates" (label: the TIMEX3 type) and
    "findings" (label: the code). A span's `id_` is that of its attribution or source; for a date it
    is the value. A span whose edge lies inside a token is widened to that token.
    """
    doc = nlp(record.story.text)
    kinds = {source.id: source.kind for source in record.sources}
    groups: dict[str, list[tuple[Span, str, str]]] = {
        "sources": [
            (span, kinds.get(one.source_id or "", ""), one.id)
            for one in record.attributions
            for span in one.source
        ],
        "cues": [(span, one.type, one.id) for one in record.attributions for span in one.cue],
        "contents": [
            (span, one.type, one.id) for one in record.attributions for span in one.content
        ],
        "mentions": [(span, one.kind, one.id) for one in record.sources for span in one.mentions],
        "own_voice": [(span, "", "") for span in record.own_voice],
        "dates": [(Span(one.start, one.end), one.type, one.value) for one in record.dates],
        "findings": [(Span(one.start, one.end), one.code, "") for one in record.findings],
    }
    for name, facts in groups.items():
        doc.spans[name] = list(_spans(doc, facts))
    return doc


def _spans(doc: "Doc", facts: Iterable[tuple[Span, str, str]]) -> Iterator["DocSpan"]:
    for span, label, name in facts:
        found = doc.char_span(
            span.start, span.end, label=label, span_id=name, alignment_mode="expand"
        )
        if found is not None:  # a note on the whole story has no words
            yield found
