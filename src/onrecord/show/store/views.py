"""What is shown of a store, in plain records. Every number stands beside its members."""

from typing import Literal

import msgspec

from onrecord.records.change import ChangeKind, PlainKind
from onrecord.records.origin import OriginKind
from onrecord.records.pair import PairKind


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """A story as a list names it."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None  # ISO 8601
    url: str | None
    opening: str = ""  # its first words, where it has no headline

    @property
    def name(self) -> str:
        """The outlet, or where none is known the id."""
        return self.outlet or self.id

    @property
    def title(self) -> str:
        """The headline, or the first words."""
        return self.headline or self.opening or self.id


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a story, with what stands around them in their sentence, cut where it is long."""

    before: str
    words: str
    after: str
    # Of the words, in characters of the story's text; None: of a headline that is given apart.
    start: int | None
    end: int | None


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of a passage of two versions: in both, only in the earlier, only in the later."""

    kind: Literal["same", "gone", "new"]
    text: str


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """A change that matters: both places, and a sentence that says what it is."""

    kind: ChangeKind
    message: str
    was: Excerpt | None  # None: the earlier version has no such words
    now: Excerpt | None
    pieces: tuple[Piece, ...]  # both sentences word by word; empty where they are not the same one


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that was reworded, moved, added or dropped, word by word."""

    kind: PlainKind
    pieces: tuple[Piece, ...]


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One story of a family, and what it changed of the one that it most likely comes from."""

    story: Head
    comes_from: str | None  # a story's id; None: it copies no earlier one
    matter: tuple[Matter, ...]
    edits: tuple[Edit, ...]


class Reuse(msgspec.Struct, frozen=True, kw_only=True):
    """Two stories that are no versions of one another, and share a passage or a quotation."""

    one: Head
    other: Head
    words: int
    kind: PairKind


class OriginLine(msgspec.Struct, frozen=True, kw_only=True):
    """An origin of a claim, as a line names it."""

    label: str  # "o1"
    name: str
    kind: OriginKind
    told_by: str | None  # the unnamed people who told that outlet; None: no story says so
    stories: tuple[str, ...]  # whose chains lead there, in the order of time


class ClaimLine(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as a list names it."""

    id: str
    words: str  # as its earliest story has them
    place: Excerpt  # there
    stories: tuple[str, ...]  # in the order of time
    outlets: tuple[str, ...]
    least: int  # independent origins
    most: int
    origins: tuple[OriginLine, ...]  # those that are counted


class FamilyLine(msgspec.Struct, frozen=True, kw_only=True):
    """A family as a list names it."""

    id: str  # of its earliest story
    first: Head
    last: str | None  # when its latest version was published
    versions: int
    outlets: tuple[str, ...]
    matter: int  # changes that matter, in all versions


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What a store holds. The lists have the largest of each, the numbers count all."""

    store: str
    is_finished: bool  # False: a run was stopped, and goes on when it is started again
    stories: int
    outlets: int
    without_outlet: int  # stories
    first_day: str | None
    last_day: str | None
    without_day: int  # stories
    copies: int  # stories that are in families
    families: int
    matter: dict[str, int]  # kind of change -> how many
    reuse: dict[str, int]  # kind of pair -> how many
    claims: int | None  # None: the stories were not annotated
    problems: int
    largest_families: tuple[FamilyLine, ...]
    largest_claims: tuple[ClaimLine, ...]
    largest_reuse: tuple[Reuse, ...]


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """Stories that copy one another, or one story that copies none."""

    id: str
    chosen: str | None  # the story that was asked for: its changes alone are shown; None: all are
    versions: tuple[Version, ...]  # in the order of time, those without a date last
    shared: int  # pairs of its stories with others that share a passage
    reuse: tuple[Reuse, ...]  # those of them with the most words
    claims: tuple[ClaimLine, ...]  # that the chosen story makes; of a family none


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as one attribution of a story makes it."""

    attribution: str
    words: str
    place: Excerpt
    source: str | None  # as the story names it; None: no source was found
    manner: str  # "quoted", "paraphrased", "part quoted"


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """Where one story's chain leads, and by which links."""

    origin: str  # its label
    because: str  # "": the story credits the origin itself


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """One story that makes a claim, whom it credits, and where that leads."""

    story: Head
    family: str  # id; of a story that copies none its own
    said: tuple[Said, ...]
    credits: tuple[str, ...]  # the words in which it names whom it has its news from
    leads: tuple[Lead, ...]
    is_denial: bool  # it takes the claim apart, and is not counted


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One statement in several stories, and where it enters the public record."""

    line: ClaimLine
    tellers: tuple[Teller, ...]  # in the order of time
    others: tuple[OriginLine, ...]  # origins that chains lead to, and that are not counted


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a story prints a quotation."""

    story: Head
    place: Excerpt
    printed: str  # all that stands between the quotation marks there
    sources: tuple[str, ...]  # who is said to have said it, and who passed it on


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Who printed a quotation, in the order of time."""

    quote: str
    searched: int  # stories
    places: tuple[Printed, ...]


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read, or not wholly."""

    file: str
    record: str
    reason: str


class Problems(msgspec.Struct, frozen=True, kw_only=True):
    """All problems of a store."""

    problems: tuple[Problem, ...]


View = Overview | Family | Claim | Quotation | Problems
