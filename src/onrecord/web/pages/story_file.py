"""A file that was dropped, as one story."""

from pathlib import PurePath

from onrecord.ingest import Unread
from onrecord.ingest.detect import format_by_content, format_by_name
from onrecord.ingest.said import Said
from onrecord.web.refused import RefusedError

# What a page takes; archives and tables of stories are for the command line.
ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".json", ".jsonl")
_GZIP = b"\x1f\x8b"


def story_of_file(data: bytes, filename: str, flags: Said) -> Unread:
    """The story that a file's bytes are.

    Args:
        data: The whole file.
        filename: As the browser names it.
        flags: What the form says of a story that does not say it itself.

    Raises:
        RefusedError: It is no file of one story.
    """
    name = PurePath(filename.replace("\\", "/")).name[:200] or "file"
    kind = format_by_name(name) or format_by_content(data[:4096])
    if kind in ("ninjs", "jsonl"):
        kind = "ninjs" if b'"body_' in data else "jsonl"
    if kind == "parquet" or kind == "warc" or data.startswith(_GZIP):
        raise RefusedError(
            415,
            place=name,
            problem="this is no file of one story",
            cure=f"Drop one of {' '.join(ENDINGS)}; `onrecord trace` reads archives",
        )
    if kind == "jsonl":
        data = _only_line(data, name)
    return Unread(data=data, kind=kind, name=name, place=name, flags=flags)


def _only_line(data: bytes, name: str) -> bytes:
    lines = [line for line in data.splitlines() if line.strip()]
    is_many = len(lines) > 1 and all(line.lstrip().startswith(b"{") for line in lines)
    if is_many:
        raise RefusedError(
            422,
            place=name,
            problem=f"it holds {len(lines):,} stories, and a page shows one",
            cure="Drop one story; `onrecord read` and `onrecord trace` take them all",
        )
    return data.removeprefix(b"\xef\xbb\xbf")
