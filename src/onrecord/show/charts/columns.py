"""Columns side by side, each of stacked parts: numbers over time."""

from collections.abc import Iterator

from onrecord.show.charts.chart import WIDE, Chart, framed, legend
from onrecord.show.safe import html_text, line

_TOP, _PLOT, _FOOT = 34, 150, 26
_LEFT = 52  # the scale's numbers
_WIDEST = 46  # of a column
_LABELS = 18  # more than that would run into one another
_STEPS = (1, 2, 5)


def columns(chart: Chart) -> str:
    """The drawing; of no labels nothing."""
    if not chart.labels:
        return ""
    sums = [sum(one.numbers[at] for one in chart.series) for at in range(len(chart.labels))]
    step = _step(max(sums))
    most = max(step, -(-max(sums) // step) * step)
    height = _TOP + _PLOT + _FOOT
    parts = (part for at in range(len(chart.labels)) for part in _column(chart, at, most, sums[at]))
    inside = f"{legend(chart, 2)}{''.join(_scale(most, step))}{''.join(parts)}"
    return framed(chart, height, inside)


def _step(most: int) -> int:
    """A round number of which at most five make the highest column."""
    ten = 1
    while True:
        for one in _STEPS:
            if most <= 5 * one * ten:
                return one * ten
        ten *= 10


def _scale(most: int, step: int) -> Iterator[str]:
    for number in range(0, most + 1, step):
        y = _TOP + _PLOT - _PLOT * number // most
        yield (
            f'<path class="tick" d="M{_LEFT} {y}H{WIDE}"/>'
            f'<text class="soft" x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{number:,}</text>'
        )


def _column(chart: Chart, at: int, most: int, total: int) -> Iterator[str]:
    room = (WIDE - _LEFT) / len(chart.labels)
    wide = min(_WIDEST, max(1.0, 0.72 * room))
    x = _LEFT + room * at + (room - wide) / 2
    label = html_text(line(chart.labels[at], 20))
    said = "; ".join(f"{one.name} {one.numbers[at]:,}" for one in chart.series)
    yield f"<g><title>{label}: {html_text(line(said, 300))}</title>"
    bottom = float(_TOP + _PLOT)
    for one in chart.series:
        high = _PLOT * one.numbers[at] / most
        if high:
            bottom -= high
            yield (
                f'<rect class="fill {one.pattern}" x="{x:.1f}" y="{bottom:.1f}"'
                f' width="{wide:.1f}" height="{high:.1f}" fill="url(#{chart.id}{one.pattern})"/>'
            )
    yield "</g>"
    every = -(-len(chart.labels) // _LABELS)
    if at % every == 0:
        yield (
            f'<text class="soft" x="{x + wide / 2:.1f}" y="{_TOP + _PLOT + 18}"'
            f' text-anchor="middle">{label}</text>'
        )
    if every == 1 and total:
        yield (
            f'<text class="count" x="{x + wide / 2:.1f}" y="{bottom - 4:.1f}"'
            f' text-anchor="middle">{total:,}</text>'
        )
