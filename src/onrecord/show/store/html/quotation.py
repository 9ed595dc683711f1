"""Who printed a quotation, as a page."""

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import in_sentence, ledger, story_time, table, words
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
            table(
                "The wordings",
                ("Words", "Outlets", "Who they are"),
                (
                    (f"“{words(wording, 200)}”", str(len(outlets)), words(", ".join(outlets)))
                    for wording, outlets in wordings(view).items()
                ),
            ),
            "<h2>By whom</h2>",
            table(
                "The places in the order of time",
                ("Story", "Published", "In its sentence", "Said by"),
                map(_row, view.places),
            ),
        ]
    )


def _row(one: Printed) -> tuple[str, ...]:
    return (
        f"{words(one.story.name, 60)} <code>{html_text(line(one.story.id, 120))}</code>",
        story_time(one.story),
        f'<p dir="auto">{in_sentence(one.place)}</p>',
        words("; ".join(one.sources), 200) if one.sources else "on nobody’s word",
    )
