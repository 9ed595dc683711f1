"""A story with notes for the desk that overlap what is said, and each other."""

from onrecord.records.finding import Finding, Fix
from onrecord.records.record import Record
from onrecord.records.span import Span
from tests.marked import marked
from tests.show.made import made, said


def noted_story() -> Record:
    """Notes of every level, with a fix and without, on words, over a quotation, and on none."""
    text, (source, first, twice, second, half) = marked(
        "«Oona Prade» said «that the boat must «go go» soon».\n\nShe said «it «is the end»». It is"
    )
    end = Span(half.start + 3, len(text))  # begins in what is said and goes beyond it

    def note(span: Span, level: str, fix: Fix | None = None, related=()) -> Finding:
        return Finding(
            code="C15",
            name="doubled-word",
            level=level,
            start=span.start,
            end=span.end,
            message="Which one?",
            related=related,
            fix=fix,
        )

    return made(
        text,
        (
            said((first,), source=(source,)),
            said((second,), number=2),
        ),
        findings=(
            note(Span(0, 0), "query"),
            note(twice, "error", Fix(start=twice.start, end=twice.end, text="go")),
            note(Span(twice.start, twice.start + 2), "query", related=(source,)),
            note(half, "warning", Fix(start=len(text), end=len(text), text=" so")),
            note(end, "query"),
        ),
    )
