"""What a house wants of the checks."""

from typing import Literal

import msgspec

Level = Literal["error", "warning", "query"]
Setting = Literal["error", "warning", "query", "off"]


class HouseIgnore(msgspec.Struct, frozen=True, kw_only=True):
    """What a house wants to hear nothing of, in some of its files."""

    codes: tuple[str, ...]
    because: str
    paths: tuple[str, ...] = ("*",)  # as in a shell, from the folder of the settings' file


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """Which checks run, how severe each is, and the words that the house goes by."""

    name: str = "onrecord"
    checks: dict[str, Setting] = {}  # code -> level; a check that is not named keeps its own
    outlet: tuple[str, ...] = ()  # the outlet's own names, beside the one that a story gives
    descriptors: tuple[str, ...] = ()  # descriptions of sources that the house allows
    titles: tuple[str, ...] = ()  # titles beside those that the checks know
    ignores: tuple[HouseIgnore, ...] = ()
