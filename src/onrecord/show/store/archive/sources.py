"""Who speaks over a whole store: how often unnamed, on what terms, where and when."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from onrecord.records.source import SourceKind
from onrecord.show.store.archive.views import Asked, Slice, Sources, Tally, VoiceLine
from onrecord.store.folder import read_manifest
from onrecord.store.search import Index
from onrecord.store.search_words import match_expression

OUTLETS = 20  # that are drawn
_TERMS = ("basis", "condition", "reason", "told", "any")


def is_annotated(index: Index) -> bool:
    """Whether the stories of a store were read for who says what."""
    return read_manifest(index.folder).model is not None


def sources_view(
    index: Index, asked: Asked, kind: SourceKind, name: str | None, page: int, size: int
) -> Sources:
    """The sources of a store.

    Args:
        index: Of the store.
        asked: Of its fields the outlet and the months count.
        kind: Of the voices that are listed.
        name: Words of their names; `None`: all.
        page: Of the voices.
        size: Voices a page.
    """
    outlets = _tallies(index, "outlet", asked)
    ordered = sorted(
        (of for of in outlets if outlets[of].sources), key=lambda of: (-outlets[of].sources, of)
    )
    months = _tallies(index, "month", asked)
    (whole,) = _tallies(index, "NULL", asked).values() or (_tally(None, [], []),)
    return Sources(
        is_annotated=is_annotated(index),
        asked=asked,
        kind=kind,
        name=name,
        whole=whole,
        months=tuple(months[of] for of in sorted(months, key=lambda of: (not of, of))),
        outlets=tuple(outlets[of] for of in ordered[:OUTLETS]),
        other_outlets=max(0, len(ordered) - OUTLETS),
        **_voices(index, asked, kind, name, page, size),
    )


def _wanted(asked: Asked) -> tuple[str, dict[str, Any]]:
    conditions = ["1"]
    values: dict[str, Any] = {}
    if asked.outlet:
        conditions.append("outlet = :outlet COLLATE NOCASE")
        values["outlet"] = asked.outlet
    if asked.since:
        conditions.append("month >= :since")
        values["since"] = asked.since[:7]
    if asked.until:
        conditions.append("month <= :until")
        values["until"] = f"{asked.until[:7]}~"  # "2026" has all its months
    return " AND ".join(conditions), values


def _tallies(index: Index, by: str, asked: Asked) -> dict[str, Tally]:
    """Tallies by an outlet's name or a month; those of stories without have the name ""."""
    conditions, values = _wanted(asked)
    sums = _sums_for(by, asked)
    kinds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in index.rows(
        f"SELECT ifnull({by}, '') AS of, kind, sum(sources) AS sources, sum(basis) AS basis,"
        " sum(condition) AS condition, sum(reason) AS reason, sum(told) AS told, sum(any) AS any"
        f" FROM kinds{sums} WHERE {conditions} GROUP BY 1, 2",
        values,
    ):
        kinds[row["of"]].append(row)
    stories: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in index.rows(
        f"SELECT ifnull({by}, '') AS of, sum(stories) AS stories, sum(anonymous) AS anonymous"
        f" FROM months{sums} WHERE {conditions} GROUP BY 1",
        values,
    ):
        stories[row["of"]].append(row)
    return {of: _tally(of or None, stories[of], kinds[of]) for of in stories}


def _sums_for(by: str, asked: Asked) -> str:
    """Which sums of the index to add up: the fewest that still have what is asked for."""
    if by != "outlet" and not asked.outlet:
        return "_by_month"
    if by != "month" and not (asked.since or asked.until):
        return "_by_outlet"
    return ""


def _tally(of: str | None, stories: Iterable[dict[str, Any]], kinds: list[dict[str, Any]]) -> Tally:
    unnamed = [row for row in kinds if row["kind"] == "anonymous"]
    counted = list(stories)
    return Tally(
        of=of,
        stories=sum(row["stories"] for row in counted),
        with_anonymous=sum(row["anonymous"] for row in counted),
        sources=sum(row["sources"] for row in kinds),
        kinds={row["kind"]: row["sources"] for row in kinds},
        **{term: sum(row[term] for row in unnamed) for term in _TERMS},
    )


def _voices(
    index: Index, asked: Asked, kind: SourceKind, name: str | None, page: int, size: int
) -> dict[str, Any]:
    """Who speaks in most stories: `slice` and `voices`."""
    values: dict[str, Any] = {"kind": kind, "size": size, "past": (page - 1) * size}
    conditions = "kind = :kind"
    if name:
        expression = match_expression(name)
        chosen = "v IN (SELECT rowid FROM names WHERE names MATCH :name)" if expression else "0"
        conditions += f" AND {chosen}"
        values |= {"name": expression} if expression else {}
    if asked.since:
        conditions += " AND month >= :since"
    if asked.until:
        conditions += " AND month <= :until"
    values |= _wanted(asked)[1]
    named = "SELECT kind, name, folded,"
    if asked.outlet:
        found = (
            f"{named} count(DISTINCT n) AS stories, sum(sources.said) AS said"
            " FROM stories JOIN sources USING (n) JOIN voices USING (v)"
            f" WHERE {conditions} AND outlet = :outlet COLLATE NOCASE GROUP BY v"
        )
    elif asked.since or asked.until:
        found = (
            f"{named} sum(months.stories) AS stories, sum(months.said) AS said"
            f" FROM voices JOIN voice_months AS months USING (v) WHERE {conditions} GROUP BY v"
        )
    else:
        found = f"{named} stories, said FROM voices WHERE {conditions}"
    rows = index.rows(
        f"SELECT *, count(*) OVER () AS total FROM ({found})"
        " ORDER BY stories DESC, said DESC, folded LIMIT :size OFFSET :past",
        values,
    )
    # A page behind the last has no row that could tell.
    total = rows[0]["total"] if rows else index.number(f"SELECT count(*) FROM ({found})", values)
    return {
        "slice": Slice(page=page, size=size, total=total),
        "voices": tuple(
            VoiceLine(kind=row["kind"], name=row["name"], stories=row["stories"], said=row["said"])
            for row in rows
        ),
    }
