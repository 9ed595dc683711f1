"""What a store holds, as a page: its numbers, its largest families and claims, and some whole."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.show.store.html.bits import headline, ledger, table, words
from onrecord.show.store.html.claim import claim_part
from onrecord.show.store.html.family import family_part
from onrecord.show.store.html.lists import claim_list, reuse_list
from onrecord.show.store.in_words import held, number, outlets
from onrecord.show.store.views import Claim, Family, FamilyLine, Overview
from onrecord.show.store.when import stretch


def overview_page(view: Overview, parts: Sequence[Family | Claim]) -> str:
    """The page's body."""
    families = {one.id: f"f{at}" for at, one in enumerate(parts) if isinstance(one, Family)}
    claims = {one.line.id: f"k{at}" for at, one in enumerate(parts) if isinstance(one, Claim)}
    many = _largest(len(view.largest_claims), view.claims or 0, "claims")
    pairs = _largest(len(view.largest_reuse), sum(view.reuse.values()), "shared passages")
    return "\n".join(
        [
            f"<h1>{words(view.store, 200)}</h1>",
            ledger(held(view)),
            *_families(view, families),
            *claim_list(view.largest_claims, many, 2, claims),
            *reuse_list(view.largest_reuse, pairs, 2),
            *(
                family_part(one, families[one.id], 2)
                if isinstance(one, Family)
                else claim_part(one, claims[one.line.id], 2)
                for one in parts
            ),
        ]
    )


def _largest(shown: int, count: int, name: str) -> str:
    return f"The {shown} largest of {count:,} {name}" if shown < count else name.capitalize()


def _families(view: Overview, places: Mapping[str, str]) -> Iterator[str]:
    if not view.largest_families:
        return
    title = _largest(len(view.largest_families), view.families, "families")
    yield f"<h2>{title}</h2>"
    heads = ("Earliest version", "Outlet", "Versions", "Outlets", "Changes that matter", "When")
    yield table(
        "Each by its earliest version",
        heads,
        (_row(one, places.get(one.id)) for one in view.largest_families),
    )


def _row(one: FamilyLine, place: str | None) -> tuple[str, ...]:
    name = headline(one.first)
    return (
        f'<a href="#{place}">{name}</a>' if place else name,
        words(one.first.name, 60),
        number(one.versions, "version"),
        outlets(len(one.outlets)),
        number(one.matter, "change"),
        stretch(one.first.published, one.last),
    )
