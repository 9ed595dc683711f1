"""One quotation marked twice for one speaker: "told reporters in a statement" has two cues."""

from collections.abc import Sequence

import msgspec

from onrecord.annotate.proposals import Proposal
from onrecord.annotate.shares import share
from onrecord.records.span import Span, Spans

Sure = tuple[Proposal, float]

SAME = 0.8  # share of both contents


def without_repeats(text: str, kept: Sequence[Sure], quoted: Sequence[Span]) -> list[Sure]:
    """Leave each quotation to one attribution of a speaker, the surer one.

    Attributions of different sources, and one that holds the other's cue, are nested: both stay.

    Args:
        text: The story's text.
        kept: With their confidence.
        quoted: What stands inside quotation marks.

    Returns:
        In the order given, some with less content.
    """
    surest = sorted(range(len(kept)), key=lambda index: (-kept[index][1], index))
    left: dict[int, Proposal] = {}
    told_by: dict[str, list[Proposal]] = {}
    for index in surest:
        proposal = kept[index][0]
        speaker = " ".join(span.of(text) for span in proposal.source).casefold()
        others = told_by.setdefault(speaker, []) if speaker else []
        for other in others:
            if _meet(proposal, other) and not _are_nested(proposal, other):
                proposal = _without(proposal, other, quoted)
        if proposal.content:
            left[index] = proposal
            others.append(proposal)
    return [(left[index], kept[index][1]) for index in sorted(left)]


def _meet(one: Proposal, other: Proposal) -> bool:
    return any(span.meets(theirs) for span in one.content for theirs in other.content)


def _without(proposal: Proposal, other: Proposal, quoted: Sequence[Span]) -> Proposal:
    told = [quotation for quotation in quoted if share(quotation, other.content) > SAME]
    alike = _covered(proposal.content, other.content) and _covered(other.content, proposal.content)
    if alike and any(share(quotation, proposal.content) > SAME for quotation in told):
        return msgspec.structs.replace(proposal, content=())
    # Only a quotation that stands apart: what is woven into a sentence belongs to the sentence.
    content = tuple(
        span
        for span in proposal.content
        if not any(
            share(quotation, (span,)) > SAME and share(span, (quotation,)) > SAME
            for quotation in told
        )
    )
    return msgspec.structs.replace(proposal, content=content)


def _covered(content: Spans, by: Spans) -> bool:
    return sum(len(span) * share(span, by) for span in content) > SAME * sum(map(len, content))


def _are_nested(one: Proposal, other: Proposal) -> bool:
    return any(
        cue.meets(span)
        for outer, inner in ((one, other), (other, one))
        for cue in inner.cue
        for span in outer.content
    )
