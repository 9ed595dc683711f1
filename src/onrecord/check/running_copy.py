"""Whether words stand in sentences of the outlet's own: in no label, quotation or extract."""

import re

from onrecord.check.case import Case
from onrecord.check.extract import is_extract
from onrecord.records.span import Span

# "Updated Jan. 15, 2021 9:00 a.m. EST": set by a system, and no matter of style.
_LABEL = re.compile(
    r"\W*(?:(?:last |first )?(?:updated|published|posted|modified)|source|date|sent|from|by)\b",
    re.I,
)
# What signs a post that is shown in a story: "— Ann Bell (@annbell) January 27, 2015".
_HANDLE = re.compile(r"\(@\w+\)")
_REACH = 30
_STAMP = 20  # characters: "8:00 a.m." on a line of its own
_SHORT = 40  # a paragraph so short is a label or a heading, if no stop ends it
_ENDS = tuple(".?!:;”\"’'")


def is_running_copy(case: Case, span: Span) -> bool:
    """Whether the span is the outlet's own, in a sentence of headline, box, body or caption."""
    if case.part_at(span.start) not in ("headline", "key_points", "body", "caption"):
        return False
    is_signed = _HANDLE.search(case.text, max(0, span.start - _REACH), span.start)
    if is_signed or case.is_quoted(span) or is_extract(span, case):
        return False
    sentence = case.sentence_at(span.start)
    if sentence is None:
        return False
    paragraph = case.paragraphs[sentence.paragraph].span
    is_short = len(paragraph) < _SHORT and not paragraph.of(case.text).endswith(_ENDS)
    if sentence.part == "body" and (is_short or len(paragraph) < _STAMP):
        return False
    return _LABEL.match(case.text, paragraph.start, paragraph.end) is None


def is_label(case: Case, span: Span) -> bool:
    """Whether a paragraph says when it was updated, or from whom it is."""
    sentence = case.sentence_at(span.start)
    if sentence is None or sentence.part in ("byline", "dateline", "credit", "note"):
        return True
    paragraph = case.paragraphs[sentence.paragraph].span
    return _LABEL.match(case.text, paragraph.start, paragraph.end) is not None
