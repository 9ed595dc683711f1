"""What text for a terminal is written with: the same on every machine."""

import io

from rich.console import Console

LEVELS = {"error": "bold red", "warning": "yellow", "query": "cyan"}  # of the checks' notes


def text_console(width: int, *, color: bool) -> tuple[Console, io.StringIO]:
    """A console that writes plain text, with ANSI colours only with `color`, and its output."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},  # the same on every machine
    )
    return console, out


def written(out: io.StringIO) -> str:
    """What was written, without the blanks with which rich fills lines: nobody copies those."""
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"
