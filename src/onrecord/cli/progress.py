"""How far a batch has come, on standard error and only for a person who watches."""

import sys
from collections.abc import Generator, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def watched(items: Iterator[Item], *, is_shown: bool) -> Generator[Item, None, None]:
    """The same items, counted on standard error while they pass."""
    if not is_shown:
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} stories"),
        TextColumn("{task.fields[pace]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=None, pace="")
        for item in items:
            yield item
            progress.advance(task)
            speed = progress.tasks[0].speed
            progress.update(task, pace=f"{speed:.1f} a second" if speed else "")


def is_wanted(writes_to_terminal: bool) -> bool:
    """A bar needs a terminal, and one that the reports themselves do not scroll over."""
    return sys.stderr is not None and sys.stderr.isatty() and not writes_to_terminal
