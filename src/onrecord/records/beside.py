"""Another story beside one: what the two share, which was first, and a finding that shows both."""

import msgspec

from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Span


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of one story and what stands in its place in another."""

    here: Span  # in the story that is checked
    there: Span  # in the other; several sentences where one was split
    words: int  # the same in both, some in a row, outside quotation marks in both
    of_words: int  # so many has `here` outside quotation marks
    told: tuple[str, ...] = ()  # outlets that `there` names as told, or as having learned it

    @property
    def is_copied(self) -> bool:
        """Whether most of what the sentence says in the outlet's own words is the other's."""
        return 2 * self.words >= self.of_words > 0


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """Another outlet's story that shares text with one which names neither it nor its origin."""

    record: Record
    shared: tuple[Shared, ...]  # sentences of the body and key points, in text order
    minutes_before: int | None  # it was published; negative: after; None: which was first is open
    agency: str | None  # whose copy it is by its outlet, byline or dateline; None: no agency's

    @property
    def unnamed(self) -> tuple[Source, ...]:
        """The other story's anonymous sources."""
        return tuple(one for one in self.record.sources if one.kind == "anonymous")


class Elsewhere(msgspec.Struct, frozen=True, kw_only=True):
    """A place in another story."""

    story: str
    outlet: str | None
    published: str | None  # ISO 8601 date, or date and time
    headline: str | None
    start: int  # characters of that story's text, [start, end)
    end: int
    words: str


class Compared(Finding, frozen=True, kw_only=True):
    """A finding that sets a place in another story beside its own."""

    elsewhere: Elsewhere
