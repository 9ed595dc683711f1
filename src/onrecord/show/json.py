"""The record as JSON to read: one fact a line or a few, spans on one line."""

import json
from collections.abc import Iterator

import msgspec

from onrecord.records.record import Record


def render(record: Record) -> str:
    """One JSON object, indented, with a line break at its end. Its schema is `schema.py`'s."""
    return "".join(_lines(msgspec.to_builtins(record), "")) + "\n"


def _lines(value: object, indent: str) -> Iterator[str]:
    inner = indent + "  "
    if isinstance(value, dict) and value:
        for number, (key, each) in enumerate(value.items()):
            yield ("{\n" if number == 0 else ",\n") + inner + json.dumps(key) + ": "
            yield from _lines(each, inner)
        yield f"\n{indent}}}"
    elif isinstance(value, list | tuple) and not _is_short(value):
        for number, each in enumerate(value):
            yield ("[\n" if number == 0 else ",\n") + inner
            yield from _lines(each, inner)
        yield f"\n{indent}]"
    else:
        yield json.dumps(value, ensure_ascii=False)


def _is_short(values: list[object] | tuple[object, ...]) -> bool:
    """A span or a list of spans: numbers alone are easier to read side by side."""
    return all(
        isinstance(each, int) or (isinstance(each, list | tuple) and _is_short(each))
        for each in values
    )
