"""A claim's origins and the stories whose chains lead there, drawn as SVG."""

from collections.abc import Sequence
from textwrap import wrap

from onrecord.show.safe import html_text, line
from onrecord.show.store.in_words import origin
from onrecord.show.store.views import Claim, OriginLine, Teller
from onrecord.show.store.when import time_of

_ROW = 26
_TOP = 12
_BOX, _STORIES, _WIDE = 330, 540, 900  # where boxes end, where stories begin, and the drawing
_LETTERS = 36  # characters of an origin's name on a line
_LINES = 3
_LINE = 19
_GAP = 14  # between boxes


def drawing(view: Claim) -> str:
    """The drawing: origins at the left, those not counted in dashes, stories at the right."""
    lines = (*view.line.origins, *view.others)
    rows = {one.story.id: _TOP + _ROW * at + _ROW // 2 for at, one in enumerate(view.tellers)}
    counted = {one.label for one in view.line.origins}
    tops = _tops(lines, rows)
    last = max((top + _height(one) for one, top in zip(lines, tops, strict=True)), default=0)
    height = max(last, _TOP + _ROW * len(rows)) + 10
    ends = {one.label: top + _height(one) // 2 for one, top in zip(lines, tops, strict=True)}
    label = "Which stories lead back to which origin; the tables below have it too"
    return (
        '<div class="draw" role="region" tabindex="0" aria-label="Origins, drawn">'
        f'<svg viewBox="0 0 {_WIDE} {height}" role="img" aria-label="{label}">'
        f"{''.join(_links(one, rows, ends, counted) for one in view.tellers)}"
        f"{''.join(_box(one, top, counted) for one, top in zip(lines, tops, strict=True))}"
        f"{''.join(_story(one, rows) for one in view.tellers)}"
        "</svg></div>"
    )


def _tops(lines: Sequence[OriginLine], rows: dict[str, int]) -> list[int]:
    """Where each box begins: near the middle of its stories, below the one before it."""
    wanted = []
    for one in lines:
        places = [rows[story] for story in one.stories if story in rows]
        middle = sum(places) // len(places) if places else _TOP
        wanted.append(middle - _height(one) // 2)
    tops = [0] * len(lines)
    free = _TOP
    for at in sorted(range(len(lines)), key=wanted.__getitem__):
        tops[at] = max(free, wanted[at])
        free = tops[at] + _height(lines[at]) + _GAP
    return tops


def _name(one: OriginLine) -> list[str]:
    rows = wrap(line(origin(one), 200), _LETTERS) or [""]
    return rows if len(rows) <= _LINES else [*rows[: _LINES - 1], rows[_LINES - 1] + "…"]


def _height(one: OriginLine) -> int:
    return _LINE * len(_name(one)) + 16


def _box(one: OriginLine, top: int, counted: set[str]) -> str:
    style = "origin" if one.label in counted else "origin open"
    rows = "".join(
        f'<text x="38" y="{top + 21 + _LINE * at}">{html_text(row)}</text>'
        for at, row in enumerate(_name(one))
    )
    return (
        f'<rect class="{style}" x="1" y="{top}" width="{_BOX - 1}" height="{_height(one)}" rx="5"/>'
        f'<text class="own" x="10" y="{top + 21}">{html_text(one.label)}</text>{rows}'
    )


def _links(one: Teller, rows: dict[str, int], ends: dict[str, int], counted: set[str]) -> str:
    y = rows[one.story.id]
    middle = (_BOX + _STORIES) // 2
    html = []
    for lead in one.leads:
        if lead.origin in ends:
            is_open = one.is_denial or lead.origin not in counted
            style = "from link open" if is_open else "from link"
            path = f"M{_STORIES - 12} {y}C{middle} {y} {middle} {ends[lead.origin]} {_BOX} "
            html.append(f'<path class="{style}" d="{path}{ends[lead.origin]}"/>')
    return "".join(html)


def _story(one: Teller, rows: dict[str, int]) -> str:
    y = rows[one.story.id]
    note = " · denies it" if one.is_denial else "" if one.leads else " · not told"
    name = html_text(line(one.story.name, 26))
    return (
        f'<circle class="dot" cx="{_STORIES - 12}" cy="{y}" r="5"/>'
        f'<text x="{_STORIES}" y="{y + 5}">{name}'
        f'<tspan class="soft"> {html_text(time_of(one.story))}{note}</tspan></text>'
    )
