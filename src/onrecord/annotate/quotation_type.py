"""Whether content is quoted."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.records.attribution import QuotationType
from onrecord.records.span import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def quotation_type(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> QuotationType:
    """Direct: all words inside quotation marks; indirect: none; mixed: some.

    Args:
        text: The story's text.
        content: Spans of the content.
        quoted: What stands inside quotation marks, in text order.
    """
    starts = [span.start for span in quoted]
    inside = total = 0
    for span in content:
        for word in _WORD.finditer(text, span.start, span.end):
            total += 1
            before = bisect_right(starts, word.start()) - 1
            inside += before >= 0 and word.start() < quoted[before].end
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"
