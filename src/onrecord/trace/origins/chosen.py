"""Which of the sources that a story names are credited with the claim."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
_AGREED = 0.4  # of the points that the other stories give a source, it has in this one too
_MOST = 20  # points either way that one other story can give
_FULL = 2  # other stories that name a source, from which on their points count in full


def judged(group: Group, table: Table = POINTS) -> list[tuple[Credit, ...]]:
    """For each story of a group, all sources that it names, in text order, with their points.

    A source is first judged in each story by itself. Stories of one claim have it from the same
    sources, so what the others give it on average is then added in part.

    Args:
        group: The stories.
        table: What each sign is worth, by family.
    """
    alone = [_alone(story, group, table) for story in group.stories]
    given: dict[str, list[int]] = defaultdict(list)
    for one in (one for own in alone for one in own):
        given[one.key].append(_bounded(one.points))
    return [tuple(_agreed(one, given[one.key]) for one in own) for own in alone]


def chosen(found: Sequence[Credit]) -> tuple[Credit, ...]:
    """The sources that a story credits, of all those judged in it."""
    return tuple(one for one in found if one.points >= 0)


def likeliest(found: Sequence[Credit]) -> tuple[Credit, ...]:
    """The one source that is nearly a credit, for a story that has none; else nothing."""
    best = max(found, key=lambda one: one.points, default=None)
    return (best,) if best is not None and -_NEARLY <= best.points < 0 else ()


def _alone(story: Telling, group: Group, table: Table) -> list[Credit]:
    found = []
    for voice in story.voices:
        signs = sorted(signs_of(voice, story, group))
        worth = table[family(voice, voice.place.span.of(story.text))]
        points = worth["base"] + sum(worth.get(sign, 0) for sign in signs) - LEAST
        key = group.key(voice, story)
        found.append(Credit(voice=voice, key=key, points=points, because=tuple(signs)))
    return found


def _agreed(one: Credit, given: Sequence[int]) -> Credit:
    others = len(given) - 1
    if not others:
        return one
    mean = (sum(given) - _bounded(one.points)) / others
    added = round(_AGREED * mean * min(1, others / _FULL))
    return msgspec.structs.replace(one, points=one.points + added)


def _bounded(points: int) -> int:
    return max(-_MOST, min(_MOST, points))
