"""Rows of one length, each cut into shares: who speaks, outlet by outlet."""

from onrecord.show.charts.chart import WIDE, Chart, framed, legend
from onrecord.show.safe import html_text, line

_TOP, _ROW, _BAR = 30, 30, 18
_LEFT, _RIGHT = 210, 90  # the names, and the first series' share in numbers
_NAME = 26  # characters


def shares(chart: Chart) -> str:
    """The drawing; behind each row the share of the first series. Of no labels nothing."""
    if not chart.labels:
        return ""
    rows = "".join(_row(chart, at) for at in range(len(chart.labels)))
    return framed(chart, _TOP + _ROW * len(chart.labels) + 4, f"{legend(chart, 2)}{rows}")


def percent(part: int, whole: int) -> str:
    """A share in numbers; of nothing a dash."""
    if not whole:
        return "–"
    share = 100 * part / whole
    return f"{share:.0f}%" if share >= 10 or not part else f"{share:.1f}%"


def _row(chart: Chart, at: int) -> str:
    y = _TOP + _ROW * at
    numbers = [one.numbers[at] for one in chart.series]
    total = sum(numbers)
    wide = WIDE - _LEFT - _RIGHT
    name = html_text(line(chart.labels[at], _NAME))
    said = "; ".join(f"{one.name} {one.numbers[at]:,}" for one in chart.series)
    html = [
        f"<g><title>{name}: {html_text(line(said, 300))}</title>"
        f'<text x="0" y="{y + 15}">{name}</text>'
    ]
    x = float(_LEFT)
    for one, number in zip(chart.series, numbers, strict=True):
        if number:
            share = wide * number / total
            html.append(
                f'<rect class="fill {one.pattern}" x="{x:.1f}" y="{y + 1}" width="{share:.1f}"'
                f' height="{_BAR}" fill="url(#{chart.id}{one.pattern})"/>'
            )
            x += share
    html.append(
        f'<text class="count" x="{WIDE}" y="{y + 15}" text-anchor="end">'
        f"{percent(numbers[0], total)} of {total:,}</text></g>"
    )
    return "".join(html)
