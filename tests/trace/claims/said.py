"""Statements for tests, from a few words."""

from datetime import date

from onrecord.trace.claims.statement import Statement

MAYOR = ("Ann Lee", "person")


def said(content, *, story, number=1, source=MAYOR, cue="said", day="2026-02-03", quoted=None):
    """A statement; what stands between straight double marks is quoted, unless `quoted` says so."""
    name, kind = source
    if quoted is None:
        quoted = content.split('"')[1::2]
    return Statement(
        story=story,
        attribution=f"a{number}",
        day=date.fromisoformat(day).toordinal() if day else None,
        cue=cue,
        content=content,
        quoted=tuple(quoted),
        source=name,
        kind=kind,
    )
