"""The sentence of a story that has most of the words that were looked for."""

from onrecord.records.span import Span
from onrecord.show.store.archive.views import Stretch
from onrecord.show.store.excerpts import sentence

OPENING, CLOSING = "\1", "\2"  # frame the words in what the index answers; no text there has them
_LOOKED_AT = 40  # places: a hostile text is one word a million times
_AROUND = 200  # characters to either side of the sentence's first word that was found
_LONGEST = 2_000  # characters of a word that was found


def best_sentence(framed: str) -> tuple[Stretch, ...]:
    """The sentence with the most different words; of equal ones the first.

    Args:
        framed: The text, with the words that were found in `OPENING` and `CLOSING`.

    Returns:
        Empty where no word is framed.
    """
    text, spans = _unframed(framed)
    best: tuple[int, Span] | None = None
    for span in spans:
        if best is not None and best[1].meets(span):
            continue
        whole = sentence(text, span)
        different = {one.of(text).casefold() for one in spans if whole.meets(one)}
        if best is None or len(different) > best[0]:
            best = len(different), whole
    if best is None:
        return ()
    inside = [one for one in spans if best[1].meets(one)]
    return _stretches(text, best[1], inside)


def _unframed(framed: str) -> tuple[str, list[Span]]:
    """The text, and the first spans that were framed."""
    first, *rest = framed.split(OPENING)
    pieces, at = [first], len(first)
    spans: list[Span] = []
    for one in rest:
        words, _, after = one.partition(CLOSING)
        if len(spans) < _LOOKED_AT:
            spans.append(Span(at, at + len(words)))
        pieces += words, after
        at += len(words) + len(after)
    return "".join(pieces), spans


def _stretches(text: str, whole: Span, spans: list[Span]) -> tuple[Stretch, ...]:
    start = max(whole.start, spans[0].start - _AROUND)
    end = min(whole.end, max(start + 2 * _AROUND, spans[0].end))
    if start > whole.start:
        start = text.find(" ", start, spans[0].start) + 1 or start  # no word is cut in two
    if end < whole.end:
        end = max(text.rfind(" ", spans[0].end, end), spans[0].end)
    found = [Stretch("…", False)] if start > whole.start else []
    at = start
    for span in spans:
        if span.start >= end:
            break
        if span.start > at:
            found.append(Stretch(text[at : span.start], False))
        found.append(Stretch(text[span.start : span.end][:_LONGEST], True))
        at = span.end
    rest = text[at:end]
    return (*found, Stretch(rest + "…" * (end < whole.end), False))
