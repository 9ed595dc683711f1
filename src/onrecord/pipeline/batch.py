"""Many stories: in this process, or over all cores."""

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice
from os import PathLike
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.ingest import Unread, find_stories
from onrecord.ingest.published import check_date
from onrecord.pipeline.attempt import attempt_analysis, attempt_reading, unexpected
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.report import Report
from onrecord.pipeline.workers import Workers


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
        In the order of the input, for each story its report, or the error that stands in its place.

    Raises:
        IngestError: `published` is no date.
        ModelError: The model file is missing or broken.
    """
    if published is not None:
        check_date(published, "published")  # once here, and not once a path
    items: Iterator[Unread | OnrecordError] = chain.from_iterable(
        _stories(path, published, outlet) for path in paths
    )
    first = list(islice(items, 2))
    items = chain(first, items)
    count = jobs or _cores()
    if count == 1 or len(first) < 2:
        yield from _here(items)
        return
    with Workers(count) as workers:
        yield from workers.reports(items)


def _here(items: Iterator[Unread | OnrecordError]) -> Iterator[Report | OnrecordError]:
    """The reports, made in this process."""
    for item in items:
        if isinstance(item, OnrecordError):
            yield item
            continue
        story = attempt_reading(item)
        if isinstance(story, OnrecordError):
            yield story
        else:
            # The model is loaded outside of the attempt: without it there is no next story.
            yield attempt_analysis(story, shared_annotator(), place=item.place)


def _stories(
    path: str | PathLike[str], published: str | None, outlet: str | None
) -> Iterator[Unread | OnrecordError]:
    try:
        yield from find_stories(
            "-" if path == "-" else Path(path), published=published, outlet=outlet
        )
    except Exception as error:  # a fault of ours costs the rest of this path, not the other paths
        yield unexpected(error, place=str(path))


def _cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))  # a container or a batch system may give fewer
    except AttributeError:  # macOS and Windows have no such call
        return os.cpu_count() or 1
