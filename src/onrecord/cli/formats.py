"""Reports in the format that was asked for, piece by piece."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from onrecord.records.record import Record

Format = Literal["text", "html", "json", "jsonl", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
}


def pieces(
    records: Iterable[Record], to_format: Format, *, width: int, color: bool
) -> Iterator[str]:
    """The output in pieces of whole lines; none at all where there are no records.

    HTML is one page, and its head counts the stories; the others hold one record at a time.
    """
    match to_format:
        case "text":
            return _texts(records, width, color)
        case "html":
            return _page(records)
        case "json":
            return _objects(records)
        case "jsonl":
            return _lines(records)
        case "csv":
            return _rows(records)


def _texts(records: Iterable[Record], width: int, color: bool) -> Iterator[str]:
    from onrecord.show.terminal import render

    for number, record in enumerate(records):
        yield ("\n" if number else "") + _closed(render(record, width=width, color=color))


def _page(records: Iterable[Record]) -> Iterator[str]:
    from onrecord.show.html import render

    if kept := list(records):
        yield _closed(render(kept))


def _objects(records: Iterable[Record]) -> Iterator[str]:
    from onrecord.show.json import render

    return (_closed(render(record)) for record in records)


def _lines(records: Iterable[Record]) -> Iterator[str]:
    from onrecord.show.jsonl import render

    return (_closed(render(record)) for record in records)


def _rows(records: Iterable[Record]) -> Iterator[str]:
    from onrecord.show.csv import render

    for number, record in enumerate(records):
        table = render([record])
        _, _, rows = table.partition("\n")  # the names of the columns stand once
        yield rows if number else table


def _closed(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"
