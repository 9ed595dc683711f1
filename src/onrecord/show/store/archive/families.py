"""A list of families, and of claims."""

from collections import defaultdict

from onrecord.show.store.archive.stories import heads_by_number
from onrecord.show.store.archive.views import Claims, Families, Slice
from onrecord.show.store.read.claims import claim_lines, is_claimed
from onrecord.show.store.read.heads import outlets
from onrecord.show.store.views import FamilyLine, Head
from onrecord.store.search import Index


def families_view(index: Index, page: int, size: int) -> Families:
    """The families of a store, those with most versions first."""
    rows = index.rows(
        "SELECT * FROM families ORDER BY versions DESC, family LIMIT ? OFFSET ?",
        [size, (page - 1) * size],
    )
    places = ", ".join("?" * len(rows))
    members: dict[str, list[int]] = defaultdict(list)
    for row in index.rows(
        f"SELECT family, n FROM stories WHERE family IN ({places}) ORDER BY family, n",
        [row["family"] for row in rows],
    ):
        members[row["family"]].append(row["n"])
    known = heads_by_number(index, [one for found in members.values() for one in found])
    return Families(
        slice=Slice(page=page, size=size, total=index.number("SELECT count(*) FROM families")),
        families=tuple(_line(row, [known[one] for one in members[row["family"]]]) for row in rows),
    )


def _line(row: dict[str, str | int], versions: list[Head]) -> FamilyLine:
    return FamilyLine(
        id=str(row["family"]),
        first=next(one for one in versions if one.id == row["family"]),
        last=str(row["last"]) if row["last"] else None,
        versions=int(row["versions"]),
        outlets=outlets(versions),
        matter=int(row["matter"]),
    )


def claims_view(index: Index, page: int, size: int) -> Claims:
    """The claims of a store, those of most stories first."""
    rows = index.rows(
        "SELECT claim FROM claims ORDER BY stories DESC, number LIMIT ? OFFSET ?",
        [size, (page - 1) * size],
    )
    return Claims(
        is_claimed=is_claimed(index),
        slice=Slice(page=page, size=size, total=index.number("SELECT count(*) FROM claims")),
        claims=claim_lines(index, [row["claim"] for row in rows]),
    )
