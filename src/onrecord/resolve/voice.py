"""What the outlet says on nobody's word."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span, Spans
from onrecord.records.story import Story
from onrecord.text.sentences import sentences

_OWN = ("body", "key_points")


def own_voice(story: Story, attributions: Sequence[Attribution]) -> Spans:
    """The sentences of body and key points in which no attribution's words stand.

    Returns:
        Sentence spans in text order.
    """
    told = sorted(
        span
        for attribution in attributions
        for span in (*attribution.source, *attribution.cue, *attribution.content)
    )
    starts = [span.start for span in told]
    # Spans may nest, so the furthest end so far tells whether one of them reaches a sentence.
    reach: list[int] = []
    for span in told:
        reach.append(max(span.end, reach[-1] if reach else 0))
    own = []
    for part in story.parts:
        if part.kind not in _OWN:
            continue
        for sentence in sentences(story.text, part.start, part.end):
            before = bisect_left(starts, sentence.end)
            if before == 0 or reach[before - 1] <= sentence.start:
                own.append(Span(sentence.start, sentence.end))
    return tuple(own)
