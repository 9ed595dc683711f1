"""Paragraphs that a story takes from another text without quotation marks."""

from onrecord.check.case import Case
from onrecord.records.span import Span


def is_extract(place: Span, case: Case) -> bool:
    """Whether a place stands in a paragraph that a colon brought in: "The report read:"."""
    sentence = case.sentence_at(place.start)
    if sentence is None or sentence.paragraph == 0:
        return False
    before = case.paragraphs[sentence.paragraph - 1].span
    return case.text[before.start : before.end].rstrip().endswith(":")
