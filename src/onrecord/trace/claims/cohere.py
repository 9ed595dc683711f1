"""Groups that hang together: not every chain of likenesses is one statement."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from onrecord.trace.claims.connected import Connected

_SHARE = 0.25  # of the pairs between two groups that have to be links
_ENOUGH = 8  # links, however large the groups: not every pair of a large one was compared


def join_coherent(links: Mapping[tuple[int, int], float], connected: Connected) -> None:
    """Join groups that many links lead between, strongest links first.

    "The leader was wounded" is like "the leader was wounded and his wife was held", and that is
    like "his wife was held": one link after the other, all reports of an event would be one.

    Args:
        links: Pairs of nodes, each the first of its group, with how much they are alike.
        connected: The groups so far; what is joined is joined in it.

    Source: average-link clustering, with the count of links for the average.
    """
    between: dict[int, Counter[int]] = defaultdict(Counter)  # links from group to group
    size: Counter[int] = Counter()
    for one, other in links:
        if one == other:
            continue
        between[one][other] += 1
        between[other][one] += 1
        size[one] = size[other] = 1
    for one, other in sorted(links, key=lambda pair: (-links[pair], pair)):
        one, other = connected.first(one), connected.first(other)
        if one == other:
            continue
        if between[one][other] < min(_ENOUGH, _SHARE * size[one] * size[other]):
            continue
        connected.join(one, other)
        kept, gone = connected.first(one), max(one, other)
        size[kept] += size.pop(gone)
        for third, count in between.pop(gone).items():
            del between[third][gone]
            if third != kept:
                between[kept][third] += count
                between[third][kept] += count
