"""A store's tables put into its index."""

import hashlib
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from onrecord.records.change import KINDS_THAT_MATTER
from onrecord.store.parquet import parts_of, read_rows
from onrecord.store.search_facts import AT_ONCE, batches, put_findings, put_sources
from onrecord.store.search_kept import Watch, find_kept, put_kept
from onrecord.store.search_schema import INDEXES, TABLES, VERSION
from onrecord.store.tables import TABLES as STORED

_OPENING = 80  # characters
_FROM_DAY = slice(0, 10)
_FROM_MONTH = slice(0, 7)
_END_OF_DAY = "T23:59"  # a story that gives only its day may be the last of it
# These frame the words that a search has found; SQLite cuts its answer at a NUL.
_NOT_INDEXED = re.compile("[\0\1\2]")


def key_of(folder: Path) -> str:
    """What an index was made from: another key, and it has to be made anew."""
    digest = hashlib.sha256(f"{VERSION}\n".encode())
    digest.update((folder / "manifest.json").read_bytes())
    for table in STORED:
        for part in parts_of(folder, table):
            size = (folder / table / f"{part}.parquet").stat().st_size
            digest.update(f"{table}/{part} {size}\n".encode())
    return digest.hexdigest()


def build(folder: Path, place: Path, watch: Watch) -> None:
    """Write the index of a store into a new file.

    Args:
        folder: The store.
        place: The file; it is empty or not there.
        watch: Told how far it is.
    """
    with closing(sqlite3.connect(place)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA synchronous = OFF")  # a half file is thrown away anyhow
        base.executescript(TABLES)
        numbers = _numbers(folder)
        _stories(base, folder, numbers, watch)
        _families(base, folder, numbers)
        _claims(base, folder, numbers)
        put_sources(base, folder, numbers, put_kept(base, folder, watch), watch)
        put_findings(base, folder, numbers)
        base.executescript(INDEXES)
        find_kept(base)
        base.execute("INSERT INTO facts VALUES ('key', ?)", [key_of(folder)])
        base.commit()
        base.execute("PRAGMA optimize")


def _numbers(folder: Path) -> dict[str, int]:
    """The stories' numbers from 1, in the order of time; those without a date are last."""
    rows = [
        (row["published"] or "", row["id"])
        for row in read_rows(folder, "stories", ["id", "published"])
    ]
    rows.sort(key=lambda row: (not row[0], row[0][:16] if "T" in row[0] else row[0] + _END_OF_DAY))
    return {name: number for number, (_, name) in enumerate(rows, 1)}


def _stories(base: sqlite3.Connection, folder: Path, numbers: dict[str, int], watch: Watch) -> None:
    total = len(numbers)
    columns = ["id", "outlet", "published", "headline", "url", "text"]
    parts = (
        row | {"part": part}
        for part in parts_of(folder, "stories")
        for row in read_rows(folder, "stories", columns, parts=[part])
    )
    for done, rows in batches(parts):
        base.executemany(
            "INSERT INTO stories"
            " (n, id, outlet, published, month, day, headline, url, opening, part)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_story(row, numbers) for row in rows],
        )
        base.executemany(
            "INSERT INTO texts VALUES (?, ?, ?)",
            [
                (
                    numbers[row["id"]],
                    _NOT_INDEXED.sub("\ufffd", row["headline"] or ""),
                    _NOT_INDEXED.sub("\ufffd", row["text"]),
                )
                for row in rows
            ],
        )
        watch("stories", done, total)
    # In the order of their numbers, as full-text search wants them.
    for first in range(1, total + 1, AT_ONCE):
        base.execute(
            "INSERT INTO words (rowid, headline, text) SELECT n, headline, text FROM texts"
            " WHERE n BETWEEN ? AND ? ORDER BY n",
            [first, first + AT_ONCE - 1],
        )
        watch("words", min(first + AT_ONCE - 1, total), total)


def _story(row: dict[str, Any], numbers: dict[str, int]) -> tuple[Any, ...]:
    published = row["published"] or None
    return (
        numbers[row["id"]],
        row["id"],
        row["outlet"] or None,
        published,
        published and published[_FROM_MONTH],
        published and published[_FROM_DAY],
        row["headline"] or None,
        row["url"] or None,
        "" if row["headline"] else " ".join(row["text"][: 4 * _OPENING].split())[:_OPENING],
        row["part"],
    )


def _families(base: sqlite3.Connection, folder: Path, numbers: dict[str, int]) -> None:
    for _, rows in batches(read_rows(folder, "families", ["story", "family"])):
        base.executemany(
            "UPDATE stories SET family = ? WHERE n = ?",
            [(row["family"], numbers[row["story"]]) for row in rows],
        )
    base.execute("CREATE TEMP TABLE matter (n INTEGER PRIMARY KEY, changes INTEGER NOT NULL)")
    changes = read_rows(folder, "changes", ["to", "kind"])
    for _, rows in batches(row for row in changes if row["kind"] in KINDS_THAT_MATTER):
        base.executemany(
            "INSERT INTO matter VALUES (?, 1) ON CONFLICT DO UPDATE SET changes = changes + 1",
            [(numbers[row["to"]],) for row in rows],
        )
    base.execute(
        "INSERT INTO families SELECT family, min(n), max(published), count(*),"
        " sum(ifnull(changes, 0)) FROM stories LEFT JOIN matter USING (n)"
        " WHERE family IS NOT NULL GROUP BY family"
    )
    base.execute("CREATE TEMP TABLE sizes (family TEXT PRIMARY KEY, versions INTEGER)")
    base.execute("INSERT INTO sizes SELECT family, versions FROM families")
    base.execute(
        "UPDATE stories SET versions = (SELECT versions FROM sizes WHERE"
        " sizes.family = stories.family) WHERE family IS NOT NULL"
    )


def _claims(base: sqlite3.Connection, folder: Path, numbers: dict[str, int]) -> None:
    base.execute("CREATE TEMP TABLE makes (n INTEGER, claim TEXT, PRIMARY KEY (n, claim))")
    for _, rows in batches(read_rows(folder, "claims", ["claim", "story"])):
        base.executemany(
            "INSERT OR IGNORE INTO makes VALUES (?, ?)",
            [(numbers[row["story"]], row["claim"]) for row in rows],
        )
    base.execute("CREATE INDEX temp.by_claim ON makes (claim)")
    for _, rows in batches(read_rows(folder, "independent")):
        base.executemany(
            "INSERT INTO claims SELECT ?1, ?2, count(*), ?3, ?4 FROM makes WHERE claim = ?1",
            [(row["claim"], int(row["claim"][1:]), row["least"], row["most"]) for row in rows],
        )
    base.execute(
        "UPDATE stories SET claims = (SELECT count(*) FROM makes WHERE makes.n = stories.n)"
    )
