"""What a house wants of the checks."""

from typing import Literal

import msgspec

Level = Literal["error", "warning", "query"]
Setting = Literal["error", "warning", "query", "off"]


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """Which checks run, how severe each is, and the words that the house goes by."""

    name: str = "onrecord"
    checks: dict[str, Setting] = {}  # code -> level; a check that is not named keeps its own
    outlet: tuple[str, ...] = ()  # the outlet's own names, beside the one that a story gives
    descriptors: tuple[str, ...] = ()  # descriptions of sources that the house allows
    titles: tuple[str, ...] = ()  # titles beside those that the checks know
