"""The same statement in many stories, and where it enters the public record."""

from typing import Literal

import msgspec

OriginKind = Literal["outlet", "statement", "person", "post", "document"]


class ClaimMember(msgspec.Struct, frozen=True, kw_only=True):
    """One story's attribution that makes the claim."""

    claim: str  # "c1", "c2" ...
    story: str
    attribution: str


class Credited(msgspec.Struct, frozen=True, kw_only=True):
    """Words in which a story names where it has a statement from."""

    story: str
    start: int
    end: int
    name: str  # the full name: "The Associated Press" where the story has "AP"


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """One place to which one story's chain for a claim leads."""

    claim: str
    origin: str  # the same label in every story that leads there: "o1", "o2" ... within the claim
    name: str
    kind: OriginKind
    story: str
    because: str  # the links of the chain in words; "" where the story credits the origin itself


class Independent(msgspec.Struct, frozen=True, kw_only=True):
    """How many independent origins stand behind a claim, copies counted once.

    They are those to which the chains of stories that pass the claim on lead. `most` is more than
    `least` where a chain cannot be followed: where outlets may have it one from another or not.
    """

    claim: str
    least: int
    most: int


class Traced(msgspec.Struct, frozen=True, kw_only=True):
    """Where the stories of one claim have it from."""

    credits: tuple[Credited, ...]  # in the order of the stories
    origins: tuple[Origin, ...]  # by story, then label
    independent: Independent
    counted: tuple[str, ...]  # labels of the origins that `least` counts
    denials: tuple[str, ...]  # stories that take the claim apart, and are not counted
    untold: tuple[str, ...]  # stories that name nobody: where they have it from cannot be told
