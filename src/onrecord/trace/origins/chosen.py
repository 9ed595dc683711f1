"""Which of the sources that a story names are credited with the claim."""

from collections.abc import Mapping

import msgspec

from onrecord.trace.origins.group import Group, Telling
from onrecord.trace.origins.points import LEAST, POINTS
from onrecord.trace.origins.signs import family, signs_of
from onrecord.trace.origins.voices import Voice

Table = Mapping[str, Mapping[str, int]]


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """One source that a story has the claim from, and what speaks for it."""

    voice: Voice
    key: str  # the same in all stories
    points: int  # over those that a credit needs
    because: tuple[str, ...]  # its signs, in order of the alphabet


_NEARLY = 10  # points under a credit


def chosen(story: Telling, group: Group, table: Table = POINTS) -> tuple[Credit, ...]:
    """The sources that a story credits, in text order.

    Args:
        story: A story of the group.
        group: The stories that it is read with.
        table: What each sign is worth, by family.
    """
    return tuple(one for one in _judged(story, group, table) if one.points >= 0)


def likeliest(story: Telling, group: Group, table: Table = POINTS) -> tuple[Credit, ...]:
    """The one source that is nearly a credit, for a story that has none; else nothing."""
    judged = _judged(story, group, table)
    best = max(judged, key=lambda one: one.points, default=None)
    return (best,) if best is not None and -_NEARLY <= best.points < 0 else ()


def _judged(story: Telling, group: Group, table: Table) -> list[Credit]:
    found = []
    for voice in story.voices:
        signs = sorted(signs_of(voice, story, group))
        worth = table[family(voice, voice.place.span.of(story.text))]
        points = worth["base"] + sum(worth.get(sign, 0) for sign in signs) - LEAST
        key = group.key(voice, story)
        found.append(Credit(voice=voice, key=key, points=points, because=tuple(signs)))
    return found
