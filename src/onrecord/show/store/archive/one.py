"""One story, family or claim out of a store, by the index or beside it."""

import hashlib

from onrecord.store.search import Index

LONG_ID = 1_000  # characters: an id that is longer goes by its SHA-256 in addresses
_NEAREST = 3
_LOOKED_THROUGH = 50_000  # ids: nearest ones of more would take seconds
_COMPARED = 200  # characters
_CLOSE = 70  # of 100, as rapidfuzz counts


def number_of(index: Index, story: str) -> int | None:
    """The number of a story; `None`: the store has none of this id."""
    rows = index.rows("SELECT n FROM stories WHERE id = ?", [story])
    return int(rows[0]["n"]) if rows else None


def id_by_digest(index: Index, sha256: str) -> str | None:
    """The id, longer than addresses can hold, that has this SHA-256 in hexadecimal digits."""
    for row in index.rows("SELECT id FROM stories WHERE length(id) > ?", [LONG_ID]):
        name = str(row["id"])
        if digest_of(name) == sha256:
            return name
    return None


def digest_of(name: str) -> str:
    """The SHA-256 of an id, in hexadecimal digits."""
    return hashlib.sha256(name.encode()).hexdigest()


def part_of(index: Index, number: int) -> str:
    """The part of the store's tables that a story stands in."""
    return str(index.rows("SELECT part FROM stories WHERE n = ?", [number])[0]["part"])


def nearest_ids(index: Index, story: str) -> list[str]:
    """Ids of the store that are written almost so."""
    from rapidfuzz import fuzz, process

    rows = index.rows(
        "SELECT id FROM stories WHERE length(id) <= ? LIMIT ?", [_COMPARED, _LOOKED_THROUGH]
    )
    found = process.extract(
        story[:_COMPARED],
        [row["id"] for row in rows],
        scorer=fuzz.WRatio,
        processor=str.casefold,
        score_cutoff=_CLOSE,
        limit=_NEAREST,
    )
    return [one for one, _, _ in found]
