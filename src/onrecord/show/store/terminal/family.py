"""A family for a terminal: a line a version, and under it what it changed."""

from rich.console import Console
from rich.text import Text

from onrecord.show.safe import line
from onrecord.show.store.in_words import changed, edited, family_sum, shared_title, undated
from onrecord.show.store.terminal.lines import (
    GONE,
    NEW,
    about,
    headline,
    in_sentence,
    pieces,
    print_claims,
    print_reuse,
    put,
    row,
    title,
)
from onrecord.show.store.views import Excerpt, Family, Head, Matter, Version
from onrecord.show.store.when import zones


def print_family(console: Console, view: Family) -> None:
    """Print all versions of a family with what each changed, or one story and what it changed."""
    versions = {one.story.id: one for one in view.versions}
    shown = versions[view.chosen or view.id]
    _head(console, view, shown.story)
    if len(view.versions) > 1:
        earlier = versions.get(shown.comes_from or "")
        if view.chosen and earlier:
            console.print()
            put(console, title(f"What it changed of {line(earlier.story.name, 80)}"))
            _changes(console, shown, earlier.story, 0)
            _edits(console, shown)
        console.print()
        put(console, title("Versions"))
        _versions(console, view, versions)
    if view.claims:
        console.print()
        put(console, title("Claims that other stories make too"))
        print_claims(console, view.claims)
    if view.reuse:
        console.print()
        put(console, title(shared_title(view)))
        print_reuse(console, view.reuse)


def _head(console: Console, view: Family, story: Head) -> None:
    put(console, title(headline(story)))
    put(console, Text(about(story, line(story.id, 200)), "dim"))
    if story.url:
        put(console, Text(line(story.url, 2000), "dim"))
    console.print()
    times = zones(one.story for one in view.versions)
    for sentence in filter(None, (family_sum(view), undated(view), times)):
        put(console, Text(sentence))


def _versions(console: Console, view: Family, versions: dict[str, Version]) -> None:
    numbers = {name: at for at, name in enumerate(versions, 1)}
    margin = len(str(len(numbers))) + 2
    for name, version in versions.items():
        source = numbers.get(version.comes_from or "")
        facts = [line(name, 200)] if version.story.outlet else []  # without one it goes by its id
        if source:
            facts.append(f"from {source}" if view.chosen else f"from {source}: {changed(version)}")
        sign = ">" if name == view.chosen else " "
        number = Text(f"{numbers[name]}{sign}".rjust(margin - 1), "dim")
        lead = "bold" if name == view.chosen or not view.chosen else ""
        rest = "".join(f" · {fact}" for fact in facts)
        text = Text.assemble((about(version.story), lead), (rest, "dim"))
        row(console, number, margin, text)
        earlier = versions.get(version.comes_from or "")
        if view.chosen is None and earlier:
            _changes(console, version, earlier.story, margin)


def _changes(console: Console, version: Version, earlier: Head, indent: int) -> None:
    if not version.matter and not version.edits and not indent:
        put(console, Text("Nothing: it has the same text."))
    for matter in version.matter:
        _matter(console, matter, earlier, version.story, indent)


def _matter(console: Console, matter: Matter, earlier: Head, later: Head, indent: int) -> None:
    said = Text.assemble((matter.kind, "bold yellow"), f"  {line(matter.message, 300)}")
    put(console, said, indent)
    _side(console, f"- {line(earlier.name, 40)}", matter.was, GONE, indent + 2)
    _side(console, f"+ {line(later.name, 40)}", matter.now, NEW, indent + 2)


def _side(console: Console, name: str, place: Excerpt | None, colour: str, indent: int) -> None:
    nothing = Text("nothing in its place", "dim")
    words = nothing if place is None else in_sentence(place, colour)
    put(console, Text.assemble((f"{name}: ", colour), words), indent)


def _edits(console: Console, version: Version) -> None:
    if not version.edits:
        return
    put(console, Text(f"{edited(version.edits)}:", "bold"))
    for one in version.edits:
        row(console, Text(one.kind, "dim"), 10, pieces(one.pieces))
