"""The checks' notes beside a story, each linked to its words, with what would mend them."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

import msgspec

from onrecord.records.finding import Finding, Fix
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.show.html.links import Links
from onrecord.show.safe import html_text, line

_AROUND = 24  # characters of the story on each side of what a fix changes


class Controls(msgspec.Struct, frozen=True, kw_only=True):
    """What a page that can act on the notes puts beside them: HTML of its own."""

    by_note: Mapping[int, str] = {}  # index into record.findings -> what stands at its fix
    for_all: str = ""  # above the notes
    rules: str = ""  # where the checks have their pages: an address that a code ends; or nowhere


def notes_heading(record: Record) -> str:
    """How many notes there are, in words."""
    count = len(record.findings)
    return f"{count} {'note' if count == 1 else 'notes'} for the desk"


def notes(record: Record, links: Links, prefix: str, controls: Controls) -> Iterator[str]:
    """A card of all notes in text order; none where there is nothing to note."""
    if record.findings:
        rows = "".join(
            _note(record, n, links, prefix, controls) for n in range(len(record.findings))
        )
        yield (
            f'<section class="card notes" id="{prefix}notes"><h3>{notes_heading(record)}</h3>'
            f"{controls.for_all}<ul>{rows}</ul></section>"
        )


def _note(record: Record, index: int, links: Links, prefix: str, controls: Controls) -> str:
    one = record.findings[index]
    control = controls.by_note.get(index, "")
    text = record.story.text
    span = Span(one.start, one.end)
    number = len(record.attributions) + index + 1
    words = f"<bdi>{html_text(line(span.of(text)[:320], 80))}</bdi>"
    if 0 <= span.start < span.end <= len(text):
        words = f'<a href="#{prefix}m{number}">{words}</a> · '
    else:
        words = f"{links.word(span, 80)} · " if span else ""
    at = links.paragraphs([span]) if span else ""
    related = f" · see {' … '.join(links.word(each, 60) for each in one.related)}"
    fix = f'<span class="mend">{_fix(one.fix, text)} {control}</span>' if one.fix else control
    return (
        f'<li class="n{number} m{number}" id="{prefix}n{number}">'
        f'<b class="chip fi">{index + 1}</b> '
        f'<b class="level {one.level}">{one.level}</b> {words}'
        f"<span><bdi>{html_text(line(one.message, 300))}</bdi></span> "
        f'<span class="why">{_check(one, controls.rules)}'
        f"{f' · {at}' if at else ''}{related if one.related else ''}</span>{fix}</li>"
    )


def _check(one: Finding, rules: str) -> str:
    name = f"{html_text(one.code)} {html_text(one.name)}"
    # In a window of its own: going back to a page that was posted would ask to post it again.
    return f'<a href="{rules}{quote(one.code)}" target="_blank">{name}</a>' if rules else name


def _fix(fix: Fix, text: str) -> str:
    """What would be written, in the words around it."""
    before = text[max(0, fix.start - _AROUND) : fix.start].rpartition("\n")[2]
    after = text[fix.end : fix.end + _AROUND].partition("\n")[0]
    # Whole words, unless one is longer than that.
    before = before[before.find(" ") + 1 :] if len(before) == _AROUND else before
    after = after[: after.rfind(" ")] if len(after) == _AROUND and " " in after else after
    gone, new = text[fix.start : fix.end][:320], fix.text[:320]
    return (
        f"<b>Fix</b> {_piece(before)}"
        f"{f'<del>{_piece(gone)}</del>' if gone else ''}"
        f"{f'<ins>{_piece(new)}</ins>' if new else ''}{_piece(after)}"
    )


def _piece(words: str) -> str:
    # A blank at either end is a part of what changes, and `line` takes it away.
    left, right = (" " if end.isspace() else "" for end in (words[:1], words[-1:]))
    shown = line(words, 120)
    return f"{left}<bdi>{html_text(shown)}</bdi>{right}" if shown else left
