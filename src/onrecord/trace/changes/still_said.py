"""Whether words of a version still have somebody who says them."""

from collections.abc import Sequence

from onrecord.records.span import Span
from onrecord.trace.changes.cues import PLAIN, SAYING
from onrecord.trace.changes.passage import Passage
from onrecord.trace.changes.tokens import keys
from onrecord.trace.changes.version import Version

_NEAR = 3  # sentences over which a quotation can go on from its speaker
_OWN = keys("i we my our me us im ive weve")


def has_source(version: Version, left: Span, passage: Passage) -> bool:
    """Whether somebody is still named for a stretch of the later text."""
    if _is_said_near(version, [one for one in passage.spans[1] if one.meets(left)]):
        return True
    if any(token.key in _OWN and token.span.meets(left) for token in passage.after):
        return True  # the speaker's own text
    if version.record is None:
        return False
    for one in version.record.attributions:
        covered = sum(
            min(part.end, left.end) - max(part.start, left.start)
            for part in one.content
            if part.meets(left)
        )
        if one.act == "statement" and one.source and covered * 2 > len(left):
            return True
    return False


def has_cue(passage: Passage, left: Span) -> bool:
    """Whether the sentences around a stretch still say that somebody says so."""
    sentences = [one for one in passage.spans[1] if one.meets(left)]
    return any(
        token.key in PLAIN and passage.versions[1].quotation_at(token.span) is None
        for token in passage.after
        if any(one.start <= token.span.start < one.end for one in sentences)
    )


def has_as_many_cues(passage: Passage, gone: Span, left: Span) -> bool:
    """Whether the later sentence has as many cues as the earlier one had: said in another place."""
    counts = []
    for side, (tokens, span) in enumerate(((passage.before, gone), (passage.after, left))):
        here = [one for one in passage.spans[side] if one.meets(span)]
        counts.append(
            sum(
                token.key in PLAIN and not passage.is_quoted(side, token)
                for token in tokens
                if any(one.meets(token.span) for one in here)
            )
        )
    return counts[1] >= 1


def lost_its_marks(passage: Passage, left: Span) -> bool:
    """Whether a quotation has lost its marks: pages set a speaker's own text apart without."""
    stayed = [at for at, place in passage.places.items() if passage.after[place].span.meets(left)]
    quoted = sum(passage.is_quoted(0, passage.before[at]) for at in stayed)
    still = sum(passage.is_quoted(1, passage.after[passage.places[at]]) for at in stayed)
    return 2 * quoted > len(stayed) and 2 * still < len(stayed)


def _is_said_near(version: Version, sentences: Sequence[Span]) -> bool:
    """Whether a quotation has its speaker in a sentence beside it."""
    text = version.text
    numbers = [at for at, one in enumerate(version.sentences) if one.span in sentences]
    if not numbers:
        return False
    if text[sentences[-1].end - 1] in ",;" and _speaks_in(version, numbers[-1] + 1):
        return True  # broken before "the ministry said"
    if text[: sentences[0].start].rstrip("\"“'‘ \n\xa0").endswith((":", "…", "...")):
        return True  # "There have been reports:"
    quoted = sum(
        min(one.end, quotation.end) - max(one.start, quotation.start)
        for one in sentences
        for quotation in version.quotations
        if one.meets(quotation)
    )
    if text[sentences[-1].end - 1] in "\"”'’":
        return True  # it ends as a quotation: nobody takes it for the outlet's own word
    opens = text[sentences[0].start] in "\"“'‘"
    if not opens and 2 * quoted < sum(map(len, sentences)):
        return False
    first = version.sentences[max(0, numbers[0] - 1)].span
    if text[first.start : sentences[0].end].find(":") >= 0:
        return True  # "A message from her mother:"
    near = range(max(0, numbers[0] - _NEAR), numbers[-1] + _NEAR)
    return any(_speaks_in(version, number) for number in near)


def _speaks_in(version: Version, number: int) -> bool:
    """Whether a sentence has a cue outside quotation marks."""
    spans = [one.span for one in version.sentences[number : number + 1]]
    return any(
        token.key in SAYING and version.quotation_at(token.span) is None
        for span in spans
        for token in version.tokens(span)
    )
