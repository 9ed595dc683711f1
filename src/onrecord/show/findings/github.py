"""Annotations of GitHub Actions: one line a finding, shown beside the changed lines.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterator

from onrecord.show.findings.placed import CheckedStory
from onrecord.show.safe import line

_LEVELS = {"error": "error", "warning": "warning", "query": "notice"}


def render(story: CheckedStory) -> Iterator[str]:
    """A line for each finding of a story."""
    for one in story.placed():
        where = {
            "file": one.file,
            "line": str(one.line),
            "endLine": str(one.end_line),
            "title": f"{one.code} {one.name}",
        }
        if one.line == one.end_line:  # columns are for one line alone
            first = story.positions.at(one.start + story.shift, "utf16")
            last = story.positions.at(one.end + story.shift, "utf16")
            where |= {"col": str(first.column), "endColumn": str(last.column)}
        properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
        yield f"::{_LEVELS[one.level]} {properties}::{_data(line(one.message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
