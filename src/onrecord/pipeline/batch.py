"""Many stories: in this process, or over all cores."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from onrecord.errors import OnrecordError
from onrecord.ingest import Unread, find_stories
from onrecord.ingest.published import check_date
from onrecord.pipeline.attempt import attempt_analysis, attempt_reading, unexpected
from onrecord.pipeline.house import house_of
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.outcome import Outcome, Task
from onrecord.pipeline.report import Report
from onrecord.pipeline.workers import Workers
from onrecord.records.profile import Profile


class Done(NamedTuple):
    """One story of a batch, or a place where none could be had."""

    story: Unread | None  # where it was found; None: the problem is all there is
    outcome: Outcome


def read_each(
    paths: Iterable[str | PathLike[str]],
    *,
    published: str | None = None,
    outlet: str | None = None,
    jobs: int | None = None,
) -> Generator[Report | OnrecordError, None, None]:
    """Who says what in each story of many files and folders; a bad one does not stop the rest.

    Stories are read as they are needed and reports are yielded as they are done, so that ten
    thousand take no more memory than ten.

    Args:
        paths: Files, folders, or "-" for standard input.
        published: ISO 8601 date, or date and time, of stories that do not say theirs.
        outlet: The outlet of stories that do not name theirs.
        jobs: How many processes share the stories, each with one thread. `None`: one a core, and
            none but this one for a single story. The reports are the same for any number.

    Returns:
        In the order of the input, for each story its report, or the error that stands in its
        place; behind a report, an error for each check that failed on it.

    Raises:
        IngestError: `published` is no date.
        ModelError: The model file is missing or broken.
        ConfigError: A house's file of settings beside or above a path is wrong.
    """
    with closing(read_batch(paths, house_of, published, outlet, jobs)) as batch:
        for done in batch:
            if done.outcome.report is not None:
                yield done.outcome.report
            yield from done.outcome.problems


def read_batch(
    paths: Iterable[str | PathLike[str]],
    profile_of: Callable[[str | None], Profile],
    published: str | None,
    outlet: str | None,
    jobs: int | None,
) -> Generator[Done, None, None]:
    """The same with the place of each story, and a profile for each path: see `read_each`."""
    if published is not None:
        check_date(published, "published")  # once here, and not once a path
    items: Iterator[Task | OnrecordError] = (
        Task(story=item, profile=profile_of(item.path)) if isinstance(item, Unread) else item
        for path in paths
        for item in _stories(path, published, outlet)
    )
    first = list(islice(items, 2))
    items = chain(first, items)
    count = jobs or cores()
    if count == 1 or len(first) < 2:
        yield from (Done(_place(item), _here(item)) for item in items)
        return
    with Workers(count) as workers:
        yield from (Done(_place(item), outcome) for item, outcome in workers.outcomes(items))


def _place(item: Task | OnrecordError) -> Unread | None:
    return item.story if isinstance(item, Task) else None


def _here(item: Task | OnrecordError) -> Outcome:
    """What becomes of a story in this process."""
    if isinstance(item, OnrecordError):
        return Outcome(None, (item,))
    story = attempt_reading(item.story)
    if isinstance(story, OnrecordError):
        return Outcome(None, (story,))
    # The model is loaded outside of the attempt: without it there is no next story.
    annotator = shared_annotator()
    return attempt_analysis(story, annotator, item.profile, place=item.story.place)


def _stories(
    path: str | PathLike[str], published: str | None, outlet: str | None
) -> Iterator[Unread | OnrecordError]:
    try:
        yield from find_stories(
            "-" if path == "-" else Path(path), published=published, outlet=outlet
        )
    except Exception as error:  # a fault of ours costs the rest of this path, not the other paths
        yield unexpected(error, place=str(path))


def cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))  # a container or a batch system may give fewer
    except AttributeError:  # macOS and Windows have no such call
        return os.cpu_count() or 1
