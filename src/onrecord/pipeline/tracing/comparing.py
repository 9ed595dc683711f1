"""Seventh stage: what each version changed of the one that it most likely comes from."""

from itertools import groupby
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
from onrecord.trace.changes import Version, changes_of_versions

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
        stories = dict(regrouped(folder, bucket, Record if one.is_annotated else Story))
        earlier = {number: int(version_of[number]) for number in stories}
        found: dict[int, tuple[Change, ...]] = {}
        # Together with the others that come from the same one: that is read once.
        for before, numbers in groupby(sorted(stories, key=earlier.__getitem__), earlier.get):
            if before is None or before < 0:
                continue
            version = _version(stories[before])
            for number in numbers:
                try:
                    found[number] = changes_of_versions(version, _version(stories[number]))
                except Exception as error:  # a fault of ours in one pair costs that pair
                    problems.append(_problem(stories[number], error))
        rows += (change_row(change) for number in sorted(found) for change in found[number])
    part = part_name(one.first)
    if problems:
        write_part(folder, "problems", f"{PROBLEMS}{part}", problems)
    return str(write_part(folder, "changes", part, rows))


def _version(found: Record | Story) -> Version:
    return Version(found.story, found) if isinstance(found, Record) else Version(found, None)


def _problem(found: Record | Story, error: Exception) -> Row:
    name = found.story.id if isinstance(found, Record) else found.id
    return problem_row(unexpected(error, place=f"{name}, what it changed"), name)
