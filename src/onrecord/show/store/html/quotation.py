"""Who printed a quotation, as a page."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import in_sentence, ledger, story_time, table, words
from onrecord.show.store.html.places import NOWHERE, Places, linked
from onrecord.show.store.in_words import number, wordings
from onrecord.show.store.views import Printed, Quotation
from onrecord.show.store.when import zones


def quotation_page(view: Quotation) -> str:
    """The page's body."""
    head = f"<h1>“{words(view.quote, 200)}”</h1>"
    stories = {one.story.id for one in view.places}
    searched = number(view.searched, "story", "stories")
    if not view.places:
        return head + ledger([f"None of {searched} has these words in quotation marks."])
    verb = "prints" if len(stories) == 1 else "print"
    said = f"{len(stories):,} of {searched} {verb} it."
    times = zones(one.story for one in view.places)
    return "\n".join(
        [
            head,
            ledger([said, *([times] if times else [])]),
            "<h2>In which words</h2>",
            wordings_table(wordings(view)),
            "<h2>By whom</h2>",
            places_table(view.places),
        ]
    )


def wordings_table(found: Mapping[str, Sequence[str]]) -> str:
    """The wordings of a quotation, and the outlets that print each."""
    return table(
        "The wordings",
        ("Words", "Outlets", "Who they are"),
        (
            (f"“{words(wording, 200)}”", str(len(outlets)), words(", ".join(outlets), 600))
            for wording, outlets in found.items()
        ),
    )


def places_table(found: Iterable[Printed], places: Places = NOWHERE) -> str:
    """Where a quotation is printed, each with who is said to have said it."""
    return table(
        "The places in the order of time",
        ("Story", "Published", "In its sentence", "Said by"),
        (_row(one, places) for one in found),
    )


def _row(one: Printed, places: Places) -> tuple[str, ...]:
    name = linked(words(one.story.name, 60), places.story(one.story.id))
    return (
        f"{name} <code>{html_text(line(one.story.id, 120))}</code>",
        story_time(one.story),
        f'<p dir="auto">{in_sentence(one.place)}</p>',
        words("; ".join(one.sources), 200) if one.sources else "on nobody’s word",
    )
