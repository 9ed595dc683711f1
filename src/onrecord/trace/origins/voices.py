"""The sources that a story names, each with all its places."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.trace.origins.given_by import given_by
from onrecord.trace.origins.keys import key_of, short_forms
from onrecord.trace.origins.naming import NamedKind, Naming
from onrecord.trace.origins.outlets import is_outlet
from onrecord.trace.origins.reported_by import reported_by
from onrecord.trace.origins.shown import shown
from onrecord.trace.origins.spoken import spoken, unnamed

# "the New York | Times": the end of another name.
_LONGER = re.compile(r"\b(?!The\s)[A-Z][\w.'’&-]*\s(?:of\s|for\s)?$")
_HUMAN = re.compile(r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep)\b.*)$", re.DOTALL)
_DEFINITE = re.compile(
    r"(?:the|this|that|these|those)\s+(?P<noun>sources?|persons?|insiders?|employees?|officials?)",
    re.IGNORECASE,
)
_SHORTEST = 4  # letters of a name that is looked for in other stories
_MOST_NEAR = 12  # namings looked at for one that meets another
_REPORTING = ("report", "told", "line")


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One source of one story."""

    key: str  # the same in all stories of the group
    name: str
    kind: NamedKind
    namings: tuple[Naming, ...]  # in text order
    attributions: tuple[str, ...]

    @property
    def place(self) -> Naming:
        """Where it is named as a source, before any place that only has its name."""
        own = [one for one in self.namings if one.kind == self.kind] or list(self.namings)
        best = [one for one in own if one.how in (*_REPORTING, "said")]
        return (best or own)[0]


def outlets_of(records: Iterable[Record]) -> dict[str, tuple[str, ...]]:
    """The outlets that some stories name as such: key -> names as written, the longest first.

    A short form ("the Journal") has the key of the one longer name that it can stand for.
    """
    names: dict[str, set[str]] = {}
    for record in records:
        for one in _reporting(record):
            if one.sure:
                names.setdefault(key_of(one.name, "outlet"), set()).add(one.name)
    return {
        key: tuple(sorted(found, key=lambda name: (-len(name), name)))
        for key, found in names.items()
    }


def voices_of(record: Record, known: dict[str, tuple[str, ...]]) -> tuple[Voice, ...]:
    """The sources that a story names, in the order of their first places.

    Args:
        record: The story.
        known: `outlets_of` the stories that it is read with: their names are outlets here too.
    """
    text = record.story.text
    found: dict[str, list[Naming]] = {}
    for one in _outlets(record, known):
        found.setdefault(key_of(one.name, "outlet"), []).append(one)
    _join_short(found)
    places = _Places(found)
    for one in [*spoken(record), *unnamed(text), *shown(text), *given_by(text)]:
        key = _key(one, found, places)
        found.setdefault(key, []).append(one)
        places.add(key, one)
    _join_definite(found)
    voices = [_voice(key, namings) for key, namings in found.items()]
    return tuple(sorted(voices, key=lambda voice: voice.place.span))


def _outlets(record: Record, known: dict[str, tuple[str, ...]]) -> Iterator[Naming]:
    text = record.story.text
    own = [part.span for part in record.story.parts if part.kind in ("dateline", "byline")]
    for one in _reporting(record):
        if one.sure or key_of(one.name, "outlet") in known:
            yield one
    for names in known.values():
        for name in names:
            if len(name) < _SHORTEST or name not in text:
                continue
            for found in re.finditer(rf"(?<![\w@]){re.escape(name)}(?!\w)", text):
                span = Span(found.start(), found.end())
                if _LONGER.search(text[max(0, span.start - 30) : span.start]):
                    continue
                if any(span.meets(part) for part in own):
                    continue  # "(Reuters) -" says whose the story is
                yield Naming(span=span, name=name, kind="outlet", how="shown")


