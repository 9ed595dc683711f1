"""A view as rows for a spreadsheet: each kind of view has columns of its own."""

import csv
import io
from collections.abc import Iterable, Iterator

from onrecord.show.safe import cell
from onrecord.show.store.in_words import claim_sum, origin
from onrecord.show.store.views import (
    Claim,
    Excerpt,
    Family,
    Head,
    Overview,
    Problems,
    Quotation,
    Version,
    View,
)

_Row = tuple[str | int, ...]
_STORY = ("story", "outlet", "published", "headline", "url")


def render(view: View) -> str:
    """Comma-separated rows with a heading.

    Text that a spreadsheet would take for a formula begins with an apostrophe. Spans are written
    as "0-52", in characters of the story's text.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in _rows(view):
        writer.writerow([cell(each) if isinstance(each, str) else each for each in row])
    return out.getvalue()


def _rows(view: View) -> Iterable[_Row]:
    match view:
        case Overview():
            return _overview(view)
        case Family():
            return _family(view)
        case Claim():
            return _claim(view)
        case Quotation():
            return _quotation(view)
        case Problems():
            head = ("file", "record", "reason")
            return [head, *((one.file, one.record, one.reason) for one in view.problems)]


def _overview(view: Overview) -> Iterator[_Row]:
    yield ("table", "id", "words", "stories", "outlets", "changes_that_matter", "origins_least",
           "origins_most", "sum")  # fmt: skip
    for one in view.largest_families:
        headline = one.first.headline or ""
        yield "family", one.id, headline, one.versions, len(one.outlets), one.matter, "", "", ""
    for line in view.largest_claims:
        yield (
            "claim",
            line.id,
            line.words,
            len(line.stories),
            len(line.outlets),
            "",
            line.least,
            line.most,
            claim_sum(line),
        )
    for pair in view.largest_reuse:
        outlets = len({pair.one.outlet, pair.other.outlet})
        yield "reuse", f"{pair.one.id} | {pair.other.id}", pair.words, 2, outlets, "", "", "", ""


def _family(view: Family) -> Iterator[_Row]:
    yield (*_STORY, "comes_from", "kind", "was", "now", "message", "was_span", "now_span")
    for version in view.versions:
        if view.chosen is None or version.story.id == view.chosen:
            yield from _version(version)


def _version(version: Version) -> Iterator[_Row]:
    head = (*_head(version.story), version.comes_from or "")
    if not version.matter and not version.edits:
        yield (*head, "", "", "", "", "", "")
    for one in version.matter:
        was, now = _words(one.was), _words(one.now)
        yield (*head, one.kind, was, now, one.message, _span(one.was), _span(one.now))
    for edit in version.edits:
        before = "".join(piece.text for piece in edit.pieces if piece.kind != "new")
        after = "".join(piece.text for piece in edit.pieces if piece.kind != "gone")
        yield (*head, edit.kind, before, after, "", "", "")


def _claim(view: Claim) -> Iterator[_Row]:
    yield (*_STORY, "family", "words", "span", "source", "manner", "credits", "origins",
           "origin_names", "because", "counted", "denies")  # fmt: skip
    names = {one.label: origin(one) for one in (*view.line.origins, *view.others)}
    counted = {one.label for one in view.line.origins}
    for teller in view.tellers:
        labels = [lead.origin for lead in teller.leads]
        for said in teller.said:
            yield (
                *_head(teller.story),
                teller.family,
                said.words,
                _span(said.place),
                said.source or "",
                said.manner,
                "; ".join(teller.credits),
                "; ".join(labels),
                "; ".join(names[label] for label in labels),
                "; ".join(lead.because for lead in teller.leads if lead.because),
                "; ".join(label for label in labels if label in counted),
                "yes" if teller.is_denial else "",
            )


def _quotation(view: Quotation) -> Iterator[_Row]:
    yield (*_STORY, "words", "span", "printed", "sources", "sentence")
    for one in view.places:
        sentence = one.place.before + one.place.words + one.place.after
        words = _words(one.place)
        sources = "; ".join(one.sources)
        yield (*_head(one.story), words, _span(one.place), one.printed, sources, sentence)


def _head(story: Head) -> tuple[str, ...]:
    found = (story.id, story.outlet, story.published, story.headline, story.url)
    return tuple(one or "" for one in found)


def _words(place: Excerpt | None) -> str:
    return place.words if place else ""


def _span(place: Excerpt | None) -> str:
    return f"{place.start}-{place.end}" if place and place.start is not None else ""
