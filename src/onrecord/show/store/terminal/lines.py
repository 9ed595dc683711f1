"""Lines that several views have: a story's, a claim's, words in their sentence."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.show.safe import line
from onrecord.show.store.in_words import blanks, claim_sum
from onrecord.show.store.views import ClaimLine, Excerpt, Head, Piece, Reuse
from onrecord.show.store.when import time_of

GONE = "red"
NEW = "green"
_NEAR = 60  # characters of a sentence on either side of the words in it
_HEADLINE = 200
_WORDS = 400


def put(console: Console, text: Text, indent: int = 0) -> None:
    """Print a text with an indent that its further lines keep."""
    console.print(Padding(text, (0, 0, 0, indent)))


def title(words: str) -> Text:
    """A heading."""
    return Text(words, "bold")


def about(story: Head, *more: str) -> str:
    """Outlet and time of a story, and what else is to say on that line."""
    # A story without an outlet goes by its id: it need not be said twice.
    return " · ".join(dict.fromkeys((line(story.name, 80), time_of(story), *more)))


def headline(story: Head) -> str:
    """A story's headline, or its first words."""
    return line(story.title, _HEADLINE)


def in_sentence(place: Excerpt, colour: str = "", near: int = _NEAR) -> Text:
    """Words in «marks», with as much of their sentence as says what they are about."""
    before, after = line(place.before), line(place.after)
    if len(before) > near:
        before = "…" + before[-near:].partition(" ")[2]
    if len(after) > near:
        after = after[:near].rpartition(" ")[0] + "…"
    left, right = blanks(place.before)[1], blanks(place.after)[0]
    return Text.assemble(
        (before + left, "dim"),
        ("«", colour),
        (line(place.words, _WORDS), f"bold {colour}".strip()),
        ("»", colour),
        (right + after, "dim"),
    )


def pieces(found: tuple[Piece, ...]) -> Text:
    """A passage word by word: [-gone-] and {+new+}, as wdiff writes them."""
    signs = {"same": ("", "", ""), "gone": ("[-", "-]", GONE), "new": ("{+", "+}", NEW)}
    text = Text()
    for one in found:
        opening, closing, colour = signs[one.kind]
        left, right = blanks(one.text)
        text.append(left)
        text.append(f"{opening}{line(one.text)}{closing}", colour)
        text.append(right)
    return text


def row(console: Console, first: Text, margin: int, *rest: Text) -> None:
    """A few texts under one another, behind a first one in the margin."""
    table = Table.grid(padding=0)
    table.add_column(width=margin, no_wrap=True)
    table.add_column(overflow="fold")
    for number, text in enumerate(rest):
        table.add_row(Text() if number else first, text)
    console.print(table)


def print_claims(console: Console, claims: tuple[ClaimLine, ...]) -> None:
    """Claims: each with its number, its sum, and its words in their sentence."""
    margin = max((len(one.id) for one in claims), default=0) + 2
    for one in claims:
        words = in_sentence(one.place, near=40)
        row(console, Text(line(one.id, 20), "bold"), margin, words, Text(line(claim_sum(one), 400)))


def print_reuse(console: Console, reuse: tuple[Reuse, ...]) -> None:
    """Pairs that share a passage: both stories and how much."""
    for one in reuse:
        what = "of paragraphs" if one.kind == "paragraph" else "of a quotation"
        put(console, Text(f"{one.words:,} words {what}"))
        for story in (one.one, one.other):
            where = about(story, line(story.id, 80))
            put(console, Text.assemble(f"{headline(story)}  ", (where, "dim")), 2)
