"""Offsets as other programs count them: in UTF-16 code units, where an emoji has two."""

import re
from bisect import bisect_left

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The UTF-16 offsets of one text's characters."""

    def __init__(self, text: str) -> None:
        self._twos = [one.start() for one in _TWO_UNITS.finditer(text)]

    def at(self, offset: int) -> int:
        """The code units before a character, or before the text's end.

        Args:
            offset: Characters from 0.
        """
        return offset + bisect_left(self._twos, offset)
