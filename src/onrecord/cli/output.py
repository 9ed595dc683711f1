"""Where a result goes: standard output, or a file that is there whole or not at all."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO, NamedTuple, TypeVar

import click

from onrecord.errors import OutputError

PLAIN_WIDTH = 88  # columns, where no terminal has a say
WIDEST = 120  # columns: longer lines are hard to read

Write = Callable[[str], None]
Named = TypeVar("Named", bound=str)


class Place(NamedTuple):
    """Where a result goes, and what fits there."""

    path: Path | None  # None: standard output
    on_terminal: bool
    width: int  # columns of text
    color: bool


def place_of(output: str | None, inputs: Iterable[str]) -> Place:
    """The place that `-o` names; without it standard output.

    Raises:
        OutputError: It is one of the inputs: a story would be lost.
    """
    path = None if output is None or output == "-" else Path(output)
    if path is not None:
        refuse_own_input(path, inputs)
    on_terminal = path is None and sys.stdout is not None and sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, WIDEST) if on_terminal else PLAIN_WIDTH
    color = on_terminal and not os.environ.get("NO_COLOR")  # no-color.org
    return Place(path, on_terminal, width, color)


def refuse_own_input(path: Path, inputs: Iterable[str]) -> None:
    """See that a file to be written is none of those to be read.

    Raises:
        OutputError: It is.
    """
    for story in inputs:
        if story != "-" and path.is_file() and os.path.exists(story) and _is_of(path, Path(story)):
            raise OutputError(
                place=str(path), problem="it is a story to be read", cure="Choose another place"
            )


def _is_of(path: Path, story: Path) -> bool:
    """Whether a file is the story, or lies in a folder of them."""
    return path.samefile(story) or story.resolve() in path.resolve().parents


def format_by(place: Place, suffixes: Mapping[str, Named], context: click.Context) -> Named:
    """The format that a file's suffix says; text on standard output.

    Raises:
        click.UsageError: It says none.
    """
    suffix = ".txt" if place.path is None else place.path.suffix.lower()
    if suffix not in suffixes:
        raise click.UsageError(f"-o {place.path} does not say which format; add --format", context)
    return suffixes[suffix]


class NobodyReadsError(Exception):
    """The reader of standard output has gone: `onrecord read ... | head`."""


def destination(path: Path | None, *, as_text: bool) -> AbstractContextManager[Write]:
    """The file, or where there is none standard output.

    People read text in whatever their terminal speaks, programs read the rest, as UTF-8.
    """
    if path:
        return file_output(path)
    encoding = getattr(sys.stdout, "encoding", None) if as_text else None
    return standard_output(encoding or "utf-8")


@contextmanager
def standard_output(encoding: str = "utf-8") -> Iterator[Write]:
    """Write to standard output, each piece at once.

    Raises:
        NobodyReadsError: The pipe is closed at its other end.
        OutputError: It cannot be written to.
    """
    if sys.stdout is None:
        raise OutputError(
            place="standard output", problem="it is closed", cure="Write to a file with -o FILE"
        )
    out = sys.stdout.buffer

    def write(piece: str) -> None:
        try:
            out.write(piece.encode(encoding, "replace"))
            out.flush()
        except OSError as error:
            # What is left in the buffer would fail once more, loudly, when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
            if isinstance(error, BrokenPipeError):
                raise NobodyReadsError from None
            raise _output_error("standard output", error) from None

    yield write


@contextmanager
def file_output(path: Path) -> Iterator[Write]:
    """Write a file of text, as `bytes_output` does.

    Raises:
        OutputError: It cannot be written.
    """
    with bytes_output(path) as write:
        yield lambda piece: write(piece.encode())


@contextmanager
def bytes_output(path: Path) -> Iterator[Callable[[bytes], None]]:
    """Write a file beside `path` and put it in its place at the end.

    The file is opened at once: better to know before an hour's work than after it that there is no
    room. When nothing is written, or an error comes, `path` is left as it was.

    Raises:
        OutputError: It cannot be written.
    """
    place = str(path)
    if path.exists() and not path.is_file():
        # A device or a named pipe: nothing can be put in its place.
        with _saying(place):
            out: BinaryIO = path.open("wb", buffering=0)
        with out:
            yield _writer(out, place)
        return
    target = path.resolve()  # a link stays a link
    with _saying(place):
        number, name = mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    out = open(number, "wb")  # noqa: SIM115 - closed before it is put in place
    try:
        yield _writer(out, place)
        with _saying(place):
            if out.tell():
                os.chmod(name, _mode(target))
                out.flush()
                os.fsync(out.fileno())  # no room may show as late as here
                out.close()
                os.replace(name, target)
    finally:
        with suppress(OSError):
            out.close()
        with suppress(FileNotFoundError):
            os.unlink(name)


def _writer(out: BinaryIO, place: str) -> Callable[[bytes], None]:
    def write(piece: bytes) -> None:
        with _saying(place):
            out.write(piece)

    return write


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


@contextmanager
def _saying(place: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _output_error(place, error) from None


def _output_error(place: str, error: OSError) -> OutputError:
    reason = (error.strerror or type(error).__name__).lower()
    return OutputError(
        place=place, problem=f"cannot be written ({reason})", cure="Choose another place with -o"
    )
