"""What a check is, and what it says of a place."""

from typing import Literal

import msgspec

from onrecord.records.beside import Elsewhere
from onrecord.records.finding import Fix
from onrecord.records.profile import Level
from onrecord.records.span import Span, Spans


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """The head of a check's file; the file's name is the check's, its docstring its page."""

    code: str  # "S13": the list's letter and number
    level: Level
    is_on: bool = True  # off: under 0.8 precise on real stories, or a matter of house style
    fixes: Literal["safe", "unsafe"] | None = None  # unsafe: the sense may change, look at each


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One place that a check wants looked at."""

    span: Span
    message: str  # as a desk would word it: "How does the aide know?"
    related: Spans = ()  # other words that it rests on
    fix: Fix | None = None
    elsewhere: Elsewhere | None = None  # the place in another story that it is set beside
