"""Promised count (C18).

## What it reports
A count that a headline, a heading or a sentence promises ("Five things to know", "four towns:")
that is not the number of the entries that follow.

## Whose policy
Every copy desk's: count the list again after the last cut.

## Bad
«Three things» to know about the new ferry

1. It sails at nine from the old pier.

2. It is free for children under five.

## Good
Three things to know about the new ferry

1. It sails at nine from the old pier.

2. It is free for children under five.

3. It stops in two towns: Ashby and Brill.

## Known misses
Lists whose entries are paragraphs or subheadings without number or bullet, lists within a sentence
whose entries are longer than a few words, and entries that a reader counts otherwise.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.records.span import Span
from onrecord.text.numbers import number

CHECK = Check(code="C18", level="error")

_COUNT = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|twenty)"
)
_NOUNS = (
    r"(?:things|reasons|ways|questions|takeaways|facts|points|tips|steps|moments|lessons|myths|"
    r"signs|items|charts|answers|rules|ideas|changes|claims|conditions|demands|proposals|options|"
    r"highlights|quotes|surprises|challenges|issues|goals|mistakes|scenarios|factors)"
)
# "Five big things", "10 things"; not "one of five things", "more than 10 things".
_PROMISE = re.compile(
    rf"(?<![\w.,:$-])({_COUNT})\s+(?:[\w’'-]+\s+){{0,2}}?{_NOUNS}\b", re.IGNORECASE
)
_PART_OF = re.compile(
    r"(?:\b(?:of|least|than|about|nearly|almost|around|other|another|over|some|top|first|last|next|"
    r"to|or)\s+(?:the\s+)?|[$£€#])\Z",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"(?:(?:No\.\s*|#)?(\d{1,2})[.):]\s*(?=[^\d\s])|([•·▪■*●])\s*(?=\S))")
_NEAR = 2  # paragraphs between a promise in the text and its list
# "three towns: Ashby, Brill and Carden."
_WORD = r"[^\s,.;:()“”\"—–?!]+"
_ITEM = rf"{_WORD}(?: {_WORD}){{0,3}}?"
_WITHIN = re.compile(
    rf"(?<![\w.,:$-])({_COUNT})\s+(?:[a-z’'-]+\s+){{0,3}}?[a-z’'-]+s\s*:\s+"
    rf"({_ITEM}(?:, {_ITEM}){{0,12}},? and {_ITEM})\.(?=\s|$)"
)


class _List(NamedTuple):
    """Entries in a row."""

    paragraph: int  # of the first entry
    starts: tuple[int, ...]


def find(case: Case) -> Iterator[Note]:
    """Each promise that its list does not keep."""
    yield from _within(case)
    lists = _lists(case)
    for one in lists:
        promise = _promise(one, case, alone=len(lists) == 1)
        if promise is None:
            continue
        span, promised = promise
        count = len(one.starts)
        if promised != count:
            said = span.of(case.text)
            first = Span(one.starts[0], min(one.starts[0] + 40, len(case.text)))
            message = f'"{said}", and the list has {count}'
            if first == span:
                message = f"The headline promises {promised}, and the list has {count}"
            yield Note(span=span, message=message, related=(first,))


def _lists(case: Case) -> list[_List]:
    """Runs of entries that are numbered from 1 up or down to 1, or that bear one bullet."""
    found: list[_List] = []
    starts: list[int] = []
    first, last_mark, last_at = 0, "", -1
    for number_of, paragraph in enumerate(case.paragraphs):
        entry = _ENTRY.match(case.text, paragraph.span.start, paragraph.span.end)
        if entry is None:
            continue
        mark = entry[1] or entry[2]
        goes_on = bool(starts) and (
            abs(int(mark) - int(last_mark)) == 1
            if mark.isdigit() and last_mark.isdigit()
            else mark == last_mark and last_at == number_of - 1
        )
        if not goes_on:
            found.append(_List(first, tuple(starts)))
            starts, first = [], number_of
        starts.append(paragraph.span.start)
        last_mark, last_at = mark, number_of
    found.append(_List(first, tuple(starts)))
    return [one for one in found if len(one.starts) > 1 and _is_whole(one, case)]


def _is_whole(one: _List, case: Case) -> bool:
    marks = [_ENTRY.match(case.text, start) for start in one.starts]
    ends = {marks[0][1], marks[-1][1]} if marks[0] and marks[-1] else set()
    return None in ends or "1" in ends


def _promise(one: _List, case: Case, *, alone: bool) -> tuple[Span, int] | None:
    """The promise that a list is to keep: the nearest before it, or the headline's."""
    for back in range(1, _NEAR + 1):
        at = one.paragraph - back
        if at < 0:
            break
        paragraph = case.paragraphs[at].span
        found = _last_promise(case.text, paragraph.start, paragraph.end)
        if found is not None:
            return found if not case.is_quoted(found[0]) else None
    if not alone:
        return None
    for part in case.story.parts:
        if part.kind == "headline":
            return _last_promise(case.text, part.start, part.end)
    given = _last_promise(case.story.headline or "", 0, None)
    if given is None:
        return None
    start = one.starts[0]
    return Span(start, min(start + 40, len(case.text))), given[1]


def _last_promise(text: str, start: int, end: int | None) -> tuple[Span, int] | None:
    end = len(text) if end is None else end
    promises = [
        one
        for one in _PROMISE.finditer(text, max(start, end - 400), end)
        if not _PART_OF.search(text[max(0, one.start() - 20) : one.start()])
    ]
    if not promises:
        return None
    promised = number(promises[-1][1])
    return None if promised is None else (Span(*promises[-1].span()), promised)


def _within(case: Case) -> Iterator[Note]:
    """A count and a colon, and short entries after it in the same sentence."""
    for within in _WITHIN.finditer(case.text):
        before = case.text[max(0, within.start() - 20) : within.start()]
        span = Span(within.start(), within.start(2))
        entries = [one for one in re.split(r",? and |, ", within[2]) if one.strip()]
        promised = number(within[1])
        if promised is None or promised == len(entries) or case.is_quoted(span):
            continue
        if _PART_OF.search(before) or " and " in "".join(entries):
            continue
        words = within[0][: within.start(2) - within.start()].rstrip(": ")
        span = Span(within.start(), within.start() + len(words))
        message = f'"{words}", and {len(entries)} are named'
        yield Note(span=span, message=message, related=(Span(*within.span(2)),))
