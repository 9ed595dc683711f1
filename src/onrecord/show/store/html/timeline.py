"""The versions of a family over time, drawn as SVG: a row a version, a line from what it copies."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from onrecord.show.safe import html_text, line
from onrecord.show.store.views import Version
from onrecord.show.store.when import minute, time_of

_ROW = 28
_TOP = 34  # above the first row: the times
_LEFT, _RIGHT, _WIDE = 230, 740, 900  # where the plot begins and ends, and the drawing
_TICKS = 7
_MINUTES = (5, 15, 30, 60, 180, 360, 720, 1440, 2880, 10_080, 20_160, 43_200, 129_600, 525_600)
_A_DAY = 1440
_NAME = 27  # characters


def timeline(
    versions: Sequence[Version], chosen: str | None, numbers: Mapping[str, int] | None = None
) -> str:
    """The drawing. All that it says stands in the table below it too.

    Args:
        versions: In the order of time.
        chosen: The version that stands out; `None`: none does.
        numbers: The number of each; `None`: they are counted from 1.
    """
    scale = _Scale(versions)
    rows = {one.story.id: at for at, one in enumerate(versions)}
    names = numbers or {one.story.id: at for at, one in enumerate(versions, 1)}
    height = _TOP + _ROW * len(versions) + 6
    label = f"When each of {len(versions)} versions came and which it copies; the table has it too"
    drawn = (_row(one, at, names[one.story.id], scale, chosen) for at, one in enumerate(versions))
    return (
        '<div class="draw" role="region" tabindex="0" aria-label="Timeline">'
        f'<svg viewBox="0 0 {_WIDE} {height}" role="img" aria-label="{label}">'
        f'<text class="soft" x="0" y="{_TOP - 14}">{scale.day}</text>'
        f'<text class="count" x="{_WIDE}" y="{_TOP - 14}" text-anchor="end">'
        "changes that matter</text>"
        f"{''.join(_ticks(scale, height))}"
        f"{''.join(_line(one, versions, rows, scale) for one in versions)}"
        f"{''.join(drawn)}"
        "</svg></div>"
    )


class _Scale:
    """Minutes to places from left to right."""

    def __init__(self, versions: Sequence[Version]) -> None:
        dated = [time for one in versions if (time := _moment(one)) is not None]
        self.is_known = bool(dated)
        self.first = min(dated, default=datetime(1970, 1, 1))
        self.last = max(dated, default=self.first)

    def place(self, version: Version) -> float:
        """Where a version stands; one without a date at the end."""
        time = _moment(version)
        return _RIGHT if time is None else self.at(time)

    @property
    def day(self) -> str:
        """The first day; empty where no version has one."""
        return self.first.isoformat()[:10] if self.is_known else ""

    def at(self, time: datetime) -> float:
        span = (self.last - self.first).total_seconds()
        share = (time - self.first).total_seconds() / span if span else 0.0
        return round(_LEFT + 10 + share * (_RIGHT - _LEFT - 20), 1)

    def ticks(self) -> Iterator[tuple[datetime, bool]]:
        """Round times within the plot, and whether each is to be told as a day."""
        if not self.is_known:
            return
        span = (self.last - self.first).total_seconds() / 60
        year = _MINUTES[-1]
        years = year * (int(span // (year * _TICKS)) + 1)  # a date may be a thousand years off
        step = next((one for one in _MINUTES if span / one <= _TICKS), years)
        midnight = self.first.replace(hour=0, minute=0)
        behind = (self.first - midnight).total_seconds() / 60
        time = midnight + timedelta(minutes=-(-behind // step) * step)
        while time <= self.last:
            yield time, step >= _A_DAY or time.hour == time.minute == 0
            if time > datetime.max - timedelta(minutes=step):
                return
            time += timedelta(minutes=step)


def _moment(version: Version) -> datetime | None:
    published = version.story.published
    try:
        return datetime.fromisoformat(minute(published)) if published else None
    except ValueError:
        return None


def _ticks(scale: _Scale, height: int) -> Iterator[str]:
    for time, is_day in scale.ticks():
        x = scale.at(time)
        words = time.isoformat()[:10] if is_day else time.isoformat()[11:16]
        yield (
            f'<path class="tick" d="M{x} {_TOP - 8}V{height}"/>'
            f'<text class="soft" x="{x}" y="{_TOP - 14}" text-anchor="middle">{words}</text>'
        )


def _line(
    version: Version, versions: Sequence[Version], rows: dict[str, int], scale: _Scale
) -> str:
    if version.comes_from not in rows:
        return ""
    source = versions[rows[version.comes_from]]
    x, y = scale.place(source), _middle(rows[version.comes_from])
    to_x, to_y = scale.place(version), _middle(rows[version.story.id])
    style = "from" if version.story.published else "from open"
    return f'<path class="{style}" d="M{x} {y}V{to_y}H{to_x}"/>'


def _row(version: Version, at: int, number: int, scale: _Scale, chosen: str | None) -> str:
    y = _middle(at)
    style = "dot matter" if version.matter else "dot"
    name = html_text(line(version.story.name, _NAME))
    own = ' class="own"' if version.story.id == chosen else ""
    count = f"{len(version.matter):,}" if version.matter else ""
    said = "; ".join(filter(None, ["" if version.story.published else "no date", count]))
    return (
        f'<text x="0" y="{y + 5}"{own}>{number}. {name}</text>'
        f'<circle class="{style}" cx="{scale.place(version)}" cy="{y}" r="6">'
        f"<title>{name}, {html_text(time_of(version.story))}</title></circle>"
        f'<text class="count" x="{_WIDE}" y="{y + 5}" text-anchor="end">{said}</text>'
    )


def _middle(at: int) -> int:
    return _TOP + _ROW * at + _ROW // 2
