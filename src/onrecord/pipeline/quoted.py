"""Who printed a quotation, found by a store's index: only stories that have its words are read."""

import re
from collections import Counter, defaultdict
from itertools import accumulate
from typing import Any, NamedTuple

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.store.parquet import read_rows
from onrecord.store.search import Index
from onrecord.trace.claims.search import Place, Printed, quotation_search

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 3  # letters of a word that a slip of the keys leaves standing, as in the search itself
_LEAST = 0.75  # of the words
_MOST_WORDS = 40
_MOST_STORIES = 500
_MOST_CHARACTERS = 1_500_000  # of them together: a core reads so many in a second


class Quoted(NamedTuple):
    """What a search found."""

    places: list[Place]
    left: int  # stories that were left unread, for the words are too common


def find_quoted(index: Index, quote: str) -> Quoted:
    """The places where stories of a store have the words of a quotation in quotation marks.

    Of the stories that have three in four of the words, 500 at most are read: first those that
    have all in this order, then those that have all, each in the order of time.
    """
    asked = _WORD.findall(quote)[:_MOST_WORDS]
    if not asked:
        return Quoted([], 0)
    heads = Counter(map(_head, asked))
    has = " UNION ALL ".join(
        f"SELECT rowid AS n, {times} AS times FROM words WHERE words MATCH ?"
        for times in heads.values()
    )
    wanted = f"SELECT n FROM ({has}) GROUP BY n HAVING sum(times) >= ?"
    values: list[str | int | float | None] = [*heads, _LEAST * len(asked)]
    total = index.number(f"SELECT count(*) FROM ({wanted})", values)
    ranked = index.rows(
        f"SELECT n, length(text) AS size FROM texts WHERE n IN ({wanted})"
        " ORDER BY n IN (SELECT rowid FROM words WHERE words MATCH ?) DESC,"
        " n IN (SELECT rowid FROM words WHERE words MATCH ?) DESC, n LIMIT ?",
        [*values, *_exact(asked), _MOST_STORIES],
    )
    rows = _texts(index, ranked)
    said: dict[str, list[Attribution]] = defaultdict(list)
    for row in read_rows(index.folder, "attributions", story=[row["id"] for row in rows]):
        said[row["story"]].append(msgspec.convert(row, Attribution))
    stories = (Printed(row["id"], row["text"], said[row["id"]]) for row in rows)
    return Quoted(list(quotation_search(quote, stories)), total - len(rows))


def _head(word: str) -> str:
    """The expression for a word's first letters; a short one is looked for whole."""
    beginning = word.casefold()[:_HEAD]
    return f'text : "{beginning}"{"*" if len(beginning) == _HEAD else ""}'


def _texts(index: Index, ranked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The ids and texts of the first stories, as many as may be read."""
    sizes = accumulate(row["size"] for row in ranked)
    numbers = [
        row["n"]
        for at, (row, size) in enumerate(zip(ranked, sizes, strict=True))
        if at == 0 or size <= _MOST_CHARACTERS
    ]
    places = ", ".join("?" * len(numbers))
    return index.rows(
        f"SELECT id, text FROM stories JOIN texts USING (n) WHERE n IN ({places}) ORDER BY n",
        numbers,
    )


def _exact(asked: list[str]) -> tuple[str, str]:
    """Expressions for all words one behind the other, and for all of them anywhere."""
    each = " AND ".join(f'"{one}"' for one in asked)
    return f'text : "{" ".join(asked)}"', f"text : ({each})"
