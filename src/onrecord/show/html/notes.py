"""The checks' notes beside a story, each linked to its words."""

from collections.abc import Iterator

from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.show.html.links import Links
from onrecord.show.safe import html_text, line


def notes(record: Record, links: Links) -> Iterator[str]:
    """A card of all notes in text order; none where there is nothing to note."""
    if record.findings:
        rows = "".join(_note(one, links) for one in record.findings)
        count = len(record.findings)
        heading = f"{count} {'note' if count == 1 else 'notes'} for the desk"
        yield f'<section class="card notes"><h3>{heading}</h3><ul>{rows}</ul></section>'


def _note(one: Finding, links: Links) -> str:
    span = Span(one.start, one.end)
    words = f"{links.word(span, 80)} " if span else ""
    at = links.paragraphs([span]) if span else ""
    related = f" · see {' … '.join(links.word(each, 60) for each in one.related)}"
    return (
        f'<li><b class="level {one.level}">{one.level}</b> {words}'
        f"<span><bdi>{html_text(line(one.message, 300))}</bdi></span> "
        f'<span class="why">{html_text(one.code)} {html_text(one.name)}'
        f"{f' · {at}' if at else ''}{related if one.related else ''}</span></li>"
    )
