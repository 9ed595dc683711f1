"""The sources of a story while they are being found."""

from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from onrecord.records.source import SourceKind
from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.mentions import Mention, Page
from onrecord.resolve.people import Gender, People, Person
from onrecord.resolve.phrase import Phrase

# Words of a description that tell nobody apart.
DROPPED = v.DETERMINERS | {"mr", "mrs", "ms", "own", "of", "for", "by"}
_REMEMBERED = 40  # voices that an "it" or "they" can look back on
_NAMES_BACK = 30


class Voice(msgspec.Struct, kw_only=True, eq=False):
    """One source, with the mentions found so far."""

    key: str
    kind: SourceKind
    person: Person | None = None
    gender: Gender | None = None  # of a source without a name
    noun: Phrase | None = None  # what names it where its mentions are pronouns
    mentions: list[Mention] = msgspec.field(default_factory=list)
    because: list[str] = msgspec.field(default_factory=list)

    @property
    def plural(self) -> bool:
        """Whether its last description speaks of more than one."""
        return any(mention.phrase.plural for mention in self.mentions[:1])

    def fits(self, gender: Gender) -> bool:
        """Whether "he" or "she" can mean it."""
        own = self.person.gender if self.person is not None else self.gender
        return own in (None, gender) and self.kind in ("person", "anonymous", "bystander")


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A mention's source and the words that say why."""

    key: str
    because: str
    person: Person | None = None
    kind: SourceKind | None = None  # where the mention's own words do not tell it
    noun: Phrase | None = None  # what a "who" or "which" stands behind


def link_to(voice: Voice, mention: Mention, how: str) -> Link:
    """A link to a source that has spoken; `how` stands between the two in the reason."""
    earlier = voice.person.name if voice.person else f'"{voice.mentions[0].phrase.words}"'
    words = f'"{mention.phrase.words}" ' if mention.phrase.words else ""
    return Link(key=voice.key, because=f"{words}{how} {earlier}", person=voice.person)


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One place that names a person, for a pronoun to look back on."""

    span: Span
    person: Person


class Register:
    """All that the rules look up: the page, its people, the sources so far."""

    def __init__(self, page: Page, people: People) -> None:
        self.page = page
        self.people = people
        self.voices: dict[str, Voice] = {}
        self.recent: list[Voice] = []  # the last ones that spoke, latest last, with repeats
        self.last: Mention | None = None
        self.heads: dict[str, list[Voice]] = {}
        self.acronyms: dict[str, str] = {}  # small letters -> the key of the body they stand for
        self._places = sorted(
            (
                Place(span=span, person=person)
                for person in people.by_key.values()
                for span in person.places
            ),
            key=lambda place: place.span,
        )
        self._starts = [place.span.start for place in self._places]

    def names_before(self, place: int) -> Iterator[Place]:
        """The places that name a person before a place, nearest first, a bounded number."""
        at = bisect_left(self._starts, place)
        yield from reversed(self._places[max(0, at - _NAMES_BACK) : at])

    def names_after(self, place: int, most: int = _NAMES_BACK) -> Iterator[Place]:
        """The places that name a person from a place on, nearest first, at most so many."""
        at = bisect_left(self._starts, place)
        yield from self._places[at : at + most]

    def names_within(self, span: Span) -> list[Place]:
        """The places that name a person inside a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return self._places[first:last]

    def voice_of(self, person: Person) -> str:
        """The key of a person's source."""
        return "person:" + " ".join(person.key)

    def spoke(self, voice: Voice, mention: Mention) -> None:
        """Take a mention into its source."""
        voice.mentions.append(mention)
        if not self.recent or self.recent[-1] is not voice:
            self.recent.append(voice)
            del self.recent[:-_REMEMBERED]
        self.last = mention
        head = mention.phrase.head
        if mention.phrase.form == "description":
            with_head = self.heads.setdefault(head, [])
            if not with_head or with_head[-1] is not voice:
                with_head.append(voice)
                del with_head[:-_REMEMBERED]
