"""Lists of stories: all, or those with some words, of some outlet, time or source."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from onrecord.records.span import Span
from onrecord.show.safe import line
from onrecord.show.store.archive.found import CLOSING, OPENING, best_sentence
from onrecord.show.store.archive.views import Asked, Order, Slice, Stories, StoryLine, Stretch
from onrecord.show.store.excerpts import LOOK, excerpt
from onrecord.show.store.views import Excerpt, Head
from onrecord.store.search import Index
from onrecord.store.search_words import match_expression

_ORDERS = {
    "best": "words.rank, words.rowid",
    "newest": "stories.day IS NULL, stories.n DESC",
    "oldest": "{n}",
}
_OPENING = 80


def stories_view(index: Index, asked: Asked, page: int, size: int) -> Stories:
    """The stories that are wanted, one page of them.

    Words of which none can be looked for ("***") have no story.

    Raises:
        TooWideError: Too many stories would have to be gone through.
    """
    order = asked.order if asked.q or asked.order != "best" else "newest"
    source, conditions, values = _wanted(index, asked, order)
    number = "words.rowid" if asked.q else "stories.n"
    total = index.number(f"SELECT count(*) AS total FROM {source} WHERE {conditions}", values)
    numbers = [
        row["n"]
        for row in index.rows(
            f"SELECT {number} AS n FROM {source} WHERE {conditions}"
            f" ORDER BY {_ORDERS[order].format(n=number)}"
            " LIMIT :size OFFSET :past",
            values | {"size": size, "past": (page - 1) * size},
        )
    ]
    found = _sentences(index, values["q"], numbers) if "q" in values else {}
    return Stories(
        asked=asked,
        slice=Slice(page=page, size=size, total=total),
        stories=story_lines(index, numbers, found),
    )


def story_lines(
    index: Index, numbers: Iterable[int], found: dict[int, tuple[Stretch, ...]] | None = None
) -> tuple[StoryLine, ...]:
    """Some stories by their numbers, in the order given."""
    wanted = list(numbers)
    rows = {
        row["n"]: row
        for row in index.rows(f"SELECT * FROM stories WHERE n IN ({_places(wanted)})", wanted)
    }
    return tuple(
        StoryLine(
            story=head(rows[number]),
            family=rows[number]["family"],
            versions=rows[number]["versions"],
            claims=rows[number]["claims"],
            anonymous=rows[number]["anonymous"],
            findings=rows[number]["findings"],
            found=(found or {}).get(number, ()),
        )
        for number in wanted
    )


def heads_by_number(index: Index, numbers: Iterable[int]) -> dict[int, Head]:
    """Stories as lists name them, by their numbers."""
    wanted = sorted(set(numbers))
    return dict(zip(wanted, (one.story for one in story_lines(index, wanted)), strict=True))


def excerpt_of(index: Index, number: int, span: Span) -> Excerpt:
    """Words of a story in their sentence; of the text no more than is shown is read.

    The few characters that are not indexed are U+FFFD.
    """
    first = max(0, span.start - LOOK)
    (row,) = index.rows(
        "SELECT substr(text, ?, ?) AS near FROM texts WHERE n = ?",
        [first + 1, span.end + LOOK - first, number],
    )
    found = excerpt(row["near"], Span(span.start - first, span.end - first))
    return replace(found, start=span.start, end=span.end)


def head(row: dict[str, Any]) -> Head:
    """A row of the index as lists name a story."""
    return Head(
        id=row["id"],
        headline=row["headline"],
        outlet=row["outlet"],
        published=row["published"],
        url=row["url"],
        opening=line(row["opening"], _OPENING),
    )


def _places(wanted: list[int]) -> str:
    return ", ".join("?" * len(wanted))


def _wanted(index: Index, asked: Asked, order: Order) -> tuple[str, str, dict[str, Any]]:
    """Tables, conditions and values of a question."""
    source, number = "stories", "stories.n"
    conditions = ["1"]
    values: dict[str, Any] = {}
    if asked.q:
        # Without the other table the best are found in a third of the time.
        joined = " JOIN stories ON stories.n = words.rowid"
        source = f"words{joined if asked.outlet or order == 'newest' else ''}"
        number = "words.rowid"
        expression = match_expression(asked.q)
        conditions.append("words MATCH :q" if expression else "0")
        values |= {"q": expression} if expression else {}
    if asked.outlet:
        conditions.append("stories.outlet = :outlet COLLATE NOCASE")
        values["outlet"] = asked.outlet
    if asked.source:
        expression = match_expression(asked.source)
        conditions.append(
            # The plus keeps SQLite from looking the words up anew for each of those stories.
            f"+{number} IN (SELECT n FROM sources WHERE v IN"
            " (SELECT rowid FROM names WHERE names MATCH :source))"
            if expression
            else "0"
        )
        values |= {"source": expression} if expression else {}
    if asked.since or asked.until:
        # Numbers are in the order of time: a stretch of days is a stretch of them.
        first, last = stretch_of_days(index, asked.since, asked.until)
        conditions.append(f"{number} BETWEEN :first AND :last")
        values |= {"first": first, "last": last}
    return source, " AND ".join(conditions), values


def stretch_of_days(index: Index, since: str | None, until: str | None) -> tuple[int, int]:
    """The numbers of the first and the last story of a stretch of days or months.

    The last is below the first where there is none. Stories without a date are in no stretch.
    """
    first = index.rows(
        "SELECT n FROM stories WHERE day >= ? ORDER BY day, n LIMIT 1", [since or ""]
    )
    # "2026-03" has all its days: "2026-03-31" is below "2026-03~".
    last = index.rows(
        "SELECT n FROM stories WHERE day <= ? ORDER BY day DESC, n DESC LIMIT 1",
        [f"{until or ''}~"],
    )
    if not first or not last:
        return 1, 0
    return int(first[0]["n"]), int(last[0]["n"])


def _sentences(index: Index, expression: str, numbers: list[int]) -> dict[int, tuple[Stretch, ...]]:
    rows = index.rows(
        "SELECT rowid AS n, highlight(words, 1, ?, ?) AS text FROM words WHERE words MATCH ?"
        f" AND rowid IN ({_places(numbers)})",
        [OPENING, CLOSING, expression, *numbers],
    )
    return {row["n"]: best_sentence(row["text"]) for row in rows}
