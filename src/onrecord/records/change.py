"""What one version of a story changed of the version that it comes from."""

from typing import Literal, get_args

import msgspec

from onrecord.records.span import Span

# Those that an editor wants to see first.
MatterKind = Literal[
    "headline changed",
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
]
# What became of a sentence.
PlainKind = Literal["reworded", "moved", "added", "dropped"]
ChangeKind = Literal[MatterKind, PlainKind]
KINDS_THAT_MATTER: tuple[MatterKind, ...] = get_args(MatterKind)
PLAIN_KINDS: tuple[PlainKind, ...] = get_args(PlainKind)


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change: the words before, the words after, and a sentence that says what it is.

    A headline that is given apart has no span: with neither `before` nor `after` a change is one
    of the headlines.
    """

    from_story: str
    to_story: str
    kind: ChangeKind
    before: Span | None  # in the text of `from_story`; None: it has no such words
    after: Span | None  # in the text of `to_story`
    message: str
