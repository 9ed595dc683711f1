"""One HTML file with everything in it: no script, nothing fetched, nothing a story can change."""

import base64
import hashlib
from collections.abc import Sequence

from onrecord.records.record import Record
from onrecord.show.html.cards import cards
from onrecord.show.html.head import header, index
from onrecord.show.html.links import Links
from onrecord.show.html.story import story_text
from onrecord.show.html.style import lighting_css, page_css
from onrecord.show.safe import html_text, line
from onrecord.show.voices import ONE_MAY_BE_TWO, one_may_be_two, voices


def render(records: Sequence[Record]) -> str:
    """One page for one story or many; with more than one it begins with an index.

    The text of each story's `.text` element is the story's own, character for character, save that
    NUL and lone surrogates, which HTML cannot hold, are U+FFFD.
    """
    most = max((len(record.attributions) for record in records), default=0)
    style = f"\n{page_css()}{lighting_css(most)}"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # The one style of this page and nothing else: if an escape is ever missed, it still cannot run.
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    many = len(records) != 1
    if many:
        title = f"{len(records)} stories"
    else:
        title = line(records[0].story.headline or records[0].story.id, 120)
    page = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{html_text(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{html_text(title)} · onrecord</title>",
        f"<style>{style}</style>",
        "</head>",
        f'<body class="{"many" if many else "one"}">',
        *([index(records)] if many else []),
        "<main>",
        *(
            _article(record, f"t{number}", f"story {number}" if many else "the story")
            for number, record in enumerate(records, 1)
        ),
        "</main>",
        _footer(records),
        "</body>",
        "</html>",
    ]
    return "\n".join(page) + "\n"


def _article(record: Record, prefix: str, which: str) -> str:
    found = voices(record)
    links = Links(record, prefix)
    beside = cards(record, found, links, prefix, which)  # first: the text has the places they want
    return "\n".join(
        [
            f'<article class="story" id="{prefix}">',
            header(record, found, prefix),
            '<div class="columns">',
            story_text(record, found, links, prefix, which),
            beside,
            "</div>",
            "</article>",
        ]
    )


def _footer(records: Sequence[Record]) -> str:
    models = dict.fromkeys(
        f"{line(model.name)} {line(model.version)} ({line(model.sha256)[:12]})"
        for model in (record.model for record in records)
    )
    read_by = f"Read by onrecord with the model {html_text(', '.join(models))}." if models else ""
    return (
        f"<footer><p>{read_by} A percentage says how sure it is of a statement and its source; "
        "under 50% it is more likely wrong than right, and the letter has a question mark. "
        f"Check what matters against the words.{_why_fewer(records)}</p></footer>"
    )


def _why_fewer(records: Sequence[Record]) -> str:
    return f" {ONE_MAY_BE_TWO}" if any(map(one_may_be_two, records)) else ""
