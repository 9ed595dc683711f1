"""Two stories that share text by copying."""

from typing import Literal

import msgspec

PairKind = Literal["copy", "paragraph", "quotation"]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two stories that share copied text, `a` before `b` in the order of their ids.

    `copy`: one is a version of the other. `paragraph`: paragraphs of one stand inside the other.
    `quotation`: what they share is what somebody is quoted as saying, or a sentence of it.
    """

    a: str
    b: str
    words: int  # that both share, in stretches long enough to be no chance
    kind: PairKind
