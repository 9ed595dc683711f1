"""`onrecord check story.docx -o checked.docx`: the notes as comments in the document."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.output import Place, bytes_output
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.ingest import Unread
    from onrecord.pipeline.batch import Done
    from onrecord.pipeline.checked import Step, Tally
    from onrecord.records.finding import Finding
    from onrecord.show.findings.placed import CheckedStory


def document_for(place: Place, paths: Sequence[str], others: Iterable[str]) -> Path:
    """The file that takes a document with comments.

    Args:
        place: Where `-o` leads.
        paths: What is to be checked.
        others: Options that write elsewhere than into comments.

    Raises:
        click.UsageError: It is not one document that is to be commented, or nowhere to put it.
    """
    if place.path is None:
        raise click.UsageError("a Word document is not for a terminal: write it with -o FILE.docx")
    if len(paths) != 1 or Path(paths[0]).suffix.lower() != ".docx" or Path(paths[0]).is_dir():
        raise click.UsageError(
            f"notes become comments in the document that they are about: for -o {place.path} name"
            " one story, and it must be a .docx"
        )
    for option in others:
        raise click.UsageError(f"{option} does not go with comments in a Word document")
    return place.path


def write_commented(
    path: Path,
    batch: "Iterable[Done]",
    problems: list[OnrecordError],
    tally: "Tally",
    steps: "Sequence[Step]",
) -> None:
    """Write the document with its notes as comments; nothing where it cannot be read.

    Args:
        path: Where to.
        batch: The document, checked.
        problems: Takes what went wrong.
        tally: Takes the counts.
        steps: As `checked_stories` takes them.

    Raises:
        OutputError: It cannot be written.
    """
    from onrecord.pipeline.checked import checked_stories
    from onrecord.show.docx import commented

    documents: list[bytes] = []

    def comment(unread: "Unread", story: "CheckedStory") -> "tuple[Finding, ...]":
        documents.append(commented(unread.data, unread.place, story.findings))
        return story.findings

    with bytes_output(path) as write:
        for _ in checked_stories(batch, problems, tally, [*steps, comment]):
            pass
        for document in documents:
            write(document)
