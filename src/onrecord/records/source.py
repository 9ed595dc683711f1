"""Who stands behind the attributions of a story."""

from typing import Literal

import msgspec

from onrecord.records.span import Spans

SourceKind = Literal[
    "person", "organisation", "document", "group", "anonymous", "bystander", "writer"
]


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """The conditions of an anonymous source."""

    people: tuple[int, int | None]  # at least, at most; None: the words set no limit
    basis: Spans  # how they know
    condition: Spans  # "on condition of anonymity"
    reason: Spans  # why unnamed
    told: Spans  # to whom they spoke


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One source, resolved over the story."""

    id: str  # "s1", "s2" ... in order of first mention
    kind: SourceKind
    name: str  # the fullest in the story
    mentions: Spans
    attributions: tuple[str, ...]
    terms: Terms | None
    because: tuple[str, ...]  # why each mention was joined, in words


class Anonymous(msgspec.Struct, frozen=True, kw_only=True):
    """The story's anonymous sources in sum."""

    sources: int
    people: tuple[int, int | None]  # the least and the most people that they can be
