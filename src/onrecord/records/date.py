"""Time expressions."""

from typing import Literal

import msgspec


class Date(msgspec.Struct, frozen=True, kw_only=True):
    """One time expression with its TIMEX3 type and value (ISO-TimeML)."""

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    anchor: str | None
    rule: str
