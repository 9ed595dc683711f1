"""Claims: who makes them, in which words, and where they enter the public record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from onrecord.errors import StoreError
from onrecord.records.attribution import Attribution
from onrecord.records.origin import Independent, Origin
from onrecord.records.source import Source
from onrecord.records.span import Span
from onrecord.show.store.excerpts import excerpt
from onrecord.show.store.read.heads import heads, outlets, texts
from onrecord.show.store.views import Claim, ClaimLine, Head, Lead, OriginLine, Said, Teller
from onrecord.show.voices import distinct, manner, words_of
from onrecord.store.folder import read_manifest
from onrecord.store.search_rows import Store, folder_of, rows_of

_WORDS = 300  # characters of a statement


def is_claimed(store: Store) -> bool:
    """Whether claims were looked for among all stories of a store."""
    return "claimed" in read_manifest(folder_of(store)).done


def see_that_claims_are_there(store: Store) -> None:
    """See that a store has claims to show.

    Raises:
        StoreError: Nobody has looked for them.
    """
    if not is_claimed(store):
        raise StoreError(
            place=str(folder_of(store)),
            problem="it has no claims, for it was traced with --copies-only or not to the end",
            cure=f"Trace it once more without: onrecord trace PATH... -o {folder_of(store)}",
        )


class Material(NamedTuple):
    """What the tables have on some claims."""

    heads: dict[str, Head]
    texts: dict[str, str]
    members: dict[str, dict[str, list[str]]]  # claim -> story -> attributions
    attributions: dict[str, dict[str, Attribution]]  # story -> id ->
    sources: dict[str, dict[str, Source]]
    denials: dict[str, set[str]]  # claim -> stories that take it apart
    origins: dict[str, list[Origin]]
    counted: dict[str, set[str]]  # claim -> labels of its independent origins
    independent: dict[str, Independent]
    credited: dict[str, list[dict[str, Any]]]  # claim -> rows


def material(store: Store, claims: Iterable[str]) -> Material:
    """Read what there is on some claims."""
    wanted = list(claims)
    members: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    denials: dict[str, set[str]] = defaultdict(set)
    for row in rows_of(store, "claims", claim=wanted):
        members[row["claim"]][row["story"]].append(row["attribution"])
        if row["denies"]:
            denials[row["claim"]].add(row["story"])
    stories = {story for of_claim in members.values() for story in of_claim}
    attributions: dict[str, dict[str, Attribution]] = defaultdict(dict)
    for row in rows_of(store, "attributions", story=stories):
        attributions[row["story"]][row["id"]] = msgspec.convert(row, Attribution)
    sources: dict[str, dict[str, Source]] = defaultdict(dict)
    for row in rows_of(store, "sources", story=stories):
        sources[row["story"]][row["id"]] = msgspec.convert(row, Source)
    origins: dict[str, list[Origin]] = defaultdict(list)
    counted: dict[str, set[str]] = defaultdict(set)
    for row in rows_of(store, "origins", claim=wanted):
        origins[row["claim"]].append(msgspec.convert(row, Origin))
        if row["counted"]:
            counted[row["claim"]].add(row["origin"])
    credited: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows_of(store, "credits", claim=wanted):
        credited[row["claim"]].append(row)
    independent = {
        row["claim"]: msgspec.convert(row, Independent)
        for row in rows_of(store, "independent", claim=wanted)
    }
    return Material(
        heads(store, stories),
        texts(store, stories),
        members,
        attributions,
        sources,
        denials,
        origins,
        counted,
        independent,
        credited,
    )


def claim_lines(store: Store, claims: Iterable[str]) -> tuple[ClaimLine, ...]:
    """Some claims as a list names them, in the order given."""
    wanted = list(claims)
    found = material(store, wanted)
    return tuple(_line(found, claim) for claim in wanted)


def claim_view(store: Store, claim: str) -> Claim:
    """One claim, story by story.

    Raises:
        StoreError: The store has no claims.
    """
    see_that_claims_are_there(store)
    found = material(store, [claim])
    line = _line(found, claim)
    families = {
        row["story"]: row["family"]
        for row in rows_of(store, "families", story=list(found.members[claim]))
    }
    return Claim(
        line=line,
        tellers=tuple(
            Teller(
                story=found.heads[story],
                family=families.get(story, story),
                said=tuple(_said(found, story, one) for one in found.members[claim][story]),
                credits=_credits(found, claim, story),
                leads=tuple(
                    Lead(origin=one.origin, because=one.because)
                    for one in found.origins[claim]
                    if one.story == story
                ),
                is_denial=story in found.denials[claim],
            )
            for story in line.stories
        ),
        others=tuple(
            one
            for one in _origins(found, claim, line.stories)
            if one.label not in found.counted[claim]
        ),
    )


def claims_of_story(store: Store, story: str) -> tuple[str, ...]:
    """The claims that a story makes, in the order of their numbers."""
    rows = rows_of(store, "claims", ["claim"], story=story)
    return tuple(sorted({row["claim"] for row in rows}, key=lambda name: int(name[1:])))


def _line(found: Material, claim: str) -> ClaimLine:
    stories = tuple(story for story in found.heads if story in found.members[claim])
    first = stories[0]
    said = _said(found, first, found.members[claim][first][0])
    return ClaimLine(
        id=claim,
        words=said.words,
        place=said.place,
        stories=stories,
        outlets=outlets(found.heads[story] for story in stories),
        least=found.independent[claim].least,
        most=found.independent[claim].most,
        origins=tuple(
            one for one in _origins(found, claim, stories) if one.label in found.counted[claim]
        ),
    )


def _said(found: Material, story: str, attribution: str) -> Said:
    text = found.texts[story]
    one = found.attributions[story][attribution]
    source = found.sources[story].get(one.source_id or "")
    return Said(
        attribution=attribution,
        words=words_of(one.content, text, _WORDS),
        place=excerpt(text, Span(one.content[0].start, one.content[-1].end)),
        source=source.name if source else None,
        manner=manner(one),
    )


def _credits(found: Material, claim: str, story: str) -> tuple[str, ...]:
    text = found.texts[story]
    spans = tuple(
        Span(row["start"], row["end"]) for row in found.credited[claim] if row["story"] == story
    )
    return tuple(words_of([span], text) for span in distinct(tuple(sorted(spans)), text))


def _origins(found: Material, claim: str, stories: Iterable[str]) -> list[OriginLine]:
    """All origins that the claim's chains lead to, the most credited first."""
    by_label: dict[str, list[Origin]] = defaultdict(list)
    for one in found.origins[claim]:
        by_label[one.origin].append(one)
    lines = []
    for label in sorted(by_label, key=lambda name: int(name[1:])):
        there = {one.story for one in by_label[label]}
        ordered = tuple(story for story in stories if story in there)
        first = by_label[label][0]
        told_by = _told_by(found, claim, first.name, ordered) if first.kind == "outlet" else None
        lines.append(
            OriginLine(
                label=label, name=first.name, kind=first.kind, told_by=told_by, stories=ordered
            )
        )
    return lines


def _told_by(found: Material, claim: str, outlet: str, stories: Iterable[str]) -> str | None:
    """Which unnamed people the earliest story says to have told it to the outlet."""
    for story in stories:
        naming = [
            Span(row["start"], row["end"])
            for row in found.credited[claim]
            if row["story"] == story and row["name"] == outlet
        ]
        for source in _sources_of(found, claim, story):
            told = source.terms.told if source.terms else ()
            if any(one.meets(place) for one in told for place in naming):
                return source.name
    return None


def _sources_of(found: Material, claim: str, story: str) -> list[Source]:
    mine = [found.attributions[story][one].source_id for one in found.members[claim][story]]
    sources: Mapping[str, Source] = found.sources[story]
    return [sources[name] for name in dict.fromkeys(mine) if name is not None and name in sources]
