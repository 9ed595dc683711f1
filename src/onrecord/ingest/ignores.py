"""`<!-- onrecord: ignore S7 because ... -->` in a text or a page, and its like in front matter.

A comment holds for the paragraph that it stands in or, alone in its own, for the next one.
"""

import html
import re
from bisect import bisect_left

from onrecord.records.ignore import Ignore, blanked
from onrecord.records.span import Span
from onrecord.text.units import units

_COMMENT = re.compile(r"<!--\s*onrecord:\s*ignore\b([^<>]{0,400})-->")
_CODE = re.compile(r"[\w-]+")
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|h\d|blockquote|td|tr|section|article)\b[^<>]{0,2000}>", re.IGNORECASE
)
_INLINE = re.compile(r"<[^<>]{0,2000}>")
_CLOSES = re.compile(r"\s*</(?:p|div|li|h\d|blockquote|td|section|article)\b", re.IGNORECASE)
_NEAR = 4_000  # characters of a page that are looked at beside a comment
_ANCHOR = 40  # characters of a page's text that have to be found again in the article


def ignore_of(words: str, *, covers: Span | None = None, comment: Span | None = None) -> Ignore:
    """The wish in "S7, S8 because the editor knows"."""
    codes, _, because = words.partition("because")
    return Ignore(
        codes=tuple(_CODE.findall(codes)),
        because=" ".join(because.split()),
        covers=covers,
        comment=comment,
    )


def ignores_in_text(text: str) -> tuple[Ignore, ...]:
    """The comments of a text, each with the paragraph that it holds for."""
    comments = list(_COMMENT.finditer(text))
    if not comments:
        return ()
    plain = blanked(text, [Span(*one.span()) for one in comments])
    paragraphs = [Span(one.start, one.end) for one in units(plain)]
    found = []
    for one in comments:
        covers = _around(plain, paragraphs, one.start())
        found.append(ignore_of(one[1], covers=covers, comment=Span(*one.span())))
    return tuple(found)


def _around(text: str, paragraphs: list[Span], at: int) -> Span:
    """The paragraph that a comment stands in, or the next one; [0, 0) behind the last."""
    number = bisect_left(paragraphs, at, key=lambda one: one.end)
    if number and "\n" not in text[paragraphs[number - 1].end : at]:
        number -= 1  # at the end of its last line
    return paragraphs[number] if number < len(paragraphs) else Span(0, 0)


def ignores_in_page(page: str, article: str) -> tuple[Ignore, ...]:
    """The comments of a page, each with the paragraph of its article that it holds for."""
    return tuple(
        ignore_of(one[1], covers=_beside(page, one.start(), one.end(), article))
        for one in _COMMENT.finditer(page)
    )


def _beside(page: str, start: int, end: int, article: str) -> Span:
    """The article's paragraph that a page's comment stands in or before; [0, 0) where none is."""
    if _CLOSES.match(page, end):
        words = _lines(page[max(0, start - _NEAR) : start])[-1:]
        anchor = "".join(words)[-_ANCHOR:]
    else:
        words = _lines(page[end : end + _NEAR])[:1]
        anchor = "".join(words)[:_ANCHOR]
    at = article.find(anchor) if anchor else -1
    if at < 0:
        return Span(0, 0)
    return next(Span(unit.start, unit.end) for unit in units(article) if at < unit.end)


def _lines(page: str) -> list[str]:
    """The blocks of a stretch of a page as text; a tag that is cut at its ends is none."""
    words = _INLINE.sub("", _BLOCK.sub("\n\n", page))
    lines = (" ".join(html.unescape(line).split()) for line in words.split("\n\n"))
    return [line for line in lines if line]
