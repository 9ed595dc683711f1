"""The stages' tasks by name, and how a task's end is told from one process to another."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from onrecord.errors import OnrecordError, StoreError
from onrecord.pipeline.attempt import unexpected
from onrecord.pipeline.tracing.annotating import annotate_shard
from onrecord.pipeline.tracing.comparing import compare_versions
from onrecord.pipeline.tracing.joining import join_range
from onrecord.pipeline.tracing.pairing import pair_bucket
from onrecord.pipeline.tracing.reading import read_shard
from onrecord.pipeline.tracing.regrouping import regroup
from onrecord.pipeline.tracing.repeated import annotate_repeated

# A task is JSON of the stage's own; it is done again without harm, for it writes whole files.
_TASKS: dict[str, Callable[[Path, str], str]] = {
    "read": read_shard,
    "join": join_range,
    "pair": pair_bucket,
    "repeat": annotate_repeated,
    "annotate": annotate_shard,
    "regroup": regroup,
    "compare": compare_versions,
}


class _Said(msgspec.Struct, omit_defaults=True):
    result: str = ""
    place: str = ""  # of an error
    problem: str = ""
    cure: str = ""


def answer(stage: str, folder: Path, task: str) -> str:
    """Do a task. A failure is told and not raised: it has to come over to the main process."""
    try:
        said = _Said(result=_TASKS[stage](folder, task))
    except OnrecordError as error:
        said = _Said(place=error.place, problem=error.problem, cure=error.cure)
    except Exception as error:
        fault = unexpected(error, place=f"{folder}, stage {stage}")
        said = _Said(place=fault.place, problem=fault.problem, cure=fault.cure)
    return msgspec.json.encode(said).decode()


def result_of(answer: str) -> str:
    """What a task gave.

    Raises:
        StoreError: It failed.
    """
    said = msgspec.json.decode(answer, type=_Said)
    if said.problem:
        raise StoreError(place=said.place, problem=said.problem, cure=said.cure)
    return said.result
