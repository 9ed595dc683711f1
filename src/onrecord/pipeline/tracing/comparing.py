"""Seventh stage: what each version changed of the one that it most likely comes from."""

from pathlib import Path

import msgspec

from onrecord.pipeline.attempt import unexpected
from onrecord.pipeline.tracing.layout import RANGES, load, part_name
from onrecord.pipeline.tracing.reading import problem_row
from onrecord.pipeline.tracing.regrouping import regrouped
from onrecord.records.change import Change
from onrecord.records.record import Record
from onrecord.records.story import Story
from onrecord.store.parquet import Row, write_part
from onrecord.store.rows import change_row
from onrecord.trace.changes import changes, changes_in_text

_VERSIONS_A_TASK = 2000
PROBLEMS = "compare-"  # how the parts of `problems` that this stage writes begin


class Compare(msgspec.Struct):
    """The task."""

    first: int  # bucket of families
    behind: int
    is_annotated: bool


def compare_tasks(folder: Path, is_annotated: bool) -> list[Compare]:
    """Buckets bundled so that each task has about as many versions."""
    count = int((load(folder, "families", "all")["version_of"] >= 0).sum())
    step = max(1, min(RANGES, RANGES * _VERSIONS_A_TASK // max(1, count)))
    return [Compare(at, min(at + step, RANGES), is_annotated) for at in range(0, RANGES, step)]


def compare_versions(folder: Path, task: str) -> str:
    """Write the changes of the families in some buckets; gives how many there are."""
    one = msgspec.json.decode(task, type=Compare)
    version_of = load(folder, "families", "all")["version_of"]
    rows: list[Row] = []
    problems: list[Row] = []
    for bucket in range(one.first, one.behind):
        versions = dict(regrouped(folder, bucket, Record if one.is_annotated else Story))
        for number, version in versions.items():
            if (before := int(version_of[number])) < 0:
                continue
            try:
                rows += map(change_row, _changes(versions[before], version))
            except Exception as error:  # a fault of ours in one pair costs that pair
                problems.append(_problem(version, error))
    part = part_name(one.first)
    if problems:
        write_part(folder, "problems", f"{PROBLEMS}{part}", problems)
    return str(write_part(folder, "changes", part, rows))


def _changes(before: Record | Story, after: Record | Story) -> tuple[Change, ...]:
    if isinstance(before, Record) and isinstance(after, Record):
        return changes(before, after)
    return changes_in_text(_story(before), _story(after))


def _story(version: Record | Story) -> Story:
    return version.story if isinstance(version, Record) else version


def _problem(version: Record | Story, error: Exception) -> Row:
    place = f"{_story(version).id}, what it changed"
    return problem_row(unexpected(error, place=place), _story(version).id)
