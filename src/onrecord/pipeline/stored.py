"""Stories and records read back from a store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.records.date import Date
from onrecord.records.finding import Finding
from onrecord.records.record import Model, Record
from onrecord.records.source import Source
from onrecord.records.story import Story
from onrecord.resolve import own_voice
from onrecord.resolve.sources import sum_up
from onrecord.store.parquet import parts_of, read_rows
from onrecord.store.rows import story_of
from onrecord.trace.claims.search import Place, Printed, quotation_search

_FACTS: Mapping[str, Any] = {
    "attributions": Attribution,
    "sources": Source,
    "dates": Date,
    "findings": Finding,
}


def stored_stories(
    folder: Path, ids: Iterable[str] | None = None, parts: Iterable[str] | None = None
) -> dict[str, Story]:
    """Stories of a store by their ids, in the order of the input.

    Args:
        folder: The store.
        ids: Those that are wanted; `None`: all.
        parts: In which parts of its tables to look; `None`: in all.
    """
    where = {} if ids is None else {"id": list(ids)}
    rows = read_rows(folder, "stories", parts=parts, **where)
    return {row["id"]: story_of(row) for row in rows}


def stored_records(
    folder: Path,
    model: Model,
    ids: Iterable[str] | None = None,
    parts: Iterable[str] | None = None,
) -> dict[str, Record]:
    """Records of a store's annotated stories by their ids; otherwise like `stored_stories`."""
    wanted = None if ids is None else list(ids)
    chosen = None if parts is None else list(parts)
    where = {} if wanted is None else {"story": wanted}
    facts: dict[str, dict[str, list[Any]]] = {name: defaultdict(list) for name in _FACTS}
    for name, kind in _FACTS.items():
        for row in read_rows(folder, name, parts=chosen, **where):
            facts[name][row["story"]].append(msgspec.convert(row, kind))
    records: dict[str, Record] = {}
    for name, story in stored_stories(folder, wanted, chosen).items():
        of_story = {table: tuple(facts[table][name]) for table in _FACTS}
        records[name] = Record(
            story=story,
            attributions=of_story["attributions"],
            sources=of_story["sources"],
            dates=of_story["dates"],
            findings=of_story["findings"],
            anonymous=sum_up(of_story["sources"]),
            own_voice=own_voice(story, of_story["attributions"]),
            model=model,
        )
    return records


def find_quotation(folder: Path, quote: str) -> Iterator[Place]:
    """Every place where a story of the store has the words of a quotation in quotation marks."""
    for part in parts_of(folder, "stories"):
        attributions: dict[str, list[Attribution]] = defaultdict(list)
        for row in read_rows(folder, "attributions", parts=_if_there(folder, part)):
            attributions[row["story"]].append(msgspec.convert(row, Attribution))
        stories = (
            Printed(row["id"], row["text"], attributions[row["id"]])
            for row in read_rows(folder, "stories", ["id", "text"], parts=[part])
        )
        yield from quotation_search(quote, stories)


def _if_there(folder: Path, part: str) -> list[str]:
    """The part of the attributions, which a store that was not annotated lacks."""
    return [part] if part in parts_of(folder, "attributions") else []
