"""How far tracing has come, on standard error and only for a person who watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from onrecord.cli.progress import is_wanted


@contextmanager
def stages_shown() -> Iterator[Callable[[str, int, int], None]]:
    """A bar for each stage: it is told the stage's name, tasks done, and tasks in all."""
    if not is_wanted(writes_to_terminal=False):
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeElapsedColumn as Elapsed

    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), Elapsed())
    with Progress(*columns, console=Console(file=sys.stderr)) as progress:
        bars: dict[str, int] = {}

        def watch(stage: str, done: int, total: int) -> None:
            if stage not in bars:
                bars[stage] = progress.add_task(stage, total=total)
            progress.update(progress.task_ids[bars[stage]], completed=done)

        yield watch
