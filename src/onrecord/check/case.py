"""A story's facts as checks read them."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from onrecord.records.attribution import Attribution
from onrecord.records.beside import Beside
from onrecord.records.date import Date
from onrecord.records.profile import Profile
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Span
from onrecord.records.story import PartKind, Story
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences
from onrecord.text.units import units

View = TypeVar("View")


class Sentence(NamedTuple):
    """One sentence and the part that it stands in."""

    span: Span
    part: PartKind
    paragraph: int  # its number in `Case.paragraphs`


class Paragraph(NamedTuple):
    """One paragraph, as `onrecord.text.units` finds them, and the part that it belongs to."""

    span: Span
    part: PartKind
    sentences: tuple[Sentence, ...]


class Case:
    """One story with its facts; each view is made when it is first asked for, and once.

    Nothing is parsed here that a step has parsed: attributions, sources, dates and parts are the
    record's.
    """

    def __init__(self, record: Record, profile: Profile, besides: tuple[Beside, ...] = ()) -> None:
        self.record = record
        self.profile = profile
        self.besides = besides  # other stories that it should credit; its agency's copy first
        self.story: Story = record.story
        self.text: str = record.story.text
        self.attributions: tuple[Attribution, ...] = record.attributions
        self.sources: tuple[Source, ...] = record.sources
        self.dates: tuple[Date, ...] = record.dates
        self._views: dict[Callable[[Case], object], object] = {}

    def view(self, make: "Callable[[Case], View]") -> View:
        """What several checks make of the story, made once: `case.view(restatements)`."""
        if make not in self._views:
            self._views[make] = make(self)
        return cast(View, self._views[make])

    @cached_property
    def published(self) -> date | None:
        """The day of publication."""
        said = self.story.published
        return None if said is None else datetime.fromisoformat(said).date()

    @cached_property
    def outlet_names(self) -> tuple[str, ...]:
        """What the outlet is called: by its story, and by its house."""
        own = (self.story.outlet,) if self.story.outlet else ()
        return tuple(dict.fromkeys(own + self.profile.outlet))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands in quotation marks, marks included."""
        return tuple(quotations(self.text))

    def is_quoted(self, span: Span) -> bool:
        """Whether a quotation holds a character of the span: somebody else's words."""
        return _first_meeting(self.quotations, span) is not None

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, in text order."""
        return tuple(_paragraphs(self.story))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in text order."""
        return tuple(one for paragraph in self.paragraphs for one in paragraph.sentences)

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that a character stands in."""
        number = bisect_right(self._sentence_starts, at) - 1
        if number < 0 or self.sentences[number].span.end <= at:
            return None
        return self.sentences[number]

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body: the first is the lead."""
        return tuple(one for one in self.paragraphs if one.part == "body")

    @cached_property
    def display(self) -> tuple[Sentence, ...]:
        """Sentences of headline and key points: what a reader may read alone.

        A headline that was given apart from the text has no place in it and is not here.
        """
        return tuple(one for one in self.sentences if one.part in ("headline", "key_points"))

    def part_at(self, at: int) -> PartKind:
        """The kind of part that a character stands in; "body" where none was found."""
        number = bisect_right(self._part_starts, at) - 1
        if number >= 0 and at < self.story.parts[number].end:
            return self.story.parts[number].kind
        return "body"

    @cached_property
    def anonymous(self) -> tuple[Source, ...]:
        """The anonymous sources, in order of first mention."""
        return tuple(one for one in self.sources if one.kind == "anonymous")

    def statements(self, source: Source) -> tuple[Attribution, ...]:
        """What a source says; what the outlet reads in its mind is left out."""
        carried = (self._attribution[one] for one in source.attributions)
        return tuple(one for one in carried if one.act == "statement")

    def source_of(self, attribution: Attribution) -> Source | None:
        """Who stands behind an attribution."""
        return self._source.get(attribution.source_id or "")

    def attributions_in(self, span: Span) -> list[Attribution]:
        """The attributions whose source, cue or content shares a character with the span."""
        return [
            one
            for one in self.attributions
            if any(part.meets(span) for part in (*one.source, *one.cue, *one.content))
        ]

    def is_reported(self, span: Span) -> bool:
        """Whether every character of the span is somebody's content, and not the outlet's word."""
        covers = sorted(
            part for one in self.attributions for part in one.content if part.meets(span)
        )
        at = span.start
        for part in covers:
            if part.start > at:
                return False
            at = max(at, part.end)
        return at >= span.end

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [one.span.start for one in self.sentences]

    @cached_property
    def _part_starts(self) -> list[int]:
        return [one.start for one in self.story.parts]

    @cached_property
    def _attribution(self) -> dict[str, Attribution]:
        return {one.id: one for one in self.attributions}

    @cached_property
    def _source(self) -> dict[str, Source]:
        return {one.id: one for one in self.sources}


def _first_meeting(spans: Sequence[Span], span: Span) -> Span | None:
    number = bisect_right(spans, span.start, key=lambda one: one.end)
    return spans[number] if number < len(spans) and spans[number].meets(span) else None


def _paragraphs(story: Story) -> Iterator[Paragraph]:
    # A dateline opens a paragraph of the body and is none itself.
    parts = [part for part in story.parts if part.kind != "dateline"]
    datelines = {part.start: part.end for part in story.parts if part.kind == "dateline"}
    at = 0
    for number, unit in enumerate(units(story.text)):
        while at < len(parts) and parts[at].end <= unit.start:
            at += 1
        part = parts[at].kind if at < len(parts) and parts[at].start < unit.end else "body"
        start = datelines.get(unit.start, unit.start)
        found = (Sentence(one, part, number) for one in sentences(story.text, start, unit.end))
        yield Paragraph(Span(unit.start, unit.end), part, tuple(found))
