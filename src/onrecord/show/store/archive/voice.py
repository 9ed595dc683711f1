"""What sources of one kind and name are said to have said, over a whole store."""

from typing import Any

import msgspec

from onrecord.records.source import SourceKind
from onrecord.records.span import Span
from onrecord.show.store.archive.counts import by_month, by_outlet
from onrecord.show.store.archive.stories import excerpt_of, heads_by_number
from onrecord.show.store.archive.views import OneVoice, Saying, Slice, VoiceLine
from onrecord.store.search import Index
from onrecord.store.search_words import voice_name


def voice_view(index: Index, kind: SourceKind, name: str, page: int, size: int) -> OneVoice | None:
    """One page of what they said; `None`: the store has no such source.

    Args:
        index: Of the store.
        kind: Of source.
        name: Its whole name, in any case of letters.
        page: Of what they said.
        size: Of a page.
    """
    folded = voice_name(name).casefold()
    rows = index.rows("SELECT * FROM voices WHERE kind = ? AND folded = ?", [kind, folded])
    if not rows:
        return None
    voice = rows[0]
    of_voice = "sayings JOIN stories USING (n) WHERE v = ?"
    outlets, others = by_outlet(index, of_voice, [voice["v"]])
    said = index.rows(
        "SELECT * FROM sayings WHERE v = ? ORDER BY n, start LIMIT ? OFFSET ?",
        [voice["v"], size, (page - 1) * size],
    )
    return OneVoice(
        line=VoiceLine(kind=kind, name=voice["name"], stories=voice["stories"], said=voice["said"]),
        months=by_month(index, of_voice, [voice["v"]]),
        outlets=outlets,
        other_outlets=others,
        slice=Slice(page=page, size=size, total=voice["said"]),
        sayings=_sayings(index, said),
    )


def _sayings(index: Index, rows: list[dict[str, Any]]) -> tuple[Saying, ...]:
    numbers = [row["n"] for row in rows]
    known = heads_by_number(index, numbers)
    found = []
    for row in rows:
        spans = msgspec.json.decode(row["content"], type=list[Span])
        found.append(
            Saying(
                story=known[row["n"]],
                attribution=row["id"],
                place=excerpt_of(index, row["n"], Span(spans[0].start, spans[-1].end)),
                type=row["type"],
                act=row["act"],
                confidence=row["confidence"],
            )
        )
    return tuple(found)
