"""Quotations with their speaker's name set after a dash, as readers' voices and mottos are."""

import re

from onrecord.annotate.proposals import Proposal
from onrecord.records.span import Span

# The whole line: a quotation, a dash, a name, and at most what the name's bearer is.
_SIGNED = re.compile(
    r"^[ \t\u00a0]*(?P<quotation>“(?:[^“”\n]|“[^“”\n]*”)*[”\"]|\"[^\"\n]*\")"
    r"\s{0,3}(?P<dash>[—–―]|--?)[ \t\u00a0]*"
    r"(?P<name>[A-Z][\w.'’-]*(?:[ \u00a0](?:(?:de|la|van|von|bin|of|the)[ \u00a0])*"
    r"[A-Z][\w.'’-]*){0,4})(?<!\.)(?:,[ \u00a0][^.\n“”\"]{2,80})?\.?[ \t\u00a0]*$",
    re.M,
)


def signed_quotations(text: str) -> list[Proposal]:
    """Find lines that are a quotation and, after a dash, the name of its speaker.

    Returns:
        In text order. The dash is the cue.
    """
    return [
        Proposal(
            cue=(Span(*line.span("dash")),),
            source=(Span(*line.span("name")),),
            content=(Span(*line.span("quotation")),),
            evidence=(),
        )
        for line in _SIGNED.finditer(text)
    ]
