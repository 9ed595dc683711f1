"""Whether the libraries of an extra are there."""

from collections.abc import Iterable
from importlib.util import find_spec

from onrecord.errors import OnrecordError, StoreError


def see_that_all_is_there(command: str, libraries: Iterable[str], extra: str = "trace") -> None:
    """See that what a command needs beside the core is installed.

    Raises:
        StoreError: Something that stores need is missing.
        OnrecordError: Something of another extra is.
    """
    missing = [name for name in libraries if find_spec(name) is None]
    if missing:
        kind = StoreError if extra == "trace" else OnrecordError
        raise kind(
            place=command,
            problem=f"{missing[0]} is not installed",
            cure=f'Install it with: pip install "onrecord[{extra}]"',
        )
