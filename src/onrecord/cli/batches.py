"""What a command line's paths hold: stories, and stores of stories."""

from collections.abc import Callable, Generator, Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.installed import see_that_all_is_there
from onrecord.records.profile import Profile

if TYPE_CHECKING:
    from onrecord.pipeline.batch import Done

_NEEDED = ("pyarrow", "filelock", "rapidfuzz")


def is_store(path: str) -> bool:
    """Whether a path is a folder that `onrecord trace` has written."""
    folder = Path(path)
    return (folder / "manifest.json").is_file() and (folder / "stories").is_dir()


def checked_batch(
    paths: Iterable[str],
    profile_of: Callable[[str | None], Profile],
    published: str | None,
    outlet: str | None,
    jobs: int | None,
) -> Generator["Done", None, None]:
    """Each story of files, folders and stores, checked, in the order of the paths.

    Args:
        paths: As the command line has them.
        profile_of: The profile for a path.
        published: Day of publication of stories that say none; none of a store's.
        outlet: The outlet of stories that name none; likewise.
        jobs: How many processes share the stories that are not yet in a store.

    Raises:
        StoreError: A store cannot be read, or what reads it is not installed.
    """
    from onrecord.pipeline.batch import read_batch

    for are_stores, some in groupby(paths, is_store):
        if not are_stores:
            yield from read_batch(list(some), profile_of, published, outlet, jobs)
            continue
        see_that_all_is_there("onrecord check", _NEEDED)
        from onrecord.pipeline.store_checks import check_store

        for store in some:
            yield from check_store(store, profile_of)
