"""What whoever starts the server decides."""

from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How one server runs."""

    store: Path | None = None  # a folder that `onrecord trace` wrote; None: only pasted stories
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")  # names it answers to
    origins: tuple[str, ...] = ()  # sites whose pages may ask /v2/; "*": all
    jobs: int = 2  # processes that read stories; at least 2
    profile: str | None = None  # of the checks, by name; None: the house's file, or the default
