"""Bars one below the other: how many of a whole, or how many in all."""

from onrecord.show.charts.chart import WIDE, Chart, framed
from onrecord.show.safe import html_text, line

_ROW, _BAR = 30, 18
_LEFT, _RIGHT = 250, 130  # the names, and the numbers
_NAME = 32  # characters


def rows(chart: Chart, whole: int | None = None) -> str:
    """The drawing, of the first series alone.

    Args:
        chart: Of no labels nothing is drawn.
        whole: As long as a row can be; `None`: the largest of them.
    """
    if not chart.labels:
        return ""
    numbers = chart.series[0].numbers
    most = max(1, whole if whole is not None else max(numbers))
    html = "".join(_row(chart, at, numbers[at], most, whole) for at in range(len(chart.labels)))
    return framed(chart, _ROW * len(chart.labels) + 4, html)


def _row(chart: Chart, at: int, number: int, most: int, whole: int | None) -> str:
    y = _ROW * at + 2
    wide = WIDE - _LEFT - _RIGHT
    pattern = chart.series[0].pattern
    share = f" ({100 * number / whole:.0f}%)" if whole else ""
    return (
        f'<text x="0" y="{y + 15}">{html_text(line(chart.labels[at], _NAME))}</text>'
        f'<rect class="room" x="{_LEFT}" y="{y + 1}" width="{wide}" height="{_BAR}"/>'
        f'<rect class="fill {pattern}" x="{_LEFT}" y="{y + 1}"'
        f' width="{wide * number / most:.1f}" height="{_BAR}"'
        f' fill="url(#{chart.id}{pattern})"/>'
        f'<text class="count" x="{WIDE}" y="{y + 15}" text-anchor="end">{number:,}{share}</text>'
    )
