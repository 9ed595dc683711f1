"""A story that has been found and not yet read: cheap to hand to another process."""

import msgspec

from onrecord.ingest.detect import Format
from onrecord.ingest.said import Said


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one story, whole: a file's, a line's of JSONL, a record's of a web archive."""

    data: bytes
    kind: Format
    name: str  # what the story is called where it does not say
    place: str  # for errors: the path, and the line, record or row
    flags: Said  # what the command line says of stories that do not say it themselves
    path: str | None = None  # the file that it is from; None: standard input
    line: int | None = None  # its line, from 1, in a JSONL file that is not compressed
