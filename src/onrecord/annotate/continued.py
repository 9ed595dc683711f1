"""Speech that goes on past the words that an attribution covers."""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.act import act_of
from onrecord.annotate.proposals import Proposal
from onrecord.annotate.shares import COVERED, SHORTEST, share
from onrecord.records.span import Span

Sure = tuple[Proposal, float]

# Of 84 such paragraphs in PolNeAR whose paragraph before ends with a speaker, 66 are the speaker's
# and most others are marked as a second attribution of the same speaker.
NEXT_PARAGRAPH = 0.75  # the most that an attribution is trusted that was given one

_BREAKS = "\n\r\u2028\u2029"
_FILLING = " \t\u00a0.,;:!?”\"’'\n\r"
_CLOSING = ('"', "”", "’", "''")
_NEXT_SENTENCE = re.compile(r"[.!?][”\"’']*\s+[A-Z“\"]")


def complete_quotations(text: str, kept: Sequence[Sure], quoted: Sequence[Span]) -> list[Sure]:
    """Let content that breaks off inside a quotation go on to the quotation's end.

    The networks see a window of a long story, and a speech can be longer.
    """
    taken = list(kept)
    for quotation in quoted:
        # With marks inside it, where it ends is a guess.
        if any(mark in quotation.of(text)[1:-2] for mark in '“”"'):
            continue
        for index, (proposal, sure) in enumerate(taken):
            if share(quotation, proposal.content) <= COVERED:
                continue
            rest = _rest_of(quotation, proposal)
            if rest is None or len(rest.of(text).split()) < SHORTEST:
                continue
            others = [other for other, _ in taken if other is not proposal]
            if not any(_is_others(rest, quotation, other) for other in others):
                longer = tuple(
                    Span(span.start, quotation.end) if span.end == rest.start else span
                    for span in proposal.content
                )
                taken[index] = (msgspec.structs.replace(proposal, content=longer), sure)
    return taken


def _rest_of(quotation: Span, proposal: Proposal) -> Span | None:
    """What of a quotation comes after the content that begins with it."""
    if any(quotation.meets(part) for part in (*proposal.cue, *proposal.source)):
        return None
    inside = [span for span in proposal.content if span.meets(quotation)]
    if not inside or inside[0].start > quotation.start + 1 or inside[-1].end >= quotation.end:
        return None
    return Span(inside[-1].end, quotation.end)


def _is_others(rest: Span, quotation: Span, other: Proposal) -> bool:
    """Whether somebody outside the quotation says its rest; what is told inside it is nested."""
    told = any(rest.meets(span) for span in other.content)
    return told and not all(quotation.meets(span) for span in other.cue)


def continue_speech(text: str, quotation: Span, taken: list[Sure]) -> None:
    """Give a quotation to whoever spoke up to it.

    Either nothing stands between the two ("...," she said. "..."), or the quotation before was
    left open at the end of its paragraph, as it is where speech runs on, or the paragraph before
    ends with its speaker and this one is the quotation alone.
    """
    for index, (proposal, sure) in enumerate(taken):
        if _runs_on(text, quotation, proposal):
            taken[index] = (_longer(proposal, quotation), sure)
            return
    speaker = _speaker_before(text, quotation, taken)
    if speaker is not None:
        proposal, sure = taken[speaker]
        taken[speaker] = (_longer(proposal, quotation), min(sure, NEXT_PARAGRAPH))


def _longer(proposal: Proposal, quotation: Span) -> Proposal:
    met = [span for span in proposal.content if span.meets(quotation)]
    whole = Span(
        min(span.start for span in (*met, quotation)), max(span.end for span in (*met, quotation))
    )
    others = [span for span in proposal.content if span not in met]
    return msgspec.structs.replace(proposal, content=tuple(sorted((*others, whole))))


def _runs_on(text: str, quotation: Span, proposal: Proposal) -> bool:
    last = max((*proposal.content, *proposal.cue, *proposal.source), key=lambda s: s.end)
    between = text[last.end : quotation.start]
    if last.end > quotation.start or between.strip(_FILLING):
        return False
    if not any(mark in "“\"'‘" for span in proposal.content for mark in span.of(text)):
        return False
    new_paragraph = "\n" in between or "\r" in between
    return not new_paragraph or (last in proposal.content and _left_open(text, last))


def _left_open(text: str, span: Span) -> bool:
    end = text.find("\n", span.start)
    paragraph = text[span.start : len(text) if end < 0 else end]
    opened = max(paragraph.rfind("“"), -1)
    if opened >= 0:
        return "”" not in paragraph[opened:]
    return paragraph.count('"') % 2 == 1


def _speaker_before(text: str, quotation: Span, taken: Sequence[Sure]) -> int | None:
    """The attribution that ends the paragraph before a paragraph that is one quotation."""
    line = _line_around(text, quotation)
    around = text[line.start : quotation.start] + text[quotation.end : line.end]
    words = quotation.of(text)
    # In capitals it is a heading; said twice it is a quotation set large, for the eye.
    if around.strip(_FILLING) or not words.rstrip().endswith(_CLOSING) or words.isupper():
        return None
    if text.count(words.strip(_FILLING + "“‘")) > 1:
        return None
    before = len(text[: line.start].rstrip())
    if not before:
        return None
    paragraph = _line_around(text, Span(before - 1, before))
    # A quotation that is closed with its paragraph may be the last of its speaker.
    if text[paragraph.start : before].endswith(_CLOSING):
        return None
    ends = {
        index: end
        for index, (proposal, _) in enumerate(taken)
        if (end := _end_in(paragraph, proposal)) is not None
        and _is_told(text, proposal)
        and not any(quotation.meets(part) for part in (*proposal.cue, *proposal.source))
    }
    last = max(ends, key=lambda index: (ends[index], taken[index][1]), default=None)
    if last is None or _NEXT_SENTENCE.search(text, ends[last], before):
        return None
    return last


def _is_told(text: str, proposal: Proposal) -> bool:
    """Whether somebody says it, with a verb of its own ("staff suggesting" hangs on another)."""
    cue = " ".join(span.of(text) for span in proposal.cue)
    participle = cue.split()[0].endswith("ing")
    return bool(proposal.source) and not participle and act_of(cue) == "statement"


def _line_around(text: str, span: Span) -> Span:
    start = max(text.rfind(sign, 0, span.start) for sign in _BREAKS) + 1
    ends = [at for sign in _BREAKS if (at := text.find(sign, span.end)) >= 0]
    return Span(start, min(ends, default=len(text)))


def _end_in(paragraph: Span, proposal: Proposal) -> int | None:
    """Where an attribution with its cue in the paragraph ends there."""
    if not paragraph.meets(proposal.cue[0]):
        return None
    parts = (*proposal.cue, *proposal.source, *proposal.content)
    return max(span.end for span in parts if paragraph.meets(span))
