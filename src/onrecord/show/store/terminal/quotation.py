"""Who printed a quotation, for a terminal."""

from rich.console import Console
from rich.text import Text

from onrecord.show.safe import line
from onrecord.show.store.in_words import number, wordings
from onrecord.show.store.terminal.lines import about, in_sentence, put, title
from onrecord.show.store.views import Quotation
from onrecord.show.store.when import zones


def print_quotation(console: Console, view: Quotation) -> None:
    """Print the wordings, then the places in the order of time."""
    stories = {one.story.id for one in view.places}
    searched = number(view.searched, "story", "stories")
    put(console, title(f"“{line(view.quote, 200)}”"))
    if not view.places:
        put(console, Text(f"None of {searched} has these words in quotation marks."))
        return
    verb = "prints" if len(stories) == 1 else "print"
    times = zones(one.story for one in view.places)
    put(console, Text(f"{len(stories):,} of {searched} {verb} it, in the order of time. {times}"))
    console.print()
    put(console, title("In which words"))
    for words, outlets in wordings(view).items():
        put(
            console,
            Text.assemble(f"“{line(words, 200)}”  ", (line(", ".join(outlets)), "dim")),
        )
    console.print()
    put(console, title("By whom"))
    for one in view.places:
        sources = line("; ".join(one.sources), 200) or "on nobody’s word"
        put(console, Text.assemble((about(one.story), "bold"), f" · {sources}"))
        put(console, in_sentence(one.place), 2)
        put(console, Text(line(one.story.id, 200), "dim"), 2)
