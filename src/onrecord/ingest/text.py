"""Plain text and Markdown, with front matter or without.

Front matter is a block between two lines of `---` at the very top, with a `field: value` a line.
It is cut off: the story's text, and every offset, begin behind it.
"""

import re

from onrecord.errors import IngestError
from onrecord.ingest.encoding import decode
from onrecord.ingest.said import Said

_FIELDS = {
    "id": "id",
    "headline": "headline",
    "title": "headline",
    "byline": "byline",
    "author": "byline",
    "outlet": "outlet",
    "published": "published",
    "date": "published",
    "url": "url",
    "ignore": "ignore",
}
_LONGEST_BLOCK = 20_000  # characters; behind that two lines of --- are rules of the text
_BLOCK = re.compile(r"---[ \t]*\r?\n")
_BLOCK_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LINE = re.compile(r"([\w-]+)[ \t]*:(?:[ \t]+(.*?))?[ \t]*")


def read_text(data: bytes, place: str) -> tuple[str, Said]:
    """The text behind the front matter, unchanged, and what the front matter says.

    Raises:
        IngestError: The bytes are no text, or a line of front matter cannot be read.
    """
    decoded = decode(data, place)
    said = Said()
    if decoded.assumed is not None:
        said = Said(where={"encoding": decoded.assumed})
    block = _BLOCK.match(decoded.text)
    if block is None:
        return decoded.text, said
    end = _BLOCK_END.search(decoded.text, block.end(), _LONGEST_BLOCK)
    if end is None:
        return decoded.text, said
    lines = decoded.text[block.end() : end.start()].splitlines()
    if not any(_LINE.fullmatch(line) for line in lines):
        return decoded.text, said  # a rule of three dashes over a text
    fields = _fields(lines, place)
    return decoded.text[end.end() :], said.filled("front matter", **fields)


def _fields(lines: list[str], place: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for number, line in enumerate(lines, start=2):
        if not line.strip() or line.lstrip() != line or line.startswith(("#", "-")):
            continue  # a comment, or more of a field that we do not read
        found = _LINE.fullmatch(line)
        if found is None:
            raise IngestError(
                place=f"{place}, line {number}",
                problem="the front matter has a line without a colon",
                cure="Write it as `field: value`",
            )
        name = _FIELDS.get(found[1].lower())
        value = found[2] or ""
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        if name is not None and value:
            fields.setdefault(name, value)
    return fields
