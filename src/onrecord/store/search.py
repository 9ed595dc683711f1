"""A store's index, opened: made where it is missing or old, then only read."""

import os
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from onrecord.errors import StoreError
from onrecord.store.folder import read_manifest
from onrecord.store.search_build import build, key_of
from onrecord.store.search_kept import Watch
from onrecord.store.search_schema import FILE

_STEPS = 100_000  # of SQLite's machine between two looks at how many there were
_MOST = 3_000  # looks: a question that takes more is too wide, and would keep others waiting

Values = Sequence[str | int | float | None] | dict[str, str | int | float | None]


class TooWideError(StoreError):
    """A question would go through too much of the store."""


class Index:
    """The index of one store. Threads may share it: each question has a connection of its own."""

    def __init__(self, folder: Path, place: Path, *, is_temporary: bool) -> None:
        self.folder = folder
        self.place = place
        self._is_temporary = is_temporary
        self._address = f"{place.absolute().as_uri()}?mode=ro&immutable=1"

    def rows(self, question: str, values: Values = ()) -> list[dict[str, Any]]:
        """What the index answers.

        Raises:
            TooWideError: The answer would take too many steps; they are counted, not timed.
            StoreError: Somebody took the index away.
        """
        try:
            with closing(sqlite3.connect(self._address, uri=True)) as base:
                base.row_factory = sqlite3.Row
                base.set_progress_handler(_Limit(), _STEPS)
                return [dict(row) for row in base.execute(question, values)]
        except sqlite3.OperationalError as error:
            if (why := self._why(error)) is None:
                raise
            raise why from error

    def _why(self, error: sqlite3.OperationalError) -> StoreError | None:
        if not self.place.exists():
            return StoreError(
                place=str(self.folder),
                problem="its index was taken away",
                cure="Serve the store anew: it is made again",
            )
        if "interrupted" in str(error):
            return TooWideError(
                place=str(self.folder),
                problem="the question would go through too much of it",
                cure="Narrow it: by outlet, by dates, or with rarer words",
            )
        return None

    def number(self, question: str, values: Values = ()) -> int:
        """The one number that the index answers."""
        (row,) = self.rows(question, values)
        return int(next(iter(row.values())) or 0)

    def close(self) -> None:
        """Take a temporary file away."""
        if self._is_temporary:
            self.place.unlink(missing_ok=True)


class _Limit:
    """Tells SQLite to stop when it has taken too many steps."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> int:
        self.looks += 1
        return self.looks > _MOST


def open_index(folder: Path, watch: Watch = lambda stage, done, total: None) -> Index:
    """The index of a store, made first where it is missing or the store has changed.

    It lies beside the tables; where nothing can be written there, in a temporary file that
    `Index.close` takes away.

    Args:
        folder: The store.
        watch: Told how far making it is.

    Raises:
        StoreError: There is no such store, it is damaged, or there is no room.
    """
    read_manifest(folder)
    place = folder / FILE
    if _key_in(place) == key_of(folder):
        return Index(folder, place, is_temporary=False)
    try:
        made = _made_beside(folder, place, watch)
        if made is None:
            made = _made_elsewhere(folder, watch)
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError(
            place=str(folder),
            problem=f"its tables do not fit together ({error})",
            cure="Trace the stories anew into another folder",
        ) from error
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            place=str(folder),
            problem=f"its index cannot be made ({error})",
            cure="See that there is room for it, about twice the size of the stories",
        ) from error
    return made


def _key_in(place: Path) -> str | None:
    """What an index says it was made from; `None`: there is none, or it is damaged."""
    if not place.is_file():
        return None
    try:
        address = f"{place.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as base:
            row = base.execute("SELECT value FROM facts WHERE name = 'key'").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None


def _made_beside(folder: Path, place: Path, watch: Watch) -> Index | None:
    """The index made in the store; `None`: nothing can be written there."""
    unfinished = folder / f".{FILE}.{os.getpid()}.part"  # two servers may begin at once
    try:
        unfinished.open("wb").close()
    except OSError:
        return None
    try:
        build(folder, unfinished, watch)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
    return Index(folder, place, is_temporary=False)


def _made_elsewhere(folder: Path, watch: Watch) -> Index:
    handle, name = tempfile.mkstemp(prefix="onrecord-", suffix=".sqlite")
    os.close(handle)
    place = Path(name)
    try:
        build(folder, place, watch)
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    return Index(folder, place, is_temporary=True)
