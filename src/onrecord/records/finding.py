"""What a check reports."""

from typing import Literal

import msgspec

from onrecord.records.span import Spans


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    """Put `text` in the place of characters [start, end)."""

    start: int
    end: int
    text: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One note of a check, with its place."""

    code: str
    name: str
    level: Literal["error", "warning", "query"]
    start: int
    end: int
    message: str
    related: Spans
    fix: Fix | None
