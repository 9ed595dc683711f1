"""A source as one story of a claim credits it, and what links two of them."""

from collections.abc import Sequence

import msgspec

from onrecord.trace.origins.chosen import Credit
from onrecord.trace.origins.group import REPORTING, Telling
from onrecord.trace.origins.voices import Voice


class Credited(msgspec.Struct, frozen=True, kw_only=True):
    """A source as one story credits it."""

    node: str  # the key, with the number of the story where the words name nobody
    story: int  # its number in the group
    credit: Credit

    @property
    def voice(self) -> Voice:
        """The source with all its places in the story."""
        return self.credit.voice


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Two nodes that stand for one chain."""

    a: str
    b: str
    because: str  # shown to the reader as it stands


def is_reporting(voice: Voice) -> bool:
    """Whether a story names an outlet as one that reported, was told or is credited in a line."""
    return voice.kind == "outlet" and any(one.how in REPORTING for one in voice.namings)


def sentences_of(voice: Voice, story: Telling, hows: Sequence[str] = ()) -> set[int]:
    """The numbers of the sentences that name a source, in some of the ways alone."""
    return {story.number(one.span.start) for one in voice.namings if not hows or one.how in hows}
