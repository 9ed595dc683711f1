"""What a version changed: the changes that matter side by side, then word by word."""

from onrecord.show.safe import html_text, line
from onrecord.show.store.html.bits import in_sentence, pieces, story_time, words
from onrecord.show.store.in_words import edited
from onrecord.show.store.views import Edit, Excerpt, Head, Matter, Version


def version_part(
    version: Version, earlier: Head, numbers: dict[str, int], prefix: str, level: int
) -> str:
    """One version beside the one that it most likely comes from.

    Args:
        version: The version.
        earlier: The one that it comes from.
        numbers: The place of each in the order of time, from 1.
        prefix: Of its places on the page.
        level: Of its heading.
    """
    story = version.story
    number, source = numbers[story.id], numbers[earlier.id]
    return "\n".join(
        [
            f'<article class="version" id="{prefix}v{number}">',
            f"<h{level}>{number}. {words(story.name, 80)}</h{level}>",
            f'<p class="about">{story_time(story)} · from {source}. {words(earlier.name, 80)}, '
            f"{story_time(earlier)}</p>",
            *(_matter(one, earlier, story) for one in version.matter),
            _edits(version.edits),
            *([] if version.matter or version.edits else ["<p>The same text.</p>"]),
            "</article>",
        ]
    )


def _matter(one: Matter, earlier: Head, later: Head) -> str:
    was, now = _place(one.was, "del"), _place(one.now, "mark")
    if one.pieces:
        was = pieces(piece for piece in one.pieces if piece.kind != "new")
        now = pieces(piece for piece in one.pieces if piece.kind != "gone")
    return (
        f'<section class="card matter"><p><b class="level">{html_text(one.kind)}</b> '
        f'{words(one.message, 300)}</p><div class="sides">'
        f"{_side(was, earlier)}{_side(now, later)}</div></section>"
    )


def _place(place: Excerpt | None, tag: str) -> str:
    """Words in their sentence: what is gone, and of the later version where that stood."""
    if place is None:
        return '<span class="why">nothing in its place</span>'
    return in_sentence(place, tag)


def _side(html: str, story: Head) -> str:
    return f'<div><p class="why">{words(story.name, 60)}</p><p dir="auto">{html}</p></div>'


def _edits(edits: tuple[Edit, ...]) -> str:
    if not edits:
        return ""
    rows = "".join(
        f'<li><b class="level query">{one.kind}</b> {pieces(one.pieces)}</li>' for one in edits
    )
    summary = f"{line(edited(edits))}: word by word"
    return f'<details class="words"><summary>{summary}</summary><ul>{rows}</ul></details>'
