"""A piece of the input of tracing."""

import msgspec


class Shard(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """So much input as one worker reads at one go; it becomes one part of each table."""

    path: str
    files: tuple[str, ...] = ()  # of a folder: those that belong to it, relative to `path`
    start_byte: int = 0
    end_byte: int | None = None  # None: to the end of the file
    first_line: int = 1  # the number of its first line, for messages
    published: str | None = None  # of stories that do not say theirs
    outlet: str | None = None
