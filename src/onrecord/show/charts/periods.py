"""Months or years side by side, without a gap, as a chart and its table have them."""

from collections.abc import Iterable

import msgspec

_MONTHS = 36  # more than that become years
_MOST = 60  # periods that a chart can hold


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """A month or a year."""

    label: str  # "2026-03", "2026", or "no date"
    months: tuple[str | None, ...]  # of those given, that are in it; may be empty


def periods(months: Iterable[str | None]) -> tuple[Period, ...]:
    """The periods that some months fill, in the order of time; what has no date is last.

    Up to three years they are months, else years. Only the last 60 are kept.

    Args:
        months: "2026-03"; what is none, and `None`, has no date.
    """
    given = list(months)
    dated = sorted(month for month in given if month is not None and _is_month(month))
    undated = tuple(month for month in given if month is None or not _is_month(month))
    last = (Period(label="no date", months=undated),) if undated else ()
    if not dated:
        return last
    names = _run(dated[0], dated[-1])
    if len(names) > _MONTHS:
        first, final = int(dated[0][:4]), int(dated[-1][:4])
        names = [f"{year:04}" for year in range(max(first, final - _MOST + 1), final + 1)]
    found = (
        Period(label=name, months=tuple(one for one in dated if one.startswith(name)))
        for name in names
    )
    return (*found, *last)


def _is_month(month: str) -> bool:
    return (
        len(month) == 7
        and month.isascii()
        and (month[:4] + month[5:]).isdecimal()
        and month[4] == "-"
        and 1 <= int(month[5:]) <= 12
    )


def _run(first: str, last: str) -> list[str]:
    """All months from one to another."""
    start, end = (12 * int(one[:4]) + int(one[5:]) - 1 for one in (first, last))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, end + 1)]
