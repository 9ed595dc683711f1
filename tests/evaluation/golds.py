"""A story of our own with gold, in the formats of the corpora."""

from typing import Any

from tests.marked import marked

Row = dict[str, Any]

TEXT, _MARKS = marked(
    "«The ferry will stop in May», «two officials» «said». Rain fell.\n\n"
    "«“We were not asked,”» «Ann Lee» «said». «The report» «says» «the pier is rotten»."
)
_ROLES = (("content", "source", "cue"), ("content", "source", "cue"), ("source", "cue", "content"))
ATTRIBUTIONS: list[Row] = [
    {
        role: [[span.start, span.end]]
        for role, span in zip(roles, _MARKS[3 * n : 3 * n + 3], strict=True)
    }
    for n, roles in enumerate(_ROLES)
]
POLNEAR: Row = {
    "doc": "ferry",
    "text": TEXT,
    "annotations": [{"annotator": "us", "attributions": ATTRIBUTIONS}],
}
SOURCES: Row = {
    "doc": "ferry",
    "attributions": ATTRIBUTIONS,
    "sources": [
        {
            "id": "s1",
            "kind": "anonymous",
            "name": "two officials",
            "attributions": [0],
            "people": [2, 2],
            **{name: [] for name in ("basis", "terms", "reason", "told")},
        },
        {"id": "s2", "kind": "person", "name": "Ann Lee", "attributions": [1]},
        {"id": "s3", "kind": "document", "name": "The report", "attributions": [2]},
    ],
    "none": [],
}
_SENTENCES = (
    ("The ferry will stop in May, two officials said.", True),
    ("Rain fell.", False),
    ("“We were not asked,” Ann Lee said.", True),
    ("The report says the pier is rotten.", True),
)
DISCOURSE: Row = {
    "doc": "ferry",
    "outlet": "ours",
    "text": TEXT,
    "sentences": [
        {"span": [TEXT.index(words), TEXT.index(words) + len(words)], "speech": speech}
        for words, speech in _SENTENCES
    ],
}
GUM: Row = {"doc": "ferry", "genre": "news", "text": TEXT, "attributions": ATTRIBUTIONS}


def prediction(*wanted: int) -> Row:
    """The gold's attributions with these numbers, as if onrecord had found them, surely."""
    return {
        "doc": "ferry",
        "attributions": [
            ATTRIBUTIONS[n] | {"act": "statement", "confidence": 0.95, "source_id": f"s{n + 1}"}
            for n in wanted
        ],
        "sources": [
            {"id": "s1", "kind": "anonymous", "terms": {"people": [2, 2]}},
            {"id": "s2", "kind": "person", "terms": None},
            {"id": "s3", "kind": "document", "terms": None},
        ],
    }
