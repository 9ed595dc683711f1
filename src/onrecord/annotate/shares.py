"""How much of a quotation stands in a content."""

from onrecord.records.span import Span, Spans

SHORTEST = 4  # words; shorter quotations are often titles and scare quotes
COVERED = 0.3  # share of a quotation's characters from which an attribution is about it


def share(quotation: Span, content: Spans) -> float:
    """The share of a quotation's characters that stand in the content."""
    shared = sum(
        max(0, min(quotation.end, span.end) - max(quotation.start, span.start)) for span in content
    )
    return shared / len(quotation)
