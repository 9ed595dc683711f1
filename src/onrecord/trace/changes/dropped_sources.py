"""Statements whose source is gone."""

from collections.abc import Iterator, Sequence

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span
from onrecord.trace.changes.cues import PLAIN, SAYING, THINKING, VAGUE
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import SMALL, Edit, Passage, is_name
from onrecord.trace.changes.still_said import (
    has_as_many_cues,
    has_cue,
    has_source,
    lost_its_marks,
)
from onrecord.trace.changes.tokens import Token, keys

_FEWEST_LEFT = 3  # words of sense of a statement that stays
_FEWEST_PLAIN = 2  # of them without a capital
_COUNTING = keys("some many several others it they")  # "some 40 crates": nobody's name
_SAYS_WHO = SAYING | VAGUE - _COUNTING
_UNNAMED = SMALL | VAGUE
_JOINS = keys("and but with")  # what they begin says more than whose word it is
_DENIED = keys("incorrectly wrongly falsely false denied denies hoax")
_SHOWS = keys("shows show showed")
_LONGEST_SOURCE = 45  # words
_LONGEST_CUE = 9  # words of sense that a cue and its source take, where no model has read them


def dropped_sources(passage: Passage) -> Iterator[Found]:
    """Each statement that stays while the words that say whose it is go."""
    if any(
        token.key in _SAYS_WHO
        for at, token in enumerate(passage.after)
        if at not in passage.reached
    ):
        return  # said in another way
    for edit in passage.edits:
        removed = passage.before[edit.before]
        if not 0 < len(removed) <= _LONGEST_SOURCE or any(one.key in _DENIED for one in removed):
            continue
        if any(is_name(token) and token.key not in _UNNAMED for token in passage.after[edit.after]):
            continue
        left = _left_unsaid(passage, edit)
        if left is None:
            continue
        before = passage.words_before(edit.before)
        who, what = cited(passage.versions[0].text, before), cited(passage.versions[1].text, left)
        message = f"{who} is gone: nobody says any more that {what}."
        yield Found("attribution dropped", before, left, message)


def _left_unsaid(passage: Passage, edit: Edit) -> Span | None:
    """What stays, in the later text, of a statement whose source and cue are gone."""
    span = passage.words_before(edit.before)
    version, later = passage.versions
    removed = [
        token for token in passage.before[edit.before] if version.quotation_at(token.span) is None
    ]
    for one in version.record.attributions if version.record is not None else ():
        if _is_gone(one, span) and any(token.key in SAYING | THINKING for token in removed):
            if one.act == "thought" and not _opens_or_ends(passage, edit):
                continue  # "a man they believe to be the thief" is a hedge
            left = _mapped(passage, one)
            if left is not None:
                is_said = has_source(later, left, passage) or has_as_many_cues(passage, span, left)
                return None if is_said or lost_its_marks(passage, left) else left
    if not removed or sum(token.key not in SMALL for token in removed) > _LONGEST_CUE:
        return None
    if not _opens_or_ends(passage, edit) or not (
        any(token.key in PLAIN for token in removed)
        or _opens_with_belief(removed)
        or _ends_with_proof(passage, edit)
    ):
        return None
    if (
        removed[0].key in _JOINS
        or _takes_words_with_it(passage, edit)
        or (
            removed[0].key in PLAIN - {"according"}
            and any(one.start == removed[0].span.start for one in passage.spans[0])
        )
    ):
        return None  # "Added to the belief that": no one's word
    words = _statement(passage, edit)
    left = None if words is None else passage.words_after(words)
    if left is None or has_source(later, left, passage) or has_cue(passage, left):
        return None
    return None if lost_its_marks(passage, left) else left


def _ends_with_proof(passage: Passage, edit: Edit) -> bool:
    """Whether a sentence ended in "a court filing shows"; a video that shows is no witness."""
    last = passage.before[edit.before][-1]
    ends = any(one.end - last.span.end <= 2 for one in passage.spans[0])
    return last.key in _SHOWS and ends


def _takes_words_with_it(passage: Passage, edit: Edit) -> bool:
    """Whether what was said is gone with the words that say who said it."""
    span = passage.words_before(edit.before)
    version = passage.versions[0]
    removed = passage.before[edit.before]
    if 2 * sum(version.quotation_at(token.span) is not None for token in removed) > len(removed):
        return True
    return version.record is not None and any(
        any(cue.meets(span) for cue in one.cue)
        and all(span.start <= part.start and part.end <= span.end for part in one.content)
        for one in version.record.attributions
    )


def _opens_with_belief(removed: Sequence[Token]) -> bool:
    """Whether words end as in "economists believe"."""
    cues = [token for token in removed if token.key not in SMALL][-1:]
    return len(removed) > 1 and bool(cues) and cues[0].key in THINKING


def _is_gone(one: Attribution, span: Span) -> bool:
    """Whether the cue of a statement is in a stretch, and its source with it."""
    # "He is said to have fled" names nobody: that is a hedge.
    return any(cue.meets(span) for cue in one.cue) and any(part.meets(span) for part in one.source)


def _mapped(passage: Passage, one: Attribution) -> Span | None:
    """Where most of what a source said stands in the later text."""
    said = [
        at
        for at, token in enumerate(passage.before)
        if token.key not in SMALL and any(part.meets(token.span) for part in one.content)
    ]
    kept = [passage.places[at] for at in said if at in passage.places]
    if len(kept) < _FEWEST_LEFT or 2 * len(kept) < len(said):
        return None
    return passage.words_after(slice(min(kept), max(kept) + 1))


def _opens_or_ends(passage: Passage, edit: Edit) -> bool:
    """Whether a stretch begins or ends a sentence, as "police said" does."""
    words = passage.words_before(edit.before)
    text = passage.versions[0].text
    for span in passage.spans[0]:
        if words.start >= span.start and words.end <= span.end:
            head = text[span.start : words.start].strip("\"'“”‘’ ")
            tail = text[words.end : span.end].strip("\"'“”‘’ .!?")
            is_between = head.endswith(",") and tail.startswith(",")
            return not head or not tail.strip(",") or is_between
    return False


def _statement(passage: Passage, edit: Edit) -> slice | None:
    """What stays of the sentence that lost its source, as words of after."""
    words = passage.words_before(edit.before)
    here = next((span for span in passage.spans[0] if span.meets(words)), None)
    if here is None:
        return None
    inside = [
        at for at, token in enumerate(passage.before) if here.start <= token.span.start < here.end
    ]
    stayed = [passage.places[at] for at in inside if at in passage.places]
    sense = [other for other in stayed if passage.after[other].key not in SMALL]
    lost = [
        at
        for at in inside
        if at not in passage.places
        and not edit.before.start <= at < edit.before.stop
        and passage.before[at].key not in SMALL
    ]
    if len(sense) < _FEWEST_LEFT or len(lost) > len(sense):
        return None
    if sum(not passage.after[other].is_capital for other in sense) < _FEWEST_PLAIN:
        return None  # a name alone says nothing
    return slice(min(stayed), max(stayed) + 1)
