"""Links between outlets, and between them and who told them."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.trace.origins.credited import Credited, Link, sentences_of
from onrecord.trace.origins.group import REPORTING, Group, Telling
from onrecord.trace.origins.outlets import bare
from onrecord.trace.origins.signs import BASIS, DENIES, NEAR, is_subject

_THE_SAME = re.compile(r"(?:the|this|that|these|those|one\s+of)\b", re.IGNORECASE)
_CITING = re.compile(
    r"\b(?:c(?:a|o)mes?\s+from|citing|cit(?:es|ed)|according\s+to|quot(?:ing|ed|es))\b"
)
_MAKES_IT = 0.25  # of a claim, in a statement on a story's top


def outlets_together(outlets: Sequence[Credited], story: Telling) -> Iterator[Link]:
    """Two outlets that one sentence credits, or one of them a line of credit."""
    for one, other in combinations(outlets, 2):
        names = f'"{one.voice.name}" and "{other.voice.name}"'
        if sentences_of(one.voice, story, REPORTING) & sentences_of(other.voice, story, REPORTING):
            yield Link(a=one.node, b=other.node, because=f"one sentence credits {names}")
        elif any(naming.how == "line" for naming in (*one.voice.namings, *other.voice.namings)):
            yield Link(
                a=one.node, b=other.node, because=f"a line of credit names {names} for one story"
            )


def named_before(one: Credited, found: Sequence[Credited], story: Telling) -> Iterator[Link]:
    """Link "the source" to the one that the story has spoken of before."""
    place = one.voice.place.span
    if _THE_SAME.match(place.of(story.text)):
        before = [
            other
            for other in found
            if other.node.startswith("unnamed:") and other.voice.place.span < place
        ]
        if before:
            because = f'"{place.of(story.text)}" is "{before[-1].voice.name}"'
            yield Link(a=one.node, b=before[-1].node, because=because)


def unnamed_with_outlet(
    one: Credited, outlets: Sequence[Credited], story: Telling
) -> Iterator[Link]:
    """An unnamed source and the outlet that stands beside it."""
    words = one.voice.place.span.of(story.text)
    for outlet in outlets:
        if any(
            abs(a.span.start - b.span.start) < NEAR
            for a in one.voice.namings
            for b in outlet.voice.namings
        ):
            yield Link(
                a=one.node, b=outlet.node, because=f'"{words}" spoke to "{outlet.voice.name}"'
            )
            return
    if len(outlets) == 1 and not BASIS.search(words):
        yield Link(
            a=one.node, b=outlets[0].node, because=f'"{words}" is of the one outlet credited'
        )


def told_outlet(
    one: Credited, outlets: Sequence[Credited], story: Telling, group: Group
) -> Iterator[Link]:
    """Somebody whose words stand in a sentence that an outlet reports."""
    if is_subject(one.voice, story, group):
        return  # "Axios reports that Trump told": he is whom it is about.
    said = {
        story.number(span.start)
        for found in story.statements(one.voice)
        for span in found.source[:1]
    }
    said |= {story.number(naming.span.start) for naming in one.voice.namings}
    for outlet in outlets:
        shared = said & sentences_of(outlet.voice, story, REPORTING)
        if shared and not any(
            DENIES.search(story.sentences[number].of(story.text)) for number in shared
        ):
            because = (
                f'one sentence has "{one.voice.name}" and "{outlet.voice.name}", which reports it'
            )
            yield Link(a=one.node, b=outlet.node, because=because)


def cited_by_outlet(one: Credited, outlets: Sequence[Credited], story: Telling) -> Iterator[Link]:
    """A body that an outlet, as the story says in one sentence, has it from."""
    name = bare(one.voice.name)
    for outlet in outlets:
        ends = {naming.span.end for naming in outlet.voice.namings}
        for end in sorted(ends):
            last = story.sentences[story.number(end)].end
            citing = _CITING.search(story.text, end, last)
            if citing is not None and name in story.text[citing.end() : last]:
                because = f'"{outlet.voice.name}" has it from "{one.voice.name}"'
                yield Link(a=one.node, b=outlet.node, because=because)
                break


def is_first_hand(one: Credited, story: Telling, group: Group, found: Sequence[Credited]) -> bool:
    """Whether an unnamed source is the story's own: on its top, with no line for an outlet."""
    in_line = any(naming.how == "line" for other in found for naming in other.voice.namings)
    on_top = story.number(one.voice.place.span.start) <= 2
    return on_top and not in_line and group.about(one.voice, story) >= _MAKES_IT
