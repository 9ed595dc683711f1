"""Files, folders and standard input to stories that are found and not yet read."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Literal

from onrecord.errors import IngestError
from onrecord.ingest.cut import OpenFile, cut_into_stories
from onrecord.ingest.detect import SUFFIXES, format_by_name
from onrecord.ingest.published import check_date
from onrecord.ingest.said import Said
from onrecord.ingest.unread import Unread

# Hidden files, and the one that Word keeps beside a document while it is open.
_NO_STORY = (".", "~$")


def find_stories(
    path: Path | Literal["-"], *, published: str | None = None, outlet: str | None = None
) -> Iterator[Unread | IngestError]:
    """The stories of a file, of a folder with all that is in it, or of standard input.

    Nothing is parsed here, only cut into stories: that is left to whoever takes them.

    Args:
        path: A file, a folder, or "-" for standard input.
        published: ISO 8601 date for stories that have none of their own.
        outlet: The same for the outlet.

    Yields:
        Stories in the order of the file, folders in the order of their files' paths; in the
        place of one that cannot be had its error, and the rest goes on.
    """
    flags = Said()
    try:
        if published is not None:
            published = check_date(published, "--published")
        flags = flags.filled("flag", published=published, outlet=outlet)
        if path == "-":
            yield from _standard_input(flags)
        elif os.path.isdir(path):  # False also for a path that no system could have
            yield from _in_folder(path, flags)
        else:
            yield from in_file(path, path.name, flags)
    except IngestError as error:
        yield error


def _standard_input(flags: Said) -> Iterator[Unread | IngestError]:
    place = "standard input"
    if sys.stdin is None:
        raise IngestError(
            place=place, problem="it is closed", cure="Give it a story, or name a file"
        )
    try:
        file = OpenFile(sys.stdin.buffer, name="-", place=place, path=None, flags=flags)
        yield from cut_into_stories(file, None)
    except OSError as error:
        yield IngestError(
            place=place,
            problem=f"it cannot be read ({error.strerror})",
            cure="Give it a story, or name a file",
        )


def _in_folder(folder: Path, flags: Said) -> Iterator[Unread | IngestError]:
    closed: list[OSError] = []
    names = sorted(names_in(folder, closed))
    if not names and not closed:
        raise IngestError(
            place=_readable(folder),
            problem="there is no story in the folder",
            cure=f"Stories have one of these endings: {' '.join(SUFFIXES)}",
        )
    for name in names:
        yield from in_file(folder / name, _readable(name), flags)
    for error in closed:
        yield IngestError(
            place=_readable(error.filename or folder),
            problem=f"the folder cannot be opened ({error.strerror})",
            cure="See that you may read it",
        )


def names_in(folder: Path, closed: list[OSError]) -> Iterator[str]:
    """Paths in the folder, with / on every system, of files with a suffix that we know.

    `closed` takes the folders that cannot be opened.
    """
    # Links to folders are not followed.
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(_NO_STORY) and format_by_name(name) and not _is_readme(name):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _is_readme(name: str) -> bool:
    """Whether a file tells of the folder that it stands in, and no story."""
    return PurePath(name).stem.casefold() == "readme"


def in_file(path: Path, name: str, flags: Said) -> Iterator[Unread | IngestError]:
    """The stories of a file that are called after `name`, or why they cannot be had."""
    place = _readable(path)
    try:
        with path.open("rb") as stream:
            file = OpenFile(stream, name=_readable(name), place=place, path=place, flags=flags)
            yield from cut_into_stories(file, format_by_name(path.name))
    except IngestError as error:
        yield error
    except FileNotFoundError:
        yield IngestError(
            place=place, problem="there is no such file", cure="See that the path is right"
        )
    except OSError as error:
        yield IngestError(
            place=place,
            problem=f"it cannot be opened ({error.strerror})",
            cure="See that it is a file and that you may read it",
        )


def _readable(path: str | Path) -> str:
    """A path as text: bytes of a file name that are not UTF-8, which JSON cannot hold, U+FFFD."""
    return os.fsencode(path).decode(errors="replace")
