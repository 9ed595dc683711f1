"""What one version of a story changed of the version that it comes from."""

from typing import Literal

import msgspec

from onrecord.records.span import Span

ChangeKind = Literal[
    "attribution dropped",
    "attribution blurred",
    "hedge dropped",
    "certainty raised",
    "number changed",
    "name changed",
    "date changed",
    "quotation altered",
    "terms dropped",
    "credit lost",
    "moved",
    "reworded",
    "added",
    "dropped",
]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change: the words before, the words after, and a sentence that says what it is."""

    from_story: str
    to_story: str
    kind: ChangeKind
    before: Span | None  # in the text of `from_story`; None: it has no such words
    after: Span | None  # in the text of `to_story`
    message: str
