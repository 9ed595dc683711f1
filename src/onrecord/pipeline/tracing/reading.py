"""First stage: a shard's stories into the store, with their words and fingerprints."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np

from onrecord.errors import OnrecordError
from onrecord.ingest.shards import stories_of
from onrecord.pipeline.attempt import attempt_reading
from onrecord.pipeline.tracing.layout import (
    PRINT,
    RANGE_BITS,
    STORY,
    WORD,
    Rows,
    save,
    save_sorted,
)
from onrecord.records.shard import Shard
from onrecord.records.story import Story
from onrecord.store.parquet import Row, write_part
from onrecord.store.rows import story_row
from onrecord.text.quotations import quotations
from onrecord.trace.claims.statement import day_of
from onrecord.trace.copies.fingerprints import winnowed
from onrecord.trace.copies.seeds import NO_DAY
from onrecord.trace.copies.whole import whole_sentences
from onrecord.trace.copies.words import Words, words_of

_DAY_MINUTES = 24 * 60
_TEXTS_AT_ONCE = 200  # their words stay in the processor's caches


class ReadShard(msgspec.Struct):
    """The task."""

    part: str
    shard: Shard


class Count(msgspec.Struct):
    """What a shard came to."""

    stories: int
    problems: int


def read_shard(folder: Path, task: str) -> str:
    """Read a shard's stories; a bad one becomes a row of `problems`."""
    one = msgspec.json.decode(task, type=ReadShard)
    rows: list[Row] = []
    stories: list[Story] = []
    problems: list[Row] = []
    for found in stories_of(one.shard):
        if isinstance(found, OnrecordError):
            problems.append(problem_row(found, one.shard.path))
            continue
        file = found.path or one.shard.path
        story = attempt_reading(found)
        if isinstance(story, OnrecordError):
            problems.append(problem_row(story, file))
        else:
            stories.append(story)
            rows.append(story_row(story, file))
    words, prints, counts = _taken_apart(stories)
    save(folder, "words", one.part, words)
    ranges = (prints["hash"] >> np.uint64(64 - RANGE_BITS)).astype(np.int64)
    save_sorted(folder, "prints", one.part, prints, ranges)
    write_part(folder, "stories", one.part, rows)
    write_part(folder, "problems", one.part, problems)
    # Written last: a shard that has this is done.
    save(folder, "index", one.part, _story_rows(stories, counts))
    return msgspec.json.encode(Count(len(stories), len(problems))).decode()


def problem_row(error: OnrecordError, path: str) -> Row:
    """A row of `problems`: the file, which record of it, and what is wrong."""
    file, _, record = error.place.partition(", ")
    if not error.place.startswith(path):
        file, record = path, error.place
    return {"file": file, "record": record, "reason": f"{error.problem}. {error.cure}"}


def _taken_apart(stories: Sequence[Story]) -> tuple[Rows, Rows, list[int]]:
    """The stories' words, their fingerprints, and how many words each has."""
    all_words, all_prints = [np.zeros(0, WORD)], [np.zeros(0, PRINT)]
    counts: list[int] = []
    for at in range(0, len(stories), _TEXTS_AT_ONCE):
        some = stories[at : at + _TEXTS_AT_ONCE]
        words = words_of([story.text for story in some])
        all_words.append(_word_rows(words, some))
        counts += np.bincount(words.text, minlength=len(some)).tolist()
        for prints in (winnowed(words), whole_sentences(words)):
            rows = np.zeros(len(prints.hashes), PRINT)
            rows["hash"], rows["story"], rows["word"] = prints.hashes, prints.text + at, prints.word
            all_prints.append(rows)
    return np.concatenate(all_words), np.concatenate(all_prints), counts


def _word_rows(words: Words, stories: Sequence[Story]) -> Rows:
    rows = np.zeros(len(words.hashes), WORD)
    rows["hash"] = words.hashes.astype(np.uint32)
    rows["since"] = np.minimum(words.since, 255)
    # All stories at once, as if one text stood behind the other.
    first = np.cumsum([0, *(len(story.text) for story in stories)])
    spans = [
        (start + one.start, start + one.end)
        for start, story in zip(first.tolist(), stories, strict=False)
        for one in quotations(story.text)
    ]
    places = np.array(spans, np.int64).reshape(-1, 2)
    edges = np.searchsorted(words.start + first[words.text], places)
    opened, closed = (np.bincount(edge, minlength=len(rows) + 1) for edge in edges.T)
    quoted = np.concatenate([[0], np.cumsum(np.cumsum(opened - closed)[:-1])])
    before = quoted[np.searchsorted(words.text, np.arange(len(stories)))]
    rows["quoted"] = np.minimum(quoted[1:] - before[words.text], 65535)
    return rows


def _story_rows(stories: Sequence[Story], counts: list[int]) -> Rows:
    rows = np.zeros(len(stories), STORY)
    rows["day"] = [day_of(story.published) or NO_DAY for story in stories]
    rows["minute"] = [minute_of(story.published) for story in stories]
    rows["words"] = counts
    rows["outlet"] = [_number(story.outlet) for story in stories]
    return rows


def minute_of(published: str | None) -> int:
    """The minute of the day; the last where only a day is given.

    What says no time cannot be said to be earlier than what does.
    """
    if published is None or len(published) <= len("2021-01-15"):
        return _DAY_MINUTES
    time = datetime.fromisoformat(published)
    return time.hour * 60 + time.minute


def _number(outlet: str | None) -> int:
    """The same number for the same name on every machine; 0 where there is none."""
    name = " ".join((outlet or "").casefold().split())
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little") if name else 0
