"""What a chart shows, and the frame that all have."""

import msgspec

from onrecord.show.charts.patterns import patterns
from onrecord.show.safe import html_text, line

WIDE = 900  # of every drawing; it shrinks with the page
_NAME = 200  # characters


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers of one kind, one a label."""

    name: str
    pattern: str  # one of `PATTERNS`
    numbers: tuple[int, ...]


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A chart. All that it shows stands in a table beside it, too."""

    id: str  # of its places on the page: letters
    title: str
    description: str  # what a reader would take from a look at it
    labels: tuple[str, ...]
    series: tuple[Series, ...]


def framed(chart: Chart, height: int, inside: str) -> str:
    """The drawing in its frame, which scrolls in a narrow window and can be reached by keyboard."""
    name = html_text(line(chart.title, _NAME))
    return (
        f'<div class="draw chart" role="region" tabindex="0" aria-label="{name}, drawn">'
        f'<svg viewBox="0 0 {WIDE} {height}" role="img" aria-labelledby="{chart.id}t {chart.id}d">'
        f'<title id="{chart.id}t">{name}</title>'
        f'<desc id="{chart.id}d">{html_text(line(chart.description, 600))}</desc>'
        f"{patterns(chart.id, (one.pattern for one in chart.series))}{inside}</svg></div>"
    )


def legend(chart: Chart, top: int) -> str:
    """What each pattern means, on one line."""
    html, x = [], 0
    for one in chart.series:
        name = line(one.name, 40)
        html.append(
            f'<rect class="fill {one.pattern}" x="{x + 1}" y="{top}" width="22" height="14"'
            f' fill="url(#{chart.id}{one.pattern})"/>'
            f'<text x="{x + 30}" y="{top + 12}">{html_text(name)}</text>'
        )
        x += 52 + 8 * len(name)
    return "".join(html)
