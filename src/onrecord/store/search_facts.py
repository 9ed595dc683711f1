"""What the stories say, put into a store's index: sources, statements, findings."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from onrecord.store.parquet import count_rows, read_rows
from onrecord.store.search_kept import Members, Watch, keep
from onrecord.store.search_words import voice_name

AT_ONCE = 1_000  # rows
_TERMS = ("basis", "condition", "reason", "told")


def put_sources(
    base: sqlite3.Connection,
    folder: Path,
    numbers: dict[str, int],
    members: Members,
    watch: Watch,
) -> None:
    """Put in who speaks in each story, and what each is said to have said."""
    total = count_rows(folder, "sources")
    voices: dict[tuple[str, str], int] = {}
    speaks: dict[tuple[int, str], int] = {}  # story and source -> voice
    for done, rows in batches(read_rows(folder, "sources")):
        found = []
        for row in rows:
            number = numbers[row["story"]]
            name = voice_name(row["name"])
            voice = voices.setdefault((row["kind"], name.casefold()), len(voices) + 1)
            if voice == len(voices):  # a new one, or the newest once more
                base.execute(
                    "INSERT OR IGNORE INTO voices (v, kind, folded, name) VALUES (?, ?, ?, ?)",
                    [voice, row["kind"], name.casefold(), name],
                )
            speaks[number, row["id"]] = voice
            terms = row["terms"] or {}
            stated = [int(bool(terms.get(term))) for term in _TERMS]
            found.append((number, row["id"], voice, len(row["attributions"] or ()), *stated))
        base.executemany("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)", found)
        keep(base, "sources", (row for row in rows if _makes_a_claim(row, members)))
        watch("sources", done, total)
    base.execute(
        "UPDATE stories SET anonymous = found.many FROM (SELECT n, count(*) AS many FROM sources"
        " JOIN voices USING (v) WHERE kind = 'anonymous' GROUP BY n) AS found"
        " WHERE found.n = stories.n"
    )
    _sayings(base, folder, numbers, speaks, members, watch)


def _makes_a_claim(source: dict[str, Any], members: Members) -> bool:
    return any((source["story"], one) in members for one in source["attributions"] or ())


def _sayings(
    base: sqlite3.Connection,
    folder: Path,
    numbers: dict[str, int],
    speaks: dict[tuple[int, str], int],
    members: Members,
    watch: Watch,
) -> None:
    total = count_rows(folder, "attributions")
    for done, rows in batches(read_rows(folder, "attributions")):
        keep(base, "attributions", (row for row in rows if (row["story"], row["id"]) in members))
        base.executemany(
            "INSERT INTO sayings VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    voice,
                    numbers[row["story"]],
                    row["content"][0][0],
                    row["id"],
                    msgspec.json.encode(row["content"]).decode(),
                    row["type"],
                    row["act"],
                    row["confidence"],
                )
                for row in rows
                if row["content"]
                and (voice := speaks.get((numbers[row["story"]], row["source_id"] or "")))
            ],
        )
        watch("statements", done, total)


def put_findings(base: sqlite3.Connection, folder: Path, numbers: dict[str, int]) -> None:
    """Put in what the checks found."""
    columns = ["story", "code", "name", "level", "start", "end", "message"]
    for _, rows in batches(read_rows(folder, "findings", columns)):
        base.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    row["code"],
                    numbers[row["story"]],
                    row["start"],
                    row["end"],
                    row["name"],
                    row["level"],
                    row["message"],
                )
                for row in rows
            ],
        )
    base.execute(
        "UPDATE stories SET findings = found.many FROM (SELECT n, count(*) AS many FROM findings"
        " GROUP BY n) AS found WHERE found.n = stories.n"
    )


def batches(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Some rows at a time, and how many there have been so far."""
    done = 0
    left = iter(rows)
    while batch := list(islice(left, AT_ONCE)):
        done += len(batch)
        yield done, batch
