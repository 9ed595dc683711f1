"""Who is said to have said or thought what."""

from typing import Literal

import msgspec

from onrecord.records.span import Spans

QuotationType = Literal["direct", "indirect", "mixed"]
Act = Literal["statement", "thought"]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One relation between a source, a cue and a content, as in the PARC3 and PolNeAR corpora.

    Spans are lists because content is often interrupted by its own source. `source` and `cue` may
    be empty; `content` never is, and never holds its own cue and source.
    """

    id: str  # "a1", "a2" ... in text order
    source: Spans
    cue: Spans
    content: Spans
    type: QuotationType
    act: Act
    source_id: str | None
    confidence: float  # 0..1, calibrated: of those with 0.8, eight in ten are right
