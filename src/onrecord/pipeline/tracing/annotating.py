"""Fifth stage: who says what in a shard's stories, as `onrecord read` finds it."""

from functools import lru_cache
from pathlib import Path

import msgspec

from onrecord.annotate import Annotator
from onrecord.pipeline.attempt import attempt_analysis
from onrecord.pipeline.house import house_of
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.tracing.reading import problem_row
from onrecord.records.attribution import Attribution
from onrecord.records.story import Story
from onrecord.store.parquet import Row, read_rows, write_part
from onrecord.store.rows import fact_rows, story_of

_TABLES = ("attributions", "sources", "dates", "findings")
_TEXTS_KEPT = 2000


class Annotated(msgspec.Struct):
    """What a shard came to."""

    part: str
    problems: list[Row]


def annotate_shard(folder: Path, part: str) -> str:
    """Annotate the stories of a part; one that fails is told, and has no facts."""
    annotator = _remembering()
    rows: dict[str, list[Row]] = {table: [] for table in _TABLES}
    problems: list[Row] = []
    for row in read_rows(folder, "stories", parts=[part]):
        story = story_of(row)
        done = attempt_analysis(story, annotator, house_of(row["file"]), place=story.id)
        problems += (problem_row(error, row["file"]) for error in done.problems)
        if done.report is not None:
            for table, facts in fact_rows(done.report).items():
                rows[table] += facts
    # The table that is looked for to tell whether a part is done comes last.
    for table in reversed(_TABLES):
        write_part(folder, table, part, rows[table])
    return msgspec.json.encode(Annotated(part, problems)).decode()


class _Remembering(Annotator):
    """An annotator that reads a text which stands in many stories once."""

    def __init__(self, annotator: Annotator) -> None:
        self.model = annotator.model
        self._read = lru_cache(_TEXTS_KEPT)(
            lambda text, parts: annotator.attributions(_bare(text, parts))
        )

    def attributions(self, story: Story) -> tuple[Attribution, ...]:
        return self._read(story.text, msgspec.json.encode(story.parts))


def _bare(text: str, parts: bytes) -> Story:
    """A story of which nothing else is known: the model reads the words alone."""
    return msgspec.convert(
        {
            "id": "text",
            "headline": None,
            "byline": None,
            "outlet": None,
            "published": None,
            "url": None,
            "text": text,
            "parts": msgspec.json.decode(parts),
            "credits": (),
        },
        Story,
    )


@lru_cache(1)
def _remembering() -> _Remembering:
    return _Remembering(shared_annotator())
