"""Sixth stage: a shard's stories, with their facts, put where their families come together."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa

from onrecord.pipeline.stored import stored_records, stored_stories
from onrecord.pipeline.tracing.layout import RANGES, load
from onrecord.records.record import Model, Record
from onrecord.records.story import Story
from onrecord.store.parquet import unwritable

_STAGE = "regrouped"
_COLUMNS = pa.schema([("number", pa.int64()), ("fact", pa.binary())])


class Regroup(msgspec.Struct):
    """The task."""

    part: str
    first: int  # the number of the part's first story
    model: Model | None  # None: the stories alone


def regroup(folder: Path, task: str) -> str:
    """Leave the stories of a part that are in families in the buckets of their families."""
    one = msgspec.json.decode(task, type=Regroup)
    families = load(folder, "families", "all")
    found: dict[str, Any] = (
        stored_stories(folder, parts=[one.part])
        if one.model is None
        else stored_records(folder, one.model, parts=[one.part])
    )
    buckets: dict[int, list[tuple[int, bytes]]] = defaultdict(list)
    for number, fact in enumerate(found.values(), one.first):
        if families["sizes"][number] > 1:
            bucket = int(families["family"][number]) % RANGES
            buckets[bucket].append((number, msgspec.msgpack.encode(fact)))
    _save(folder, one.part, buckets)
    return str(sum(map(len, buckets.values())))


def _save(folder: Path, part: str, buckets: dict[int, list[tuple[int, bytes]]]) -> None:
    place = folder / "stages" / _STAGE / f"{part}.arrow"
    unfinished = place.with_suffix(".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with pa.ipc.new_file(str(unfinished), _COLUMNS) as out:
            for bucket in range(RANGES):
                rows = buckets.get(bucket, [])
                numbers = pa.array([number for number, _ in rows], pa.int64())
                found = pa.array([fact for _, fact in rows], pa.binary())
                out.write_batch(pa.record_batch([numbers, found], schema=_COLUMNS))
        unfinished.replace(place)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise unwritable(place, error) from error


def regrouped(
    folder: Path, bucket: int, kind: type[Record] | type[Story]
) -> Iterator[tuple[int, Any]]:
    """The stories of a bucket with their numbers, in the order of the input."""
    for place in sorted((folder / "stages" / _STAGE).glob("*.arrow")):
        with pa.memory_map(str(place)) as source:
            batch = pa.ipc.open_file(source).get_batch(bucket)
            for number, fact in zip(*batch.to_pydict().values(), strict=True):
                yield number, msgspec.msgpack.decode(fact, type=kind)
