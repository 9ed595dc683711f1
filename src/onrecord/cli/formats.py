"""Reports in the format that was asked for, piece by piece."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, get_args

from onrecord.errors import OnrecordError
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
    records: Iterable[Record],
    to_format: Format,
    *,
    width: int,
    color: bool,
    problems: list[OnrecordError],
) -> Iterator[str]:
    """The output in pieces of whole lines; none at all where there are no records.

    HTML is one page, and its head counts the stories; the others hold one record at a time.

    Args:
        records: The stories.
        to_format: How to show them.
        width: Columns of text.
        color: Whether text has colours.
        problems: Takes the error of a story that cannot be shown; the rest goes on.
    """
    match to_format:
        case "text":
            return _texts(records, width, color, problems)
        case "html":
            return _page(records, problems)
        case "json":
            return _objects(records, problems)
        case "jsonl":
            return _lines(records, problems)
        case "csv":
            return _rows(records, problems)


def _texts(
    records: Iterable[Record], width: int, color: bool, problems: list[OnrecordError]
) -> Iterator[str]:
    from onrecord.show.terminal import render

    shown = _each(records, lambda record: render(record, width=width, color=color), problems)
    for number, text in enumerate(shown):
        yield ("\n" if number else "") + text


def _page(records: Iterable[Record], problems: list[OnrecordError]) -> Iterator[str]:
    from onrecord.show.html import render

    kept = list(records)
    if not kept:
        return
    try:
        page = render(kept)
    except Exception:
        alone = [(record, list(_each([record], _alone, problems))) for record in kept]
        kept = [record for record, pages in alone if pages]
        if not kept:
            return
        page = render(kept)
    yield _closed(page)


def _alone(record: Record) -> str:
    from onrecord.show.html import render

    return render([record])


def _objects(records: Iterable[Record], problems: list[OnrecordError]) -> Iterator[str]:
    from onrecord.show.json import render

    return _each(records, render, problems)


def _lines(records: Iterable[Record], problems: list[OnrecordError]) -> Iterator[str]:
    from onrecord.show.jsonl import render

    return _each(records, render, problems)


def _rows(records: Iterable[Record], problems: list[OnrecordError]) -> Iterator[str]:
    from onrecord.show.csv import render

    for number, table in enumerate(_each(records, lambda record: render([record]), problems)):
        _, _, rows = table.partition("\n")  # the names of the columns stand once
        yield rows if number else table


def _each(
    records: Iterable[Record], render: Callable[[Record], str], problems: list[OnrecordError]
) -> Iterator[str]:
    from onrecord.pipeline.attempt import unexpected

    for record in records:
        try:
            shown = _closed(render(record))
        except Exception as error:  # a fault in one story of ten thousand costs its user that one
            problems.append(unexpected(error, place=record.story.id))
        else:
            yield shown


def _closed(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"
