"""From the stories of one claim to its origins, and how many of them are independent."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from onrecord.records.origin import Credited, Independent, Origin, OriginKind, Traced
from onrecord.records.record import Record
from onrecord.trace.origins.chain import Chain
from onrecord.trace.origins.chains import Chains
from onrecord.trace.origins.chosen import Credit, Table, chosen, judged, likeliest
from onrecord.trace.origins.counting import counted, only_way, open_ends, shared_by_copies, versions
from onrecord.trace.origins.group import Group
from onrecord.trace.origins.naming import NamedKind
from onrecord.trace.origins.near import near
from onrecord.trace.origins.points import POINTS
from onrecord.trace.origins.stance import is_denial

_KINDS: dict[NamedKind, OriginKind] = {
    "outlet": "outlet",
    "person": "person",
    "group": "person",
    "body": "statement",
    "anonymous": "outlet",  # an unnamed source speaks by the outlet that it told
    "post": "post",
    "document": "document",
}


def credits_of(record: Record) -> tuple[Credited, ...]:
    """The words in which a story names where it has its news from, read by itself.

    Returns:
        In text order; the shortest words that name each source, each source once.
    """
    group = Group([record])
    return _rows(record, chosen(judged(group)[0]))


def origins_of(
    claim: str,
    records: Sequence[Record],
    copies: Collection[tuple[str, str]] = (),
    members: Mapping[str, Sequence[str]] | None = None,
    table: Table = POINTS,
) -> Traced:
    """Follow the chains of a claim back to where it enters the record.

    Args:
        claim: The claim's id.
        records: Its stories.
        copies: Pairs of stories that are copies of one another: they have one chain, counted once.
        members: Story -> the attributions that make the claim; None: the stories' beginnings do.
        table: What each sign of a credit is worth; other than ours only to measure them.
    """
    group = Group(records, _tellings(records, members))
    named = judged(group, table)
    found = [chosen(one) for one in named]
    if members is not None:
        found = near(Chains(group, found), members)
    nearly = [own or likeliest(one) for own, one in zip(found, named, strict=True)]
    chains = Chains(group, nearly)
    version = versions([record.story.id for record in records], copies)
    leads = shared_by_copies(chains, version)
    denials = [is_denial(story) for story in group.stories]
    origins = counted(chains, leads, denials, version)
    leads = [lead or only_way(chains, number, leads, origins) for number, lead in enumerate(leads)]
    ends = open_ends(chains, origins, denials, version)
    labels = _labels(leads)
    return Traced(
        credits=tuple(
            row for record, one in zip(records, found, strict=True) for row in _rows(record, one)
        ),
        origins=tuple(_origins(claim, chains, leads, labels)),
        independent=Independent(claim=claim, least=len(origins), most=len(origins) + ends),
        counted=tuple(label for root, label in labels.items() if root in origins),
        denials=tuple(
            record.story.id for record, is_one in zip(records, denials, strict=True) if is_one
        ),
        untold=tuple(
            record.story.id for record, lead in zip(records, leads, strict=True) if not lead
        ),
    )


def _tellings(
    records: Sequence[Record], members: Mapping[str, Sequence[str]] | None
) -> tuple[str, ...]:
    found = []
    for record in records if members is not None else ():
        said = {one.id: one for one in record.attributions}
        for name in (members or {}).get(record.story.id, ()):
            found.append(" ".join(span.of(record.story.text) for span in said[name].content))
    return tuple(found)


def _rows(record: Record, found: Iterable[Credit]) -> tuple[Credited, ...]:
    return tuple(
        Credited(
            story=record.story.id,
            start=one.voice.place.span.start,
            end=one.voice.place.span.end,
            name=one.voice.name,
        )
        for one in found
    )


def _labels(leads: Sequence[frozenset[str]]) -> dict[str, str]:
    """Root -> label, the most credited first."""
    times = Counter(root for lead in leads for root in lead)
    ordered = sorted(times, key=lambda root: (-times[root], root))
    return {root: f"o{number}" for number, root in enumerate(ordered, 1)}


def _origins(
    claim: str, chains: Chains, leads: Sequence[frozenset[str]], labels: Mapping[str, str]
) -> Iterable[Origin]:
    for number, lead in enumerate(leads):
        for root in sorted(lead, key=lambda one: labels[one]):
            name, kind = _named(chains.all[root])
            yield Origin(
                claim=claim,
                origin=labels[root],
                name=name,
                kind=kind,
                story=chains.group.stories[number].record.story.id,
                because=_because(chains, number, root),
            )


def _named(chain: Chain) -> tuple[str, OriginKind]:
    """What an origin is called: a person who told several outlets, else the outlet."""
    nodes = Counter(one.node for one in chain.members)
    by_node = {one.node: one.voice for one in chain.members}
    outlets = [node for node in nodes if by_node[node].kind == "outlet"]
    spoke = [node for node in nodes if by_node[node].kind in ("person", "body")]
    most = max((nodes[node] for node in outlets), default=0)
    shown = max((nodes[node] for node in nodes if by_node[node].kind == "document"), default=0)
    most = max(most, 2 * shown)  # its authors are named beside a study
    spoke = [node for node in spoke if 2 * nodes[node] >= most]  # the rest is quoted beside it
    # One outlet that a person told is the origin; of one that cites a body, the body is.
    bodies = [node for node in spoke if by_node[node].kind == "body"]
    pool = bodies if len(outlets) == 1 else spoke
    pool = pool or outlets or list(nodes)
    best = max(sorted(pool), key=lambda node: nodes[node])
    if best.startswith("body:"):
        return by_node[best].name, "statement"  # its spokesman, whom the story does not name
    return by_node[best].name, _KINDS[by_node[best].kind]


def _because(chains: Chains, number: int, root: str) -> str:
    """Why a story's chain leads to an origin."""
    own = {chains.joined.root(one.node) for one in chains.credited[number]}
    if root in own:
        return "; ".join(chains.joined.because(root))
    for one in chains.credited[number]:
        if chains.folded[chains.joined.root(one.node)] == root:
            return f'"{one.voice.name}" names no source of its own for it'
    if not chains.credited[number]:
        return "it names nobody; all other stories, or most of them, have it from there"
    return "it has the same words as a story that credits it, or is its copy"
