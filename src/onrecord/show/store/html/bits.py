"""Pieces that several pages have: names, words in their sentence, tables."""

from collections.abc import Iterable, Sequence

from onrecord.show.safe import html_text, line
from onrecord.show.store.in_words import blanks
from onrecord.show.store.views import Excerpt, Head, Piece
from onrecord.show.store.when import time_of


def words(text: str, most: int | None = None) -> str:
    """Words of a story or a name, on one line, kept apart from what stands around them."""
    return f"<bdi>{html_text(line(text, most))}</bdi>"


def story_time(story: Head) -> str:
    """When a story was published."""
    time = html_text(time_of(story))
    return (
        f'<time datetime="{html_text(story.published)}">{time}</time>' if story.published else time
    )


def headline(story: Head, most: int = 200) -> str:
    """A story's headline, or its first words."""
    return words(story.title, most)


def about(story: Head) -> str:
    """Outlet, time, id and address of a story."""
    items = [words(story.name, 80), story_time(story), f"<code>{words(story.id, 200)}</code>"]
    if story.url:
        url = html_text(line(story.url, 2000))
        # A link that a story brings along may hold anything: only to the web, and with no referrer.
        if story.url.startswith(("https://", "http://")):
            items.append(f'<a rel="noreferrer noopener nofollow" href="{url}"><bdi>{url}</bdi></a>')
        else:
            items.append(f"<bdi>{url}</bdi>")
    return " · ".join(items)


def in_sentence(place: Excerpt, tag: str = "mark") -> str:
    """Words in a tag, with their sentence around them."""
    left, right = blanks(place.before)[1], blanks(place.after)[0]
    return (
        f'<span class="around">{words(place.before)}</span>{left}'
        f"<{tag}>{words(place.words, 2000)}</{tag}>{right}"
        f'<span class="around">{words(place.after)}</span>'
    )


def pieces(found: Iterable[Piece]) -> str:
    """A passage word by word: what is gone in <del>, what is new in <ins>."""
    tags = {"same": ("", ""), "gone": ("<del>", "</del>"), "new": ("<ins>", "</ins>")}
    html = []
    for one in found:
        opening, closing = tags[one.kind]
        left, right = blanks(one.text)
        html.append(f"{left}{opening}{words(one.text)}{closing}{right}")
    return "".join(html)


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column names its rows.

    Args:
        caption: Plain text.
        heads: Plain text; one a column.
        rows: HTML; an empty cell is empty for CSS too.
    """
    top = "".join(f'<th scope="col">{html_text(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    return (
        f"<table><caption>{html_text(caption)}</caption><thead><tr>{top}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def ledger(sentences: Iterable[str]) -> str:
    """What there is to say in sum, from plain sentences."""
    first, *rest = sentences
    more = f'<p class="said">{html_text(line(" ".join(rest)))}</p>' if rest else ""
    return f'<div class="ledger"><p>{html_text(line(first))}</p>{more}</div>'
