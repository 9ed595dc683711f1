"""What the tools answer: the words themselves beside every fact, for a reader who has no text.

Data classes, since the SDK makes no structured answer of anything plainer. Offsets are characters
[start, end) of the text that was given.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Words of the story, and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Terms:
    """On what terms an anonymous source speaks."""

    people_least: int
    people_most: int | None  # None: the words set no limit
    how_they_know: list[Words]
    condition: list[Words]
    why_unnamed: list[Words]
    told_to: list[Words]


@dataclass(frozen=True)
class Source:
    """Somebody or something that statements rest on."""

    id: str
    kind: str
    name: str
    terms: Terms | None  # None: not anonymous
    statements: list[str]  # ids


@dataclass(frozen=True)
class Statement:
    """Something that is said or thought on somebody's word."""

    id: str
    source: str | None  # id; None: none was found
    source_words: list[Words]
    cue: list[Words]
    content: list[Words]
    type: str  # direct, indirect, mixed
    act: str  # statement, or thought: a mind as the outlet reads it
    confidence: float  # 0 to 1, calibrated


@dataclass(frozen=True)
class Sourcing:
    """Who says so in one story."""

    in_sum: str
    anonymous_sources: int
    anonymous_people_least: int
    anonymous_people_most: int | None  # None: no limit
    sources: list[Source]
    statements: list[Statement]
    own_voice: list[Words]  # what the outlet says on nobody's word


@dataclass(frozen=True)
class Note:
    """What a check reports."""

    code: str
    name: str
    level: str  # error, warning, query
    message: str
    words: Words
    line: int  # from 1
    related: list[Words]
    replacement: str | None  # for the words of `replace`; None: only the writer knows
    replace: Words | None


@dataclass(frozen=True)
class Notes:
    """Whether one story is sourced well."""

    in_sum: str
    notes: list[Note]


@dataclass(frozen=True)
class Origin:
    """Where a claim enters the public record."""

    id: str
    name: str
    kind: str
    is_counted: bool
    stories: list[str]  # ids of those whose chains lead there


@dataclass(frozen=True)
class Teller:
    """One story that makes the claim."""

    story: str
    outlet: str | None
    published: str | None
    headline: str
    words: list[str]
    credits: list[str]  # the words in which it names whom it has the news from
    leads_to: list[str]  # ids of origins; none: it cannot be told
    takes_the_claim_apart: bool


@dataclass(frozen=True)
class Claim:
    """One statement in several stories, and where it comes from."""

    id: str
    words: str  # as its earliest story has them
    in_sum: str
    why: list[str]
    origins_least: int
    origins_most: int
    origins: list[Origin]
    stories: list[Teller]


@dataclass(frozen=True)
class Claims:
    """The claims that hold the words asked for, the nearest first."""

    searched: str  # the store
    claims: list[Claim]
