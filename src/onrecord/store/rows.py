"""Records to rows of the store's tables, and back."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import UnsetType

from onrecord.records.attribution import Attribution
from onrecord.records.change import Change
from onrecord.records.date import Date
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.story import Story

Fact = TypeVar("Fact", Attribution, Source, Date, Finding)
_STORY = ("id", "outlet", "published", "headline", "byline", "url", "text", "parts", "credits")
_RENAMED = {"from_story": "from", "to_story": "to"}


def story_row(story: Story, file: str) -> dict[str, Any]:
    """A story as a row; `file` says where it was found."""
    row = {name: msgspec.to_builtins(getattr(story, name)) for name in _STORY}
    row["ignores"] = None
    if not isinstance(story.ignores, UnsetType):
        row["ignores"] = msgspec.json.encode(story.ignores).decode()
    return row | {"file": file}


def story_of(row: dict[str, Any]) -> Story:
    """The story of a row."""
    fields = {name: row[name] for name in _STORY}
    if row["ignores"] is not None:
        fields["ignores"] = msgspec.json.decode(row["ignores"])
    return msgspec.convert(fields, Story)


def fact_rows(record: Record) -> dict[str, list[dict[str, Any]]]:
    """The record's lists as rows of the tables that have their names."""
    lists: dict[str, Iterable[Any]] = {
        "attributions": record.attributions,
        "sources": record.sources,
        "dates": record.dates,
        "findings": record.findings,
    }
    return {
        table: [{"story": record.story.id} | msgspec.to_builtins(fact) for fact in facts]
        for table, facts in lists.items()
    }


def facts(rows: Iterable[dict[str, Any]], kind: type[Fact]) -> Iterator[tuple[str, Fact]]:
    """Each row's story and fact."""
    for row in rows:
        yield row["story"], msgspec.convert(row, kind)


def change_row(change: Change) -> dict[str, Any]:
    """A change as a row."""
    row = msgspec.to_builtins(change)
    return {_RENAMED.get(name, name): value for name, value in row.items()}


def change_of(row: dict[str, Any]) -> Change:
    """The change of a row."""
    return msgspec.convert({"from_story": row["from"], "to_story": row["to"]} | row, Change)
