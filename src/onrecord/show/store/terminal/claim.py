"""A claim for a terminal: its origins with their members, why so many, and story by story."""

from rich.console import Console
from rich.text import Text

from onrecord.show.safe import line
from onrecord.show.store.in_words import claim_sum, number, origin, reasons, why
from onrecord.show.store.terminal.lines import about, in_sentence, put, title
from onrecord.show.store.views import Claim, Head, OriginLine, Teller
from onrecord.show.store.when import zones


def print_claim(console: Console, view: Claim) -> None:
    """Print a claim."""
    stories = {one.story.id: one.story for one in view.tellers}
    put(
        console,
        Text.assemble((f"{line(view.line.id, 20)}  ", "bold"), in_sentence(view.line.place)),
    )
    console.print()
    put(console, title(f"{line(claim_sum(view.line), 600)}."))
    for sentence in why(view):
        put(console, Text(line(sentence, 400)))
    for name, lines in (("Origins", view.line.origins), ("Not counted", view.others)):
        if lines:
            console.print()
            put(console, title(name))
            for one in lines:
                _origin(console, one, view, stories)
    console.print()
    put(console, title("Story by story"))
    if times := zones(one.story for one in view.tellers):
        put(console, Text(times, "dim"))
    for teller in view.tellers:
        _teller(console, teller)


def _origin(console: Console, one: OriginLine, view: Claim, stories: dict[str, Head]) -> None:
    margin = len(one.label) + 2
    count = number(len(one.stories), "story", "stories")
    name = Text.assemble((one.label.ljust(margin), "bold"), line(origin(one), 300), f" · {count}")
    put(console, name)
    names = ", ".join(line(stories[story].name, 60) for story in one.stories if story in stories)
    put(console, Text(names, "dim"), margin)
    for because, many in reasons(one, view).items():
        said = f"why: {line(because, 600)}" + f" ({number(many, 'story', 'stories')})"
        put(console, Text(said, "dim"), margin)


def _teller(console: Console, teller: Teller) -> None:
    labels = ", ".join(lead.origin for lead in teller.leads) or "?"
    denies = ("takes it apart",) if teller.is_denial else ()
    put(console, Text.assemble((about(teller.story, *denies), "bold"), (f"  → {labels}", "bold")))
    for said in teller.said:
        source = f"{line(said.source, 80)}, {said.manner}: " if said.source else f"{said.manner}: "
        put(console, Text.assemble((source, "dim"), in_sentence(said.place)), 2)
    credited = ", ".join(f'"{line(one, 120)}"' for one in teller.credits) or "nobody"
    put(console, Text(f"credits {credited} · {line(teller.story.id, 200)}", "dim"), 2)
