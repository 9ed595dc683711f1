"""What a store holds, for a terminal."""

from rich.console import Console
from rich.text import Text

from onrecord.show.safe import line
from onrecord.show.store.in_words import held, number, outlets
from onrecord.show.store.terminal.lines import (
    about,
    headline,
    print_claims,
    print_reuse,
    put,
    title,
)
from onrecord.show.store.views import FamilyLine, Overview
from onrecord.show.store.when import stretch


def print_overview(console: Console, view: Overview) -> None:
    """Print what the store holds, then the largest of each kind."""
    put(console, title(line(view.store, 300)))
    for sentence in held(view):
        put(console, Text(sentence))
    if view.largest_families:
        _part(console, "families", len(view.largest_families), view.families)
        for number_, family in enumerate(view.largest_families):
            if number_:
                console.print()
            _family(console, family)
    if view.largest_claims:
        _part(console, "claims", len(view.largest_claims), view.claims or 0)
        print_claims(console, view.largest_claims)
    if view.largest_reuse:
        _part(console, "shared passages", len(view.largest_reuse), sum(view.reuse.values()))
        print_reuse(console, view.largest_reuse)
    console.print()
    put(console, Text("With an id behind it, the command shows one of them: a story’s, a family’s "
                      "(its earliest story’s) or a claim’s.", "dim"))  # fmt: skip


def _part(console: Console, name: str, shown: int, count: int) -> None:
    console.print()
    if shown < count:
        put(console, title(f"The {shown} largest of {count:,} {name}"))
    else:
        put(console, title(name.capitalize()))


def _family(console: Console, one: FamilyLine) -> None:
    put(console, Text(headline(one.first), "bold"))
    facts = [
        number(one.versions, "version"),
        outlets(len(one.outlets)),
        f"{number(one.matter, 'change')} that {'matters' if one.matter == 1 else 'matter'}",
        stretch(one.first.published, one.last),
    ]
    put(console, Text(" · ".join(facts)), 2)
    put(console, Text(f"first: {about(one.first, line(one.id, 200))}", "dim"), 2)
