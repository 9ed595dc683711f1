"""The record as one line of JSON."""

import msgspec

from onrecord.records.record import Record


def render(record: Record) -> str:
    """One JSON object on one line, with a line break at its end."""
    return msgspec.json.encode(record).decode() + "\n"
