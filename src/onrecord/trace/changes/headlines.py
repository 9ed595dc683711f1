"""Headlines that two versions word differently, and what that changes."""

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from onrecord.records.span import Span
from onrecord.records.story import Part, Story
from onrecord.trace.changes.days import changed_days
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.hedges import dropped_hedges
from onrecord.trace.changes.names import changed_names
from onrecord.trace.changes.numbers import changed_numbers
from onrecord.trace.changes.passage import Passage
from onrecord.trace.changes.quoted import altered_quotations
from onrecord.trace.changes.version import Version

_WORD = re.compile(r"[^\W\d_]+")
# Who says so stands in the text below a headline.
_FINDERS = (altered_quotations, changed_numbers, changed_days, changed_names, dropped_hedges)


def changed_headlines(before: Version, after: Version) -> list[Found] | None:
    """That the headline is another one, and what that changes.

    What changes between two headlines that both stand in the texts is found with the sentences.
    House spelling, capitals and marks change no headline.

    Returns:
        `None` where the headlines cannot be compared: a version has none, or both are lines of
        the texts without a likeness, and one may be no headline at all.
    """
    ours, theirs = _in_text(before), _in_text(after)
    if ours is not None and theirs is not None:
        passage = Passage(before, after, [ours], [theirs])
        if not passage.edits:
            return []
        if not passage.is_close:
            return None
        return [Found("headline changed", ours, theirs, _message(passage))]
    if any(
        place is None and not version.story.headline
        for version, place in ((before, ours), (after, theirs))
    ):
        return None
    return list(_changed_apart(_apart(before, ours), _apart(after, theirs)))


def _changed_apart(before: Version, after: Version) -> Iterator[Found]:
    whole, other = Span(0, len(before.text)), Span(0, len(after.text))
    passage = Passage(before, after, [whole], [other])
    if not passage.edits:
        return
    yield Found("headline changed", None, None, _message(passage))
    for find in _FINDERS if passage.is_close else ():
        for found in find(passage):
            if found.kind != "name changed" or _are_names(found, passage):
                yield Found(found.kind, None, None, f"In the headline: {found.message}")


class _Apart(Version):
    """A headline as a text of its own, in which names are told by the story's."""

    def __init__(self, version: Version, headline: Story) -> None:
        super().__init__(headline, None)
        self._version = version

    @cached_property
    def capital_words(self) -> frozenset[str]:
        return self._version.capital_words

    @cached_property
    def small_words(self) -> frozenset[str]:
        return self._version.small_words


def _message(passage: Passage) -> str:
    was, now = (
        cited(version.text, spans[0])
        for version, spans in zip(passage.versions, passage.spans, strict=True)
    )
    return f"The headline changed: {was} is now {now}."


def _in_text(version: Version) -> Span | None:
    """Where the headline stands in the text; None: it is given apart, or there is none."""
    for part in version.story.parts:
        if part.kind == "headline":
            words = part.span.of(version.text).split()
            return part.span if words == (version.story.headline or "").split() else None
    return None


def _apart(version: Version, place: Span | None) -> Version:
    text = place.of(version.text) if place is not None else version.story.headline or ""
    part = Part(kind="headline", start=0, end=len(text))
    return _Apart(version, replace(version.story, text=text, parts=(part,), credits=()))


def _are_names(found: Found, passage: Passage) -> bool:
    """Whether the stories write both as names: in a headline any word may have a capital."""
    places = (found.before, found.after)
    return all(
        word in version.capital_words - version.small_words
        for version, place in zip(passage.versions, places, strict=True)
        if place is not None
        for word in _WORD.findall(place.of(version.text).casefold())
    )
