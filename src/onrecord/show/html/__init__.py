"""One HTML file with everything in it: no script, nothing fetched, nothing a story can change."""

from collections.abc import Sequence

from onrecord.records.record import Record
from onrecord.show.frame import framed
from onrecord.show.html.cards import cards
from onrecord.show.html.head import BRAND, header, index
from onrecord.show.html.links import Links
from onrecord.show.html.notes import Controls
from onrecord.show.html.story import story_text
from onrecord.show.html.style import lighting_css, page_css
from onrecord.show.safe import html_text, line
from onrecord.show.voices import ONE_MAY_BE_TWO, one_may_be_two, voices

_NO_CONTROLS = Controls()


def render(records: Sequence[Record]) -> str:
    """One page for one story or many; with more than one it begins with an index.

    The text of each story's `.text` element is the story's own, character for character, save that
    NUL and lone surrogates, which HTML cannot hold, are U+FFFD.
    """
    most = max(map(marks, records), default=0)
    style = f"\n{page_css()}{lighting_css(most)}"
    many = len(records) != 1
    if many:
        title = f"{len(records)} stories"
    else:
        title = line(records[0].story.headline or records[0].story.id, 120)
    page = [
        f'<body class="{"many" if many else "one"}">',
        *([index(records)] if many else []),
        "<main>",
        *(
            story_part(record, f"t{number}", f"story {number}" if many else "the story", BRAND)
            for number, record in enumerate(records, 1)
        ),
        "</main>",
        f"<footer><p>{foot(records)}</p></footer>",
        "</body>",
    ]
    return framed(title, style, "\n".join(page))


def marks(record: Record) -> int:
    """How many marks of a story light up with their notes."""
    return len(record.attributions) + len(record.findings)


def story_part(
    record: Record,
    prefix: str = "t1",
    which: str = "the story",
    brand: str = "",
    controls: Controls = _NO_CONTROLS,
) -> str:
    """One story as a part of a page: its head, its text with the marks, and the cards beside it.

    Args:
        record: The story.
        prefix: Of the places on the page, one a story.
        which: What the story's landmarks are called after.
        brand: What stands above its headline, as HTML.
        controls: What a page that can act on the notes puts beside them.
    """
    found = voices(record)
    links = Links(record, prefix)
    # First: the text has the places that they want.
    beside = cards(record, found, links, prefix, which, controls)
    return "\n".join(
        [
            f'<article class="story" id="{prefix}">',
            header(record, found, prefix, brand),
            '<div class="columns">',
            story_text(record, found, links, prefix, which),
            beside,
            "</div>",
            "</article>",
        ]
    )


def foot(records: Sequence[Record]) -> str:
    """By which model the stories were read, and what the percentages mean, as HTML."""
    models = dict.fromkeys(
        f"{line(model.name)} {line(model.version)} ({line(model.sha256)[:12]})"
        for model in (record.model for record in records)
    )
    read_by = f"Read by onrecord with the model {html_text(', '.join(models))}." if models else ""
    return (
        f"{read_by} A percentage says how sure it is of a statement and its source; "
        "under 50% it is more likely wrong than right, and the letter has a question mark. "
        f"Check what matters against the words.{_why_fewer(records)}"
    )


def _why_fewer(records: Sequence[Record]) -> str:
    return f" {ONE_MAY_BE_TWO}" if any(map(one_may_be_two, records)) else ""
