"""Words of a story in their sentence."""

from onrecord.records.span import Span
from onrecord.show.store.views import Excerpt
from onrecord.text.sentences import sentences

_AROUND = 160  # characters to either side: a sentence of a hostile story may be a megabyte
LOOK = 2_000  # characters to either side in which the sentence is looked for


def excerpt(text: str, span: Span) -> Excerpt:
    """The words of a span, and the rest of the sentences that it stands in."""
    whole = sentence(text, span)
    before, after = text[whole.start : span.start], text[span.end : whole.end]
    return Excerpt(
        before=before if len(before) <= _AROUND else "…" + before[-_AROUND:].partition(" ")[2],
        words=span.of(text),
        after=after if len(after) <= _AROUND else after[:_AROUND].rpartition(" ")[0] + "…",
        start=span.start,
        end=span.end,
    )


def sentence(text: str, span: Span) -> Span:
    """The sentences that a span stands in."""
    start, end = _paragraph(text, span)
    near = [one for one in sentences(text, start, end) if one.meets(span)]
    if near:
        start, end = near[0].start, near[-1].end
    return Span(min(start, span.start), max(end, span.end))


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    first = text.rfind("\n\n", max(0, span.start - LOOK), span.start)
    last = text.find("\n\n", span.end, span.end + LOOK)
    return (
        first + 2 if first >= 0 else max(0, span.start - LOOK),
        last if last >= 0 else min(len(text), span.end + LOOK),
    )
