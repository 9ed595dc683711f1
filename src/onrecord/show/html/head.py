"""What stands above a story: its headline, where it is from, and who says so in one sentence."""

from collections.abc import Sequence

from onrecord.records.record import Record
from onrecord.records.story import Story
from onrecord.show.html.notes import notes_heading
from onrecord.show.safe import html_text, line
from onrecord.show.voices import Voice, counts, own_words, statements, when

BRAND = '<p class="brand"><b>onrecord</b> Who says so?</p>'


def header(record: Record, voices: Sequence[Voice], prefix: str, brand: str) -> str:
    """Headline, byline and the ledger line of one story.

    Args:
        record: The story.
        voices: Its voices.
        prefix: Of the places on the page.
        brand: What stands above it, as HTML.
    """
    story = record.story
    title = html_text(line(story.headline or story.id, 300))
    return "\n".join(
        [
            "<header>",
            *([brand] if brand else []),
            f"<h1><bdi>{title}</bdi></h1>",
            *_about(story),
            '<div class="ledger"><h2>Who stands behind this story</h2>',
            f"<p>{ledger(record)}</p>",
            *_said(record, prefix),
            "</div>",
            _cast(voices, prefix),
            "</header>",
        ]
    )


def _said(record: Record, prefix: str) -> list[str]:
    """How many statements, and where the checks' notes are: far below in a narrow window."""
    said = [words] if (words := statements(record)) else []
    if record.findings:
        said.append(f'<a href="#{prefix}notes">{notes_heading(record)}</a>.')
    return [f'<p class="said">{" ".join(said)}</p>'] if said else []


def _about(story: Story) -> list[str]:
    facts = [story.byline and f"By {story.byline}", story.outlet, when(story.published)]
    items = [f"<bdi>{html_text(line(fact, 200))}</bdi>" for fact in facts if fact]
    if story.url:
        url = html_text(line(story.url, 2000))
        # A link that a story brings along may hold anything: only to the web, and with no referrer.
        if story.url.startswith(("https://", "http://")):
            items.append(f'<a rel="noreferrer noopener nofollow" href="{url}"><bdi>{url}</bdi></a>')
        else:
            items.append(f"<bdi>{url}</bdi>")
    return [f'<p class="about">{" · ".join(items)}</p>'] if items else []


def ledger(record: Record) -> str:
    """Who says so in one sentence, as HTML."""
    first, others = counts(record)
    first = first[0].upper() + first[1:]
    if record.anonymous.sources:
        first = f'<b class="an">{first}</b>'
    first = f"{first}; {others}" if others else first
    own, total = own_words(record)
    share = f"{100 * own / total:.0f}%" if total else "0%"
    return f"{first}. <b>{share}</b> of the words stand in sentences with no source."


def _cast(voices: Sequence[Voice], prefix: str) -> str:
    """The voices by name: the first screen of a narrow window, where their cards are far below."""
    items = "".join(
        f'<li><a href="#{prefix}s{number}"><b class="chip {voice.style[:2]}">{voice.letter}</b> '
        f"<bdi>{html_text(line(voice.name, 60))}</bdi></a></li>"
        for number, voice in enumerate(voices, 1)
    )
    return f'<ul class="cast">{items}</ul>' if items else ""


def _cell(words: str) -> str:
    # Without words it is empty for CSS too: a narrow window leaves it out.
    return f"<td><bdi>{html_text(words)}</bdi></td>" if words else "<td></td>"


def index(records: Sequence[Record]) -> str:
    """A table of the stories on the page, with a link and the ledger of each."""
    rows = "".join(
        f'<tr><th scope="row"><a href="#t{number}">'
        f"<bdi>{html_text(line(record.story.headline or record.story.id, 120))}</bdi></a></th>"
        f"{_cell(line(record.story.outlet or '', 60))}"
        f"{_cell(line(record.story.published or '', 30).partition('T')[0])}"
        f"<td>{ledger(record)}</td></tr>"
        for number, record in enumerate(records, 1)
    )
    return (
        '<nav class="index" aria-label="Stories">'
        f"{BRAND}<h1>{len(records)} stories</h1>"
        "<table><thead><tr><th scope=col>Story</th><th scope=col>Outlet</th>"
        "<th scope=col>Published</th><th scope=col>Who says so</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></nav>"
    )
