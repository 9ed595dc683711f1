"""The two calls of the Python library: a text, or a path."""

from os import PathLike

from onrecord.errors import OnrecordError
from onrecord.ingest import story_from_text
from onrecord.pipeline.batch import read_each
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.report import Report
from onrecord.pipeline.story import analyse_story


def analyse(
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the record's word
    headline: str | None = None,
    byline: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Report:
    """Who says what in a text.

    Args:
        text: The story, as it was published. Every fact points into it by characters [start, end).
        id: What to call the story in the report.
        headline: Where the text does not hold it.
        byline: Likewise.
        outlet: The name of the outlet that published it.
        published: ISO 8601 date, or date and time.
        url: Where it was published.

    Raises:
        IngestError: The text is too long or holds what no text may, or `published` is no date.
        ModelError: The model file is missing or broken.
    """
    story = story_from_text(
        text,
        id=id,
        headline=headline,
        byline=byline,
        outlet=outlet,
        published=published,
        url=url,
    )
    return analyse_story(story, shared_annotator())


def read(
    path: str | PathLike[str], *, published: str | None = None, outlet: str | None = None
) -> list[Report]:
    """Who says what in a file, or in each story of a JSONL file or folder.

    Args:
        path: A story's file, a folder, or "-" for standard input.
        published: ISO 8601 date, or date and time, of stories that do not say theirs.
        outlet: The outlet of stories that do not name theirs.

    Returns:
        One report a story, in order.

    Raises:
        OnrecordError: The first thing that went wrong. `read_each` goes on past a bad story.
    """
    reports = []
    for item in read_each([path], published=published, outlet=outlet, jobs=1):
        if isinstance(item, OnrecordError):
            raise item
        reports.append(item)
    return reports
