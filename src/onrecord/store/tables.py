"""The store's tables: which columns each has, as Parquet types.

Spans are `[start, end]` in characters of the story's text, as in the record's JSON.
"""

from typing import Any

import pyarrow as pa

_TEXT = pa.string()
_COUNT = pa.int32()
_SPAN = pa.list_(pa.int32())
_SPANS = pa.list_(_SPAN)
_WORDS = pa.list_(_TEXT)
_PART = pa.struct([("kind", _TEXT), ("start", _COUNT), ("end", _COUNT)])
_CREDIT = pa.struct([("name", _TEXT), ("start", _COUNT), ("end", _COUNT)])
_TERMS = pa.struct(
    [
        ("people", _SPAN),  # least, most; most is null where the words set no limit
        ("basis", _SPANS),
        ("condition", _SPANS),
        ("reason", _SPANS),
        ("told", _SPANS),
    ]
)
_FIX = pa.struct([("start", _COUNT), ("end", _COUNT), ("text", _TEXT)])


def _schema(**columns: Any) -> pa.Schema:
    return pa.schema(list(columns.items()))


TABLES: dict[str, pa.Schema] = {
    "stories": _schema(
        id=_TEXT,
        outlet=_TEXT,
        published=_TEXT,
        headline=_TEXT,
        byline=_TEXT,
        url=_TEXT,
        text=_TEXT,
        parts=pa.list_(_PART),
        credits=pa.list_(_CREDIT),
        ignores=_TEXT,  # the record's, as JSON; null where nobody wishes the checks silent
        file=_TEXT,
    ),
    "attributions": _schema(
        story=_TEXT,
        id=_TEXT,
        source=_SPANS,
        cue=_SPANS,
        content=_SPANS,
        type=_TEXT,
        act=_TEXT,
        source_id=_TEXT,
        confidence=pa.float64(),
    ),
    "sources": _schema(
        story=_TEXT,
        id=_TEXT,
        kind=_TEXT,
        name=_TEXT,
        mentions=_SPANS,
        attributions=_WORDS,
        terms=_TERMS,
        because=_WORDS,
    ),
    "dates": _schema(
        story=_TEXT,
        start=_COUNT,
        end=_COUNT,
        type=_TEXT,
        value=_TEXT,
        anchor=_TEXT,
        rule=_TEXT,
    ),
    "findings": _schema(
        story=_TEXT,
        code=_TEXT,
        name=_TEXT,
        level=_TEXT,
        start=_COUNT,
        end=_COUNT,
        message=_TEXT,
        related=_SPANS,
        fix=_FIX,
    ),
    "pairs": _schema(a=_TEXT, b=_TEXT, words=_COUNT, kind=_TEXT),
    "families": _schema(story=_TEXT, family=_TEXT, version_of=_TEXT),
    "changes": _schema(
        **{
            "from": _TEXT,
            "to": _TEXT,
            "kind": _TEXT,
            "before": _SPAN,
            "after": _SPAN,
            "message": _TEXT,
        }
    ),
    "claims": _schema(
        claim=_TEXT,
        story=_TEXT,
        attribution=_TEXT,
        denies=pa.bool_(),  # the story takes the claim apart, and is not counted
    ),
    "credits": _schema(claim=_TEXT, story=_TEXT, start=_COUNT, end=_COUNT, name=_TEXT),
    "origins": _schema(
        claim=_TEXT,
        origin=_TEXT,
        name=_TEXT,
        kind=_TEXT,
        story=_TEXT,
        because=_TEXT,
        counted=pa.bool_(),  # it is one of the independent origins that `least` counts
    ),
    "independent": _schema(claim=_TEXT, least=_COUNT, most=_COUNT),
    "problems": _schema(file=_TEXT, record=_TEXT, reason=_TEXT),
}