def _reporting(record: Record) -> Iterator[Naming]:
    people = _people(record)
    for one in reported_by(record.story.text):
        if not people.isdisjoint({one.name, one.name.split()[-1]}) and not is_outlet(one.name):
            continue
        yield one


def _people(record: Record) -> set[str]:
    """The full names of the people who speak in a story, and each part of them.

    The model takes some outlets for people; whom the story calls "he" or "Dr" is none.
    """
    text = record.story.text
    full = {
        one.name
        for one in record.sources
        if one.kind == "person" and any(_HUMAN.match(span.of(text)) for span in one.mentions)
    }
    names = {name for name in full if " " in name and not is_outlet(name)}
    return names | {part for name in names for part in name.split() if part[0].isupper()}


def _join_short(found: dict[str, list[Naming]]) -> None:
    longer: dict[str, str] = {}
    for key in sorted(found, key=lambda key: (len(key), key)):
        for name in {one.name for one in found[key]}:
            longer.update(dict.fromkeys(short_forms(name) & found.keys() - {key}, key))
    for short in sorted(longer, key=lambda key: (len(key), key)):
        if longer[short] in found:
            found[longer[short]] += found.pop(short)


def _join_definite(found: dict[str, list[Naming]]) -> None:
    """Join "the source" to the one unnamed source that the story has spoken of before."""
    first = {key: min(one.span for one in namings) for key, namings in found.items()}
    for key in [key for key in found if key.startswith("unnamed:")]:
        definite = _DEFINITE.fullmatch(found[key][0].name)
        if definite is None:
            continue
        noun = definite["noun"].removesuffix("s").casefold()
        before = [
            other
            for other in found
            if other.startswith("unnamed:") and first[other] < first[key] and noun in other
        ]
        if len(before) == 1:
            found[before[0]] += found.pop(key)


class _Places:
    """Namings by where they begin, to find those that meet another one."""

    def __init__(self, found: dict[str, list[Naming]]) -> None:
        placed = [(one.span.start, key, one) for key, namings in found.items() for one in namings]
        self._placed = sorted(placed, key=lambda placed: placed[:2])

    def add(self, key: str, one: Naming) -> None:
        """Keep one more naming."""
        insort(self._placed, (one.span.start, key, one), key=lambda placed: placed[:2])

    def meeting(self, one: Naming) -> Iterator[tuple[str, Naming]]:
        """The last namings that begin before a naming ends, if they meet it: outlets first."""
        end = bisect_left(self._placed, (one.span.end, ""), key=lambda placed: placed[:2])
        near = self._placed[max(0, end - _MOST_NEAR) : end]
        for _, key, other in sorted(near, key=lambda placed: placed[2].kind != "outlet"):
            if one.span.meets(other.span):
                yield key, other


def _key(one: Naming, found: dict[str, list[Naming]], places: _Places) -> str:
    """The voice that a naming belongs to: an outlet that it holds, or one of its own name."""
    as_outlet = key_of(one.name.partition(" (@")[0], "outlet")
    if as_outlet in found:
        return as_outlet
    for key, other in places.meeting(one):
        if one.kind == "document" and other.kind == "outlet":
            return key
        inside = one.span.start >= other.span.start and one.span.end <= other.span.end
        if inside and other.kind in (one.kind, "outlet"):
            return key
        if one.kind in ("post", "anonymous") and other.kind == one.kind:
            return key
    return key_of(one.name, one.kind)


def _voice(key: str, namings: Sequence[Naming]) -> Voice:
    placed = tuple(sorted(namings, key=lambda one: one.span))
    kinds = [one.kind for one in placed]
    kind: NamedKind = "outlet" if key.startswith("outlet:") else max(kinds, key=kinds.count)
    named = [one for one in placed if one.kind == kind] or list(placed)
    attributions = dict.fromkeys(found for one in placed for found in one.attributions)
    return Voice(
        key=key, name=named[0].name, kind=kind, namings=placed, attributions=tuple(attributions)
    )
