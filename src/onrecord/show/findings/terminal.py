"""Findings for a terminal: grouped by story, each with its line and the words marked in it."""

from collections import Counter
from collections.abc import Iterable

from msgspec import UnsetType
from rich.cells import cell_len
from rich.text import Text

from onrecord.check.catalogue import by_code
from onrecord.records.finding import Finding
from onrecord.show.console import LEVELS, text_console, written
from onrecord.show.findings.both_places import both_places
from onrecord.show.findings.placed import CheckedStory, Placed
from onrecord.show.safe import line, terminal_text

_INDENT = " " * 4
_CUT = "…"


def render(story: CheckedStory, *, width: int, color: bool) -> str:
    """A story's findings in text order; "" where there are none."""
    placed = story.placed()
    if not placed:
        return ""
    console, out = text_console(width, color=color)
    console.print(Text(_title(story), style="bold"), soft_wrap=True)
    for one in placed:
        head = Text(f"  {one.line}:{one.column} ")
        head.append(one.level, style=LEVELS[one.level])
        head.append(f" {one.code} ", style="bold")
        head.append(f"{one.name}{_fixable(one)}", style="dim")
        console.print(head, soft_wrap=True)
        console.print(Text(_INDENT + line(one.message)), soft_wrap=True)
        if isinstance(one.elsewhere, UnsetType):
            rows = _marked(story, one, width - len(_INDENT))
        else:
            rows = both_places(story.record.story, one, one.elsewhere, width - len(_INDENT))
        for row in rows:
            console.print(Text(_INDENT + row, style="dim"), soft_wrap=True)
    return written(out)


def summary(stories: int, findings: Counter[str], fixable: int, unsafe: int) -> str:
    """One line on the whole run.

    Args:
        stories: How many were checked.
        findings: How many notes of each level.
        fixable: How many of them `--fix` mends.
        unsafe: How many more `--unsafe-fixes` does.
    """
    read = f"{stories:,} {'story' if stories == 1 else 'stories'}"
    if not findings.total():
        return f"Nothing to note in {read}.\n"
    parts = [
        f"{findings[level]:,} {level if findings[level] == 1 else _PLURAL[level]}"
        for level in ("error", "warning", "query")
        if findings[level]
    ]
    words = f"{', '.join(parts)} in {read}."
    if fixable:
        words += f" {fixable:,} can be mended with --fix."
    if unsafe:
        words += f" {unsafe:,} {'more ' if fixable else ''}with --unsafe-fixes: look at each."
    return words + "\n"


_PLURAL = {"error": "errors", "warning": "warnings", "query": "queries"}


def mending(findings: Iterable[Finding]) -> Counter[str]:
    """How many findings have a fix that is safe, and one that is unsafe."""
    return Counter(
        by_code()[one.code].check.fixes or "unsafe" for one in findings if one.fix is not None
    )


def _title(story: CheckedStory) -> str:
    file, name = line(story.file), line(story.record.story.id)
    if file.endswith(name):
        return file
    return f"{file}  {name}"


def _fixable(one: Placed) -> str:
    return "" if one.fix is None else "  [can be mended]"


def _marked(story: CheckedStory, one: Placed, width: int) -> list[str]:
    """The line that a finding begins in, cut to the width around it, and a line that marks it."""
    start, end = story.positions.line(one.line)
    first = one.start + story.shift
    last = min(one.end + story.shift, end)
    room = max(width, 20)
    before, words, after = story.text[start:first], story.text[first:last], story.text[last:end]
    if cell_len(words) > room - 2:
        words, after = words[: room - 3] + _CUT, ""
    left = room - cell_len(words)
    tail = after if cell_len(after) <= left // 2 else after[: max(0, left // 2 - 1)] + _CUT
    space = left - cell_len(tail)
    if cell_len(before) > space:
        before = _CUT + before[len(before) - max(0, space - 1) :]
    shown = terminal_text(f"{before}{words}{tail}")
    mark = " " * cell_len(terminal_text(before)) + "^" * max(1, cell_len(terminal_text(words)))
    return [shown.replace("\t", " "), mark]
