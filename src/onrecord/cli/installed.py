"""Whether the libraries of an extra are there."""

from collections.abc import Iterable
from importlib.util import find_spec

from onrecord.errors import StoreError


def see_that_all_is_there(command: str, libraries: Iterable[str]) -> None:
    """See that what a command on a store needs is installed.

    Raises:
        StoreError: Something is missing.
    """
    missing = [name for name in libraries if find_spec(name) is None]
    if missing:
        raise StoreError(
            place=command,
            problem=f"{missing[0]} is not installed",
            cure='Install it with: pip install "onrecord[trace]"',
        )
