"""What the lists of a store show, in plain records: each with its page of a longer list."""

from typing import Literal

import msgspec

from onrecord.records.attribution import Act, QuotationType
from onrecord.records.record import Record
from onrecord.records.source import SourceKind
from onrecord.records.story import Story
from onrecord.show.store.views import (
    Claim,
    ClaimLine,
    Excerpt,
    Family,
    FamilyLine,
    Head,
    Printed,
    Problem,
)

Order = Literal["best", "newest", "oldest"]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which stories are wanted; `None`: any."""

    q: str | None = None  # words of the headline or the text
    source: str | None = None  # words of the name of somebody who speaks in it
    outlet: str | None = None  # its whole name, in any case of letters
    since: str | None = msgspec.field(default=None, name="from")  # ISO 8601 day, or month
    until: str | None = msgspec.field(default=None, name="to")
    order: Order = "newest"


class Slice(msgspec.Struct, frozen=True, kw_only=True):
    """Which part of a longer list is shown."""

    page: int  # from 1
    size: int  # items a page at most
    total: int  # items of the whole list

    @property
    def pages(self) -> int:
        """How many pages there are; of an empty list one."""
        return max(1, -(-self.total // self.size))


class Stretch(msgspec.Struct, frozen=True, array_like=True):
    """Words of a sentence, and whether they are those that were looked for."""

    text: str
    is_found: bool


class StoryLine(msgspec.Struct, frozen=True, kw_only=True):
    """A story as a list names it, with what there is to see of it."""

    story: Head
    family: str | None  # None: it is a version of no other
    versions: int  # of it in the store, itself included
    claims: int  # that other stories make too
    anonymous: int  # sources
    findings: int
    found: tuple[Stretch, ...] = ()  # the sentence with most of the words that were looked for


class Stories(msgspec.Struct, frozen=True, kw_only=True):
    """A list of stories."""

    asked: Asked
    slice: Slice
    stories: tuple[StoryLine, ...]


class OneStory(msgspec.Struct, frozen=True, kw_only=True):
    """One story with all that the store has on it."""

    line: StoryLine
    record: Record | None  # None: the store was traced with --copies-only
    story: Story | None  # there only where the record is not
    claims: tuple[ClaimLine, ...]  # the first of those that it makes


class OneFamily(msgspec.Struct, frozen=True, kw_only=True):
    """A family with a part of its versions."""

    slice: Slice  # of the versions
    family: Family


class Families(msgspec.Struct, frozen=True, kw_only=True):
    """A list of families, the largest first."""

    slice: Slice
    families: tuple[FamilyLine, ...]


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """A list of claims, those of most stories first."""

    is_claimed: bool  # False: nobody has looked for claims in this store
    slice: Slice
    claims: tuple[ClaimLine, ...]


class OneClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with a part of the stories that make it."""

    slice: Slice  # of the stories
    claim: Claim


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Sources counted, story by story: a source that speaks in two stories counts twice."""

    of: str | None  # a month ("2026-03") or an outlet; None: the stories that name none
    stories: int
    with_anonymous: int  # stories with an anonymous source
    sources: int
    kinds: dict[SourceKind, int]  # those without any are left out
    basis: int  # anonymous sources of which the story says how they know
    condition: int  # on what condition they spoke
    reason: int  # why they are unnamed
    told: int  # to whom they spoke
    any: int  # at least one of these


class VoiceLine(msgspec.Struct, frozen=True, kw_only=True):
    """Sources of one kind and one name, over all stories."""

    kind: SourceKind
    name: str
    stories: int
    said: int  # statements and thoughts


class Sources(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks in a store: how often unnamed, and on what terms."""

    is_annotated: bool  # False: the store was traced with --copies-only, and knows no sources
    asked: Asked
    kind: SourceKind  # of the voices below
    name: str | None  # words of their names
    whole: Tally
    months: tuple[Tally, ...]  # in their order, those without a date last
    outlets: tuple[Tally, ...]  # those with most sources
    other_outlets: int  # that are left out
    slice: Slice
    voices: tuple[VoiceLine, ...]


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that somebody is said to have said."""

    story: Head
    attribution: str
    place: Excerpt
    type: QuotationType
    act: Act
    confidence: float


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How often, in a month or at an outlet."""

    of: str | None
    number: int
    stories: int


class OneVoice(msgspec.Struct, frozen=True, kw_only=True):
    """All that sources of one kind and name are said to have said."""

    line: VoiceLine
    months: tuple[Count, ...]
    outlets: tuple[Count, ...]
    other_outlets: int
    slice: Slice
    sayings: tuple[Saying, ...]  # in the order of time


class CheckLine(msgspec.Struct, frozen=True, kw_only=True):
    """A check, and how often it spoke up."""

    code: str
    name: str
    title: str  # what it reports, in words
    level: str
    findings: int
    stories: int


class Checks(msgspec.Struct, frozen=True, kw_only=True):
    """What the checks found in a store."""

    is_annotated: bool
    outlet: str | None  # at this one alone
    stories: int  # that were checked
    checks: tuple[CheckLine, ...]  # the most frequent first
    outlets: tuple[Count, ...]  # those with most findings
    other_outlets: int


class FindingPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One finding in its sentence."""

    story: Head
    level: str
    message: str
    place: Excerpt


class OneCheck(msgspec.Struct, frozen=True, kw_only=True):
    """All that one check found."""

    line: CheckLine
    outlet: str | None
    outlets: tuple[Count, ...]
    other_outlets: int
    slice: Slice
    places: tuple[FindingPlace, ...]  # in the order of time


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """One way in which a quotation is printed."""

    words: str
    outlets: tuple[str, ...]  # each once


class PrintedPage(msgspec.Struct, frozen=True, kw_only=True):
    """Who printed a quotation, in the order of time."""

    quote: str
    searched: int  # stories
    stories: int  # that print it
    left: int  # stories that have words of it, and were left unread: the words are too common
    wordings: tuple[Wording, ...]  # the most printed first
    slice: Slice
    places: tuple[Printed, ...]


class ProblemPage(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read."""

    slice: Slice
    problems: tuple[Problem, ...]
