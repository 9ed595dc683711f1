"""How many origins a claim's chains lead to, copies counted once."""

from collections import Counter
from collections.abc import Collection, Sequence

from onrecord.trace.origins.chains import Chains

_SURE = 8  # points over a credit: one story alone is enough to count an origin
_FEW = 6  # versions, of which one alone is enough
_MOST = 0.75  # of the stories that name somebody
_SAME_RUNS = 8  # of four words, that two stories share


def versions(stories: Sequence[str], copies: Collection[tuple[str, str]]) -> list[int]:
    """For each story, the number of the first of which it is a copy, or its own."""
    numbers = {story: number for number, story in enumerate(stories)}
    first = list(range(len(stories)))

    def root(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    for a, b in sorted(copies):
        if a in numbers and b in numbers:
            low, high = sorted((root(numbers[a]), root(numbers[b])))
            first[high] = low
    return [root(number) for number in range(len(stories))]


def shared_by_copies(chains: Chains, versions: Sequence[int]) -> list[frozenset[str]]:
    """For each story, the chains that it or a copy of it leads to."""
    found = chains.leads
    return [
        frozenset().union(
            *(one for one, version in zip(found, versions, strict=True) if version == mine)
        )
        for mine in versions
    ]


def _alive(denials: Sequence[bool]) -> list[int]:
    """The stories that pass the claim on; where all take it apart, all of them."""
    return [number for number, is_one in enumerate(denials) if not is_one] or list(
        range(len(denials))
    )


def counted(
    chains: Chains,
    leads: Sequence[frozenset[str]],
    denials: Sequence[bool],
    versions: Sequence[int],
) -> frozenset[str]:
    """The chains that are counted: credited by two versions, by one alone, or surely."""
    # A story that names nobody says nothing of how many origins there are.
    by_version = {versions[number]: leads[number] for number in _alive(denials) if leads[number]}
    times = Counter(root for lead in by_version.values() for root in lead)
    alone = {root for lead in by_version.values() if len(lead) == 1 for root in lead}
    found = {
        root
        for root, count in times.items()
        if count > 1 or root in alone or len(by_version) < _FEW or chains.all[root].points >= _SURE
    }
    if not found and chains.main is not None:
        found = {chains.main.root}
    return frozenset(found)


def only_way(
    chains: Chains, number: int, leads: Sequence[frozenset[str]], counted: frozenset[str]
) -> frozenset[str]:
    """Where a story that credits nobody has it from, as far as the texts together show.

    The origin is the only one that the stories know, or most of those that name somebody lead
    there, or one of its stories has the same words.
    """
    main = chains.main
    if main is None:
        return frozenset()
    counts = chains.group.sharing(chains.group.stories[number].runs)
    shares = any(counts[other] >= _SAME_RUNS for other in main.stories)
    told = [lead for lead in leads if lead]
    is_most = sum(main.root in lead for lead in told) >= _MOST * len(told)
    is_way = shares or is_most or counted == {main.root}
    return frozenset({main.root}) if is_way else frozenset()


def open_ends(
    chains: Chains, counted: frozenset[str], denials: Sequence[bool], versions: Sequence[int]
) -> int:
    """How many outlets may have it from the main origin, or may not: no story credits both."""
    main = chains.main
    alive = set(_alive(denials))
    if main is None or main.root not in counted:
        return 0
    return sum(
        chains.folded[root] == main.root
        and root != main.root
        and not chain.stories & main.stories
        and len({versions[number] for number in chain.stories & alive}) > 1
        for root, chain in chains.all.items()
    )
