"""The store that is served, with its index."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request

from onrecord.cli.stages import stages_shown
from onrecord.web.refused import RefusedError

if TYPE_CHECKING:  # a server without a store works where its libraries are not installed
    from onrecord.store.search import Index


class Archive:
    """A store and its index."""

    def __init__(self, folder: Path, index: "Index") -> None:
        self.folder = folder
        self.index = index


@contextmanager
def opened_archive(folder: Path | None) -> Iterator[Archive | None]:
    """The store with its index, which is made where it is missing or old.

    Args:
        folder: The store; `None`: there is none.

    Raises:
        StoreError: It is no store, or the index cannot be made.
    """
    if folder is None:
        yield None
        return
    from onrecord.store.search import open_index

    with stages_shown() as watch:
        index = open_index(folder, watch)
    try:
        yield Archive(folder, index)
    finally:
        index.close()


def archive_of(request: Request) -> Archive:
    """The store that is served.

    Raises:
        RefusedError: None is.
    """
    found: Archive | None = request.app.state.archive
    if found is None:
        raise RefusedError(
            404,
            place=request.url.path,
            problem="no store is served here",
            cure="Trace stories and serve what was found: onrecord trace PATH... -o STORE,"
            " then onrecord serve STORE",
        )
    return found
