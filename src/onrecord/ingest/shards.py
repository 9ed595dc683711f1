"""Inputs cut into shards, so that many workers, or machines, read them side by side."""

import os
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from msgspec.structs import replace

from onrecord.errors import IngestError
from onrecord.ingest.cut import OpenFile, cut_into_stories
from onrecord.ingest.detect import format_by_name
from onrecord.ingest.find import find_stories, in_file, names_in
from onrecord.ingest.said import Said
from onrecord.ingest.unread import Unread
from onrecord.records.shard import Shard

SHARD_BYTES = 8 << 20  # about 2,500 stories
SHARD_FILES = 1000


def cut_into_shards(
    paths: Iterable[str], *, published: str | None = None, outlet: str | None = None
) -> Iterator[Shard | IngestError]:
    """The shards of files and folders, in the order of the input.

    Lines of JSONL are cut between two lines, files of a folder are bundled; one web archive or
    Parquet file is one shard.

    Args:
        paths: Files and folders.
        published: ISO 8601 date for stories that have none of their own.
        outlet: The same for the outlet.
    """
    for name in paths:
        path = Path(name)
        whole = Shard(path=name, published=published, outlet=outlet)
        if name == "-":
            yield IngestError(
                place="standard input",
                problem="tracing reads its stories more than once",
                cure="Save them in a file, and name that",
            )
        elif path.is_dir():
            yield from _of_folder(path, whole)
        else:
            yield from _of_file(path, whole)


def _of_folder(folder: Path, whole: Shard) -> Iterator[Shard | IngestError]:
    closed: list[OSError] = []
    names = sorted(names_in(folder, closed))
    if not names and not closed:  # finding the stories says so
        yield from (one for one in find_stories(folder) if isinstance(one, IngestError))
    bundle: list[str] = []
    bundle_bytes = 0
    for name in names:
        file = folder / name
        size_bytes = file.stat().st_size if file.is_file() else 0
        if bundle and (len(bundle) == SHARD_FILES or bundle_bytes + size_bytes > SHARD_BYTES):
            yield replace(whole, files=tuple(bundle))
            bundle, bundle_bytes = [], 0
        if size_bytes > SHARD_BYTES:
            yield from _of_file(file, replace(whole, path=str(file)))
            continue
        bundle.append(name)
        bundle_bytes += size_bytes
    if bundle:
        yield replace(whole, files=tuple(bundle))
    for error in closed:
        yield IngestError(
            place=str(error.filename or folder),
            problem=f"the folder cannot be opened ({error.strerror})",
            cure="See that you may read it",
        )


def _of_file(path: Path, whole: Shard) -> Iterator[Shard | IngestError]:
    is_lines = format_by_name(path.name) == "jsonl" and path.suffix != ".gz"
    if not path.is_file() or not is_lines or path.stat().st_size <= SHARD_BYTES:
        yield whole
        return
    line = 1
    with path.open("rb") as stream:
        while block := stream.read(SHARD_BYTES):
            start = stream.tell() - len(block)
            block += stream.readline()
            end = start + len(block)
            yield replace(whole, start_byte=start, end_byte=end, first_line=line)
            line += block.count(b"\n")


def stories_of(shard: Shard) -> Iterator[Unread | IngestError]:
    """The stories of a shard, in their order, or in the place of one why it cannot be had."""
    path = Path(shard.path)
    flags = Said().filled("flag", published=shard.published, outlet=shard.outlet)
    if shard.files:
        for name in shard.files:
            yield from in_file(path / name, name, flags)
    elif shard.end_byte is not None:
        yield from _of_lines(path, shard, flags)
    elif os.path.exists(path):
        yield from in_file(path, path.name, flags)
    else:
        yield from find_stories(path)  # it says what is wrong


def _of_lines(path: Path, shard: Shard, flags: Said) -> Iterator[Unread | IngestError]:
    try:
        with path.open("rb") as stream:
            stream.seek(shard.start_byte)
            block = stream.read((shard.end_byte or 0) - shard.start_byte)
    except OSError as error:
        yield IngestError(
            place=shard.path,
            problem=f"it cannot be read ({error.strerror})",
            cure="See that it is where it was when the run began",
        )
        return
    lines = OpenFile(BytesIO(block), path.name, shard.path, shard.path, flags, shard.first_line)
    try:
        yield from cut_into_stories(lines, "jsonl")
    except IngestError as error:
        yield error
