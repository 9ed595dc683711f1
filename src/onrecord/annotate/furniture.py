"""Words that a story's content is set among and that nobody said."""

import re

from onrecord.records.span import Span, Spans
from onrecord.records.story import Story

_NOT_SAID = frozenset(("dateline", "byline", "credit"))
_ALONE = frozenset(("headline", "heading", "caption"))
_LINE_BREAK = "\n\r\u2028\u2029"
_MARK = re.compile(r"[\"“”„«»]|''")
_BULLET = re.compile(r"[\s•·▪◦‣*—–-]+")


def without_furniture(story: Story, content: Spans, cue: Spans) -> Spans:
    """Content without datelines, bylines, credit lines, headings and bullets.

    A line of its own that runs into the content of the next, unquoted, is a heading. What a
    headline says ends with it.

    Returns:
        () where nothing is left.
    """
    apart = [part.span for part in story.parts if part.kind in _NOT_SAID]
    line = _line_start(story.text, cue[0].start) if cue else 0
    own = [part.end for part in story.parts if part.kind in _ALONE and _stands_in(cue, part.span)]
    last = min(own, default=len(story.text))
    kept: list[Span] = []
    for span in content:
        start, end = span.start, span.end
        for other in apart:
            if other.start <= start < other.end:
                start = other.end
            elif start < other.start < end:
                end = other.start
        if start < line < end and not _MARK.search(story.text, start, line):
            start = line
        if start < last < end and not _MARK.search(story.text, start, last):
            end = last
        bullet = _BULLET.match(story.text, start, end)
        if bullet:
            start = bullet.end()
        while end > start and story.text[end - 1].isspace():
            end -= 1
        if start < end:
            kept.append(Span(start, end))
    return tuple(kept)


def _stands_in(cue: Spans, part: Span) -> bool:
    return bool(cue) and part.start <= cue[0].start < part.end


def _line_start(text: str, at: int) -> int:
    return max(text.rfind(sign, 0, at) for sign in _LINE_BREAK) + 1
