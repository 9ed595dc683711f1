"""Findings in the format that was asked for, piece by piece."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from onrecord.show.findings.placed import CheckedStory

# "docx" is no text, and written by `onrecord.cli.word`.
Format = Literal["text", "json", "jsonl", "sarif", "github", "junit", "csv", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".sarif": "sarif",
    ".xml": "junit",
    ".docx": "docx",
}


def pieces(
    stories: Iterable[CheckedStory], to_format: Format, *, width: int, color: bool
) -> Iterator[str]:
    """The output in pieces of whole lines, as the stories come."""
    match to_format:
        case "text":
            return _texts(stories, width, color)
        case "json":
            from onrecord.show.findings import json

            return json.render(stories)
        case "jsonl":
            from onrecord.show.findings import jsonl

            return (line for story in stories for line in jsonl.render(story))
        case "csv":
            return _rows(stories)
        case "sarif":
            from onrecord import __version__
            from onrecord.show.findings import sarif

            return sarif.render(stories, __version__)
        case "github":
            from onrecord.show.findings import github

            return (line for story in stories for line in github.render(story))
        case "junit":
            from onrecord.show.findings import junit

            return junit.render(stories)
        case "docx":
            raise AssertionError("a document is no text")


def _texts(stories: Iterable[CheckedStory], width: int, color: bool) -> Iterator[str]:
    from onrecord.show.findings.terminal import render

    for story in stories:
        if shown := render(story, width=width, color=color):
            yield shown + "\n"


def _rows(stories: Iterable[CheckedStory]) -> Iterator[str]:
    from onrecord.show.findings import csv

    yield csv.head()
    for story in stories:
        yield from csv.render(story)
