"""A table of figures, as Markdown."""

from collections.abc import Sequence

import msgspec

Cell = str | float | int | None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of one kind, and how they were measured."""

    name: str  # its place in a document: <!-- figures: NAME -->
    title: str
    note: str  # what was counted, on what
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    held: dict[str, float] = {}  # figures that floors.toml holds: name -> percent


def markdown(table: Table) -> str:
    """The table under its title. Shares are in percent, with one decimal."""
    lines = [f"**{table.title}**", "", table.note, "", _row(table.columns)]
    lines.append(_row(["---", *["---:"] * (len(table.columns) - 1)]))
    lines += [_row([_cell(value) for value in row]) for row in table.rows]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else str(value)
