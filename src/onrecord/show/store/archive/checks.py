"""What the checks found over a whole store."""

from typing import Any

from onrecord.check.catalogue import by_code
from onrecord.records.span import Span
from onrecord.show.store.archive.counts import OUTLETS, by_outlet
from onrecord.show.store.archive.sources import is_annotated
from onrecord.show.store.archive.stories import excerpt_of, heads_by_number
from onrecord.show.store.archive.views import (
    CheckLine,
    Checks,
    Count,
    FindingPlace,
    OneCheck,
    Slice,
)
from onrecord.store.search import Index

_SUMS = "sum(findings) AS findings, sum(stories) AS stories FROM checks"


def checks_view(index: Index, outlet: str | None) -> Checks:
    """All checks that found something, the most frequent first.

    Args:
        index: Of the store.
        outlet: Whose stories alone are counted; `None`: all.
    """
    at, values = _at(outlet)
    rows = index.rows(
        f"SELECT code, min(name) AS name, min(level) AS level, {_SUMS} WHERE {at}"
        " GROUP BY code ORDER BY findings DESC, code",
        values,
    )
    outlets = index.rows(
        "SELECT outlet AS of, count(*) AS number, count(DISTINCT n) AS stories FROM findings"
        f" JOIN stories USING (n) WHERE {at} GROUP BY 1 ORDER BY 2 DESC, 1",
        values,
    )
    return Checks(
        is_annotated=is_annotated(index),
        outlet=outlet,
        stories=index.number(f"SELECT count(*) FROM stories WHERE {at}", values),
        checks=tuple(map(_line, rows)),
        outlets=tuple(Count(**row) for row in outlets[:OUTLETS]),
        other_outlets=max(0, len(outlets) - OUTLETS),
    )


def check_view(
    index: Index, code: str, outlet: str | None, page: int, size: int
) -> OneCheck | None:
    """All that one check found, page by page; `None`: there is no such check."""
    rule = by_code().get(code)
    at, values = _at(outlet)
    found = index.rows(
        f"SELECT code, min(name) AS name, min(level) AS level, {_SUMS} WHERE code = ? AND {at}"
        " GROUP BY code",
        [code, *values],
    )
    if rule is None and not found:
        return None
    if found:
        line = _line(found[0])
    else:
        assert rule is not None, "a check that found nothing is one of ours"
        line = CheckLine(
            code=code,
            name=rule.name,
            title=rule.page.title,
            level=rule.check.level,
            findings=0,
            stories=0,
        )
    of = f"findings JOIN stories USING (n) WHERE code = ? AND {at}"
    outlets, others = by_outlet(index, of, [code, *values])
    rows = index.rows(
        f'SELECT n, start, "end", findings.level, message FROM {of}'
        " ORDER BY n, start LIMIT ? OFFSET ?",
        [code, *values, size, (page - 1) * size],
    )
    return OneCheck(
        line=line,
        outlet=outlet,
        outlets=outlets,
        other_outlets=others,
        slice=Slice(page=page, size=size, total=line.findings),
        places=_places(index, rows),
    )


def _at(outlet: str | None) -> tuple[str, list[str]]:
    return ("outlet = ? COLLATE NOCASE", [outlet]) if outlet else ("1", [])


def _line(row: dict[str, Any]) -> CheckLine:
    rule = by_code().get(row["code"])  # another version may have had others
    return CheckLine(**row, title=rule.page.title if rule else row["name"])


def _places(index: Index, rows: list[dict[str, Any]]) -> tuple[FindingPlace, ...]:
    numbers = [row["n"] for row in rows]
    known = heads_by_number(index, numbers)
    return tuple(
        FindingPlace(
            story=known[row["n"]],
            level=row["level"],
            message=row["message"],
            place=excerpt_of(index, row["n"], Span(row["start"], row["end"])),
        )
        for row in rows
    )
