"""What could not be read, for a terminal."""

from rich.console import Console
from rich.text import Text

from onrecord.show.safe import line
from onrecord.show.store.in_words import number
from onrecord.show.store.terminal.lines import put, title
from onrecord.show.store.views import Problems


def print_problems(console: Console, view: Problems) -> None:
    """Print the problems, a line each, under their files."""
    if not view.problems:
        put(console, Text("No problems: every story was read."))
        return
    put(console, title(number(len(view.problems), "problem")))
    last = None
    for one in view.problems:
        if one.file != last:
            put(console, Text(line(one.file, 400), "bold"))
        last = one.file
        place = f"{line(one.record, 200)}: " if one.record else ""
        put(console, Text.assemble((place, "dim"), line(one.reason, 600)), 2)
