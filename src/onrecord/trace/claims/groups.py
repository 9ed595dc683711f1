"""The same statement in many stories."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

import numpy as np

from onrecord.records.origin import ClaimMember
from onrecord.trace.claims.candidates import meaning_pairs, verbatim_pairs
from onrecord.trace.claims.cohere import join_coherent
from onrecord.trace.claims.connected import Connected
from onrecord.trace.claims.gather import Gathered, Member, gather
from onrecord.trace.claims.meaning import BARS, speaks_against
from onrecord.trace.claims.points import Points
from onrecord.trace.claims.slight import join_slight
from onrecord.trace.claims.sources import Agreement, agreement
from onrecord.trace.claims.statement import Statement
from onrecord.trace.claims.stems import NEVER, carried, overlaps
from onrecord.trace.claims.verbatim import is_quotation, is_same_words, shared_words

_WHOLE = 0.6  # of the longer one's words, for two that nobody has in quotation marks
_MOST_KEPT = 50_000  # statements that are kept taken apart: 100 MB


def claims(statements: Iterable[Statement]) -> tuple[ClaimMember, ...]:
    """The statements that stand in two stories or more, each under its claim.

    Whether two statements are joined hangs on the two alone, so stories that come later move none
    of those before; they can only bring two claims together, by a statement that is in both.

    Args:
        statements: Those of all stories, in any order; each is read once and not kept.

    Returns:
        In order of claims, then of stories and attributions. Claims are numbered by the day of
        their earliest member, then by their members; those without a day come last.
    """
    gathered = gather(statements)
    groups: dict[int, list[int]] = defaultdict(list)
    connected = connect(gathered)
    for node in range(len(gathered.members)):
        groups[connected.first(node)].append(node)
    found = [
        (gathered.days[first], sorted(_members(gathered, nodes)))
        for first, nodes in groups.items()
        if len({member.story for member in _members(gathered, nodes)}) > 1
    ]
    return tuple(
        ClaimMember(claim=f"c{number}", story=member.story, attribution=member.attribution)
        for number, (_, members) in enumerate(sorted(found), 1)
        for member in members
    )


def connect(gathered: Gathered) -> Connected:
    """Join the nodes that make the same statement, by their words and else by their meaning.

    Nodes that are joined through others already are not compared again: a thousand copies take a
    thousand comparisons.
    """
    points = lru_cache(maxsize=_MOST_KEPT)(gathered.points)
    connected = Connected(len(gathered.members))
    loose: dict[tuple[int, int], float] = {}
    for one, other in verbatim_pairs(gathered).tolist():
        if connected.are_joined(one, other):
            continue
        mine, yours = points(one), points(other)
        agreed = _agreement(gathered, one, other)
        shared = shared_words(mine, yours, gathered.vocabulary)
        is_quoted = is_quotation(mine) or is_quotation(yours)
        if not is_same_words(shared, agreed, quoted=is_quoted):
            continue
        # Words in quotation marks are the speaker's, whole or cut; but another may quote them to
        # deny them. Others may be turned round by a "not", or be a part of what is said.
        if is_quoted:
            if agreed == "same" or mine.untrue == yours.untrue:
                connected.join(one, other)
        elif not speaks_against(mine, yours, gathered.vocabulary):
            if shared.likeness >= _WHOLE:
                connected.join(one, other)
            else:
                loose[one, other] = shared.likeness
    join_coherent(_links(gathered, points, connected, loose), connected)
    join_slight(gathered, connected)
    return connected


def _links(
    gathered: Gathered,
    points: Callable[[int], Points],
    connected: Connected,
    loose: Mapping[tuple[int, int], float],
) -> dict[tuple[int, int], float]:
    """The groups that can be one, two and two by their first nodes, and how alike they are.

    Args:
        gathered: All statements.
        points: Takes a node apart.
        connected: The groups by their words.
        loose: Pairs of nodes that share words but are not joined by them.
    """
    links: dict[tuple[int, int], float] = {}
    for (one, other), likeness in loose.items():
        first, second = sorted((connected.first(one), connected.first(other)))
        links[first, second] = max(likeness, links.get((first, second), 0.0))
    for one, other, likeness, least in _alike(gathered):
        first, second = sorted((connected.first(one), connected.first(other)))
        if first == second or (first, second) in links:
            continue
        mine, yours = points(one), points(other)
        if least > 0 and shared_words(mine, yours, gathered.vocabulary).weight < least:
            continue
        if not speaks_against(mine, yours, gathered.vocabulary):
            links[first, second] = likeness
    return links


def _alike(gathered: Gathered) -> Iterator[tuple[int, int, float, int]]:
    """Pairs of nodes that share as much of their sense as their sources ask for.

    Yields:
        The two nodes, their likeness, and how many bits of words in runs they have to share
        besides; in order of nodes.
    """
    known = carried(gathered)
    pairs = meaning_pairs(gathered, known)
    found = overlaps(known, pairs, len(gathered.members))
    lacking = {agreed: found.lacking(bars) for agreed, bars in BARS.items()}
    for at in np.flatnonzero(np.min(list(lacking.values()), axis=0) < NEVER).tolist():
        one, other = pairs[at].tolist()
        least = int(lacking[_agreement(gathered, one, other)][at])
        if least < NEVER:
            yield one, other, float(found.likeness[at]), least


def _agreement(gathered: Gathered, one: int, other: int) -> Agreement:
    return agreement(*gathered.sources[one], *gathered.sources[other])


def _members(gathered: Gathered, nodes: Iterable[int]) -> list[Member]:
    return [member for node in nodes for member in gathered.members[node]]
