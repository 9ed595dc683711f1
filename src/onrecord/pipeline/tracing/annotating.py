"""Fifth stage: who says what in a shard's stories, as `onrecord read` finds it."""

from pathlib import Path

import msgspec

from onrecord.annotate import Annotator
from onrecord.pipeline.attempt import attempt_analysis
from onrecord.pipeline.house import house_of
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.tracing.reading import problem_row
from onrecord.pipeline.tracing.repeated import Place, told_attributions
from onrecord.records.attribution import Attribution
from onrecord.records.record import Model
from onrecord.records.story import Story
from onrecord.store.parquet import Row, read_rows, write_part
from onrecord.store.rows import fact_rows, story_of

_TABLES = ("attributions", "sources", "dates", "findings")


class Annotate(msgspec.Struct):
    """The task."""

    part: str
    firsts: dict[int, Place]  # of the stories whose text others have too, the first of those


class Annotated(msgspec.Struct):
    """What a shard came to."""

    part: str
    problems: list[Row]


def annotate_shard(folder: Path, task: str) -> str:
    """Annotate the stories of a part; one that fails is told, and has no facts."""
    one = msgspec.json.decode(task, type=Annotate)
    annotator = shared_annotator()
    told = told_attributions(folder, one.firsts)
    rows: dict[str, list[Row]] = {table: [] for table in _TABLES}
    problems: list[Row] = []
    for number, row in enumerate(read_rows(folder, "stories", parts=[one.part])):
        story = story_of(row)
        known = told.get(number)
        asked = annotator if known is None else _Told(annotator.model, known)
        done = attempt_analysis(story, asked, house_of(row["file"]), place=story.id)
        problems += (problem_row(error, row["file"]) for error in done.problems)
        if done.report is not None:
            for table, facts in fact_rows(done.report).items():
                rows[table] += facts
    # The table that is looked for to tell whether a part is done comes last.
    for table in reversed(_TABLES):
        write_part(folder, table, one.part, rows[table])
    return msgspec.json.encode(Annotated(one.part, problems)).decode()


class _Told(Annotator):
    """In the place of the model where it has read the story's text in another story."""

    def __init__(self, model: Model, attributions: tuple[Attribution, ...]) -> None:
        self.model = model
        self._told = attributions

    def attributions(self, story: Story) -> tuple[Attribution, ...]:
        return self._told
