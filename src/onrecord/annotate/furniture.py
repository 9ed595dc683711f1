"""Words that a story's content is set among and that nobody said."""

import re

from onrecord.records.span import Span, Spans
from onrecord.records.story import Story

_NOT_SAID = frozenset(("dateline", "byline", "credit"))
_BULLET = re.compile(r"[\s•·▪◦‣*—–-]+")


def without_furniture(story: Story, content: Spans) -> Spans:
    """Content without datelines, bylines, credit lines and bullets; () where nothing is left."""
    apart = [part.span for part in story.parts if part.kind in _NOT_SAID]
    kept: list[Span] = []
    for span in content:
        start, end = span.start, span.end
        for other in apart:
            if other.start <= start < other.end:
                start = other.end
            elif start < other.start < end:
                end = other.start
        bullet = _BULLET.match(story.text, start, end)
        if bullet:
            start = bullet.end()
        while end > start and story.text[end - 1].isspace():
            end -= 1
        if start < end:
            kept.append(Span(start, end))
    return tuple(kept)
