"""Unclosed quotation, or a second speaker in a paragraph (C27).

## What it reports
A quotation that opens and is not closed in its paragraph, where the next paragraph does not go on
with it; a mark that opens where it should close; and a quotation that follows another person's in
one paragraph, with its speaker named behind it.

## Whose policy
Every copy desk's: a reader must see where a quotation ends. A new speaker begins a new paragraph.

## Bad
«“»The ferry will stop in May, said Ann Bell.

The council met on Monday.

“She was a fine boat,” Tom Reed told the council. «“She was rotten from the first day,”» said Joan
Hill, who worked as a cook.

## Good
“The ferry will stop in May. The crew has been told.

“The boat will be sold,” said Ann Bell.

“She was a fine boat,” Tom Reed told the council.

“She was rotten from the first day,” said Joan Hill, who worked as a cook.

## Known misses
A mark that is missing at the front. Straight marks where a paragraph has several: it cannot be told
which one lacks its fellow. A second speaker who is brought in before the words, so that no reader
takes them for the first one's.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Paragraph
from onrecord.check.late_names import late_names
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C27", level="warning", fixes="safe")

_MARK = re.compile("[“”″\"]|’’|''")
_OPENS = re.compile("[“„\"'‘]")
_TURNED = re.compile(r"[\s.,;:?!)\]]|\Z")
_PARTS = ("body", "key_points")
_ENDS = (".", "!", "?", ":", ",", ";", "”", '"', "’")
_FARTHEST = 3  # paragraphs


def find(case: Case) -> Iterator[Note]:
    """Each quotation without an end, and each second speaker in a paragraph."""
    yield from _unclosed(case)
    yield from _second_speakers(case)


def _unclosed(case: Case) -> Iterator[Note]:
    for number, paragraph in enumerate(case.paragraphs):
        if paragraph.part not in _PARTS:
            continue
        at = _left_open(paragraph.span, case.text)
        if at is None:
            continue
        mark = Span(at, at + 1)
        if _TURNED.match(case.text, mark.end, paragraph.span.end):
            fix = Fix(start=mark.start, end=mark.end, text="”")
            yield Note(span=mark, message="This mark opens: should it close?", fix=fix)
        elif not any(_goes_on(one.span, case.text) for one in _after(number, case)):
            message = "Where does this quotation end? No closing mark found"
            yield Note(span=mark, message=message)


def _after(number: int, case: Case) -> Iterator[Paragraph]:
    """The next paragraph, and before it the lines that are no sentences: a picture's caption."""
    for one in case.paragraphs[number + 1 : number + 1 + _FARTHEST]:
        yield one
        if one.part == "body" and one.span.of(case.text).endswith(_ENDS):
            return


def _left_open(paragraph: Span, text: str) -> int | None:
    """The mark that nothing closes, where it is sure which one it is."""
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    if any(mark[0] == '"' for mark in marks):
        only = marks[0].start()
        opens = text[only + 1 : only + 2].isalpha() and not text[max(0, only - 1)].isalnum()
        return only if len(marks) == 1 and opens else None
    return marks[-1].start() if marks and marks[-1][0] == "“" else None


def _goes_on(paragraph: Span, text: str) -> bool:
    """Whether it opens again, is the rest of a line that was broken, or closes what is open."""
    words = paragraph.of(text)
    first = _MARK.search(words)
    closes = first is not None and (
        first[0] not in '“"'
        or (first[0] == '"' and not words[first.end() : first.end() + 1].isalnum())
    )
    return closes or _OPENS.match(words) is not None or words[:1].islower()


def _second_speakers(case: Case) -> Iterator[Note]:
    for earlier, one in pairwise(case.view(late_names)):
        sentence = one.sentence
        before = case.sentence_at(max(0, sentence.span.start - 3))
        if before is None or before.paragraph != sentence.paragraph or sentence.part not in _PARTS:
            continue
        opens = sentence.span.start == one.quotation.start
        follows = before.span.start <= earlier.name.start < before.span.end
        if not opens or not follows or one.source_id == earlier.source_id:
            continue
        start = case.paragraphs[sentence.paragraph].span.start
        if one.name.of(case.text).split()[-1] not in case.text[start : sentence.span.start]:
            message = "A second speaker in the paragraph, named late: begin a new one?"
            yield Note(span=one.quotation, message=message, related=(earlier.quotation,))
