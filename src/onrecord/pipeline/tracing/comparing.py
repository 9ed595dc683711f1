"""Seventh stage: what each version changed of the one that it most likely comes from."""

from pathlib import Path

import msgspec

from onrecord.pipeline.tracing.layout import RANGES, load, part_name
from onrecord.pipeline.tracing.regrouping import regrouped
from onrecord.records.record import Record
from onrecord.records.story import Story
from onrecord.store.parquet import Row, write_part
from onrecord.store.rows import change_row
from onrecord.trace.changes import changes, changes_in_text

_BUCKETS_A_TASK = 8


class Compare(msgspec.Struct):
    """The task."""

    first: int  # bucket of families
    behind: int
    is_annotated: bool


def compare_tasks(is_annotated: bool) -> list[Compare]:
    """Buckets in bundles."""
    step = _BUCKETS_A_TASK
    return [Compare(at, at + step, is_annotated) for at in range(0, RANGES, step)]


def compare_versions(folder: Path, task: str) -> str:
    """Write the changes of the families in some buckets; gives how many there are."""
    one = msgspec.json.decode(task, type=Compare)
    version_of = load(folder, "families", "all")["version_of"]
    rows: list[Row] = []
    for bucket in range(one.first, one.behind):
        if one.is_annotated:
            records = dict(regrouped(folder, bucket, Record))
            for number, record in records.items():
                if (before := int(version_of[number])) >= 0:
                    rows += map(change_row, changes(records[before], record))
        else:
            stories = dict(regrouped(folder, bucket, Story))
            for number, story in stories.items():
                if (before := int(version_of[number])) >= 0:
                    rows += map(change_row, changes_in_text(stories[before], story))
    return str(write_part(folder, "changes", part_name(one.first), rows))
