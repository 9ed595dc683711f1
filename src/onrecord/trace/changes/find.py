"""What a version changed of another one: the changes that matter, then sentence by sentence."""

from collections.abc import Iterator, Sequence

from onrecord.records.change import Change
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.records.story import Story
from onrecord.trace.changes.align import Step, align
from onrecord.trace.changes.blurred_sources import blurred_sources
from onrecord.trace.changes.credited import lost_credits, lost_outlets, outlet_name
from onrecord.trace.changes.days import changed_days
from onrecord.trace.changes.dropped_sources import dropped_sources
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.headlines import changed_headlines
from onrecord.trace.changes.hedges import dropped_hedges
from onrecord.trace.changes.names import changed_names
from onrecord.trace.changes.numbers import changed_numbers
from onrecord.trace.changes.passage import Passage
from onrecord.trace.changes.quoted import altered_quotations
from onrecord.trace.changes.terms import dropped_terms, dropped_with_sentence
from onrecord.trace.changes.version import Version

# Of two notes on the same words the earlier one's kind holds: it is the one that matters more.
_FINDERS = (
    altered_quotations,
    blurred_sources,
    lost_outlets,
    dropped_sources,
    dropped_terms,
    changed_numbers,
    changed_days,
    changed_names,
    dropped_hedges,
)
_LEAST_COPIED = 0.2  # of the shorter version's sentences: else it owes the other no credit


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """Find what a version changed of the one that it comes from.

    Args:
        before: The version that it comes from.
        after: The version.

    Returns:
        The changes that matter in the order of the earlier text, each edit once, under the kind
        that matters most; then, in the order of the later text, the sentences that were added,
        dropped, moved or reworded. A reworded sentence is left out where the changes that matter
        say all that is new in it.
    """
    return changes_of_versions(Version(before.story, before), Version(after.story, after))


def changes_in_text(before: Story, after: Story) -> tuple[Change, ...]:
    """As `changes`, from the words alone, where no model has read the stories.

    Who says what is then known by the plainest cues only ("police said", "according to").
    """
    return changes_of_versions(Version(before, None), Version(after, None))


def changes_of_versions(before: Version, after: Version) -> tuple[Change, ...]:
    """As `changes`, for a version that is compared with several: it is read once."""
    steps = _steps(before, after)
    passages = {
        number: _passage(before, after, step)
        for number, step in enumerate(steps)
        if step.kind == "reworded"
    }
    matter: list[Found] = []
    for passage in passages.values():
        if passage.is_close:
            matter += _once(passage)
    matter += _of_the_whole(before, after, steps, passages)
    matter = _each_credit_once(matter, before)
    headlines = changed_headlines(before, after)
    # Headlines that were compared are not told as sentences too.
    told = {
        at: step
        for at, step in enumerate(steps)
        if headlines is None or not _is_headline(before, after, step)
    }
    plain = list(_plain(before, after, told, passages, matter))
    matter += headlines or ()
    matter.sort(key=_place)
    return tuple(
        Change(
            from_story=before.story.id,
            to_story=after.story.id,
            kind=one.kind,
            before=one.before,
            after=one.after,
            message=one.message,
        )
        for one in (*matter, *plain)
    )


def _place(one: Found) -> tuple[Span, bool, str]:
    return one.before or Span(0, 0), one.kind != "headline changed", one.kind


def _steps(before: Version, after: Version) -> list[Step]:
    """The sentences aligned: headlines with headlines, the story with the story."""
    steps: list[Step] = []
    for is_headline in (True, False):
        numbers, others = (
            [at for at, one in enumerate(side.sentences) if one.is_headline == is_headline]
            for side in (before, after)
        )
        if not numbers and not others:
            continue
        found = align(
            [before.sentences[at].span.of(before.text) for at in numbers],
            [after.sentences[at].span.of(after.text) for at in others],
        )
        steps += (
            Step(
                step.kind,
                tuple(numbers[at] for at in step.before),
                tuple(others[at] for at in step.after),
                step.has_moved,
            )
            for step in found
        )
    return steps


def _is_headline(before: Version, after: Version, step: Step) -> bool:
    return any(before.sentences[at].is_headline for at in step.before) or any(
        after.sentences[at].is_headline for at in step.after
    )


def _passage(before: Version, after: Version, step: Step) -> Passage:
    return Passage(
        before,
        after,
        [before.sentences[at].span for at in step.before],
        [after.sentences[at].span for at in step.after],
    )


def _once(passage: Passage) -> list[Found]:
    """The changes in a passage, each edit under the first kind that names it."""
    found: list[Found] = []
    for find in _FINDERS:
        for one in find(passage):
            if not any(_is_one_edit(one, other) or _is_repeated(one, other) for other in found):
                found.append(one)
    return found


def _is_one_edit(one: Found, other: Found) -> bool:
    return _meet(one.before, other.before) and _meet(one.after, other.after)


def _each_credit_once(found: Sequence[Found], before: Version) -> list[Found]:
    """The changes, with one note on each outlet that is credited no more."""
    kept: list[Found] = []
    seen: set[str] = set()
    for one in found:
        if one.kind == "credit lost" and one.before is not None:
            name = outlet_name(one.before.of(before.text))
            if name in seen:
                continue
            seen.add(name)
        kept.append(one)
    return kept


def _is_repeated(one: Found, other: Found) -> bool:
    """Whether both say of the same words that they have lost their source."""
    return one.kind == other.kind == "attribution dropped" and one.after == other.after


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is None or other is None or one.meets(other)


def _of_the_whole(
    before: Version, after: Version, steps: Sequence[Step], passages: dict[int, Passage]
) -> Iterator[Found]:
    """What is lost with sentences that are gone: terms, credits."""
    kept = {one: step for step in steps if step.after for one in step.before}
    for step in steps:
        if step.kind != "dropped":
            continue
        (gone,) = step.before
        stays = kept.get(gone - 1)
        if stays is None:
            continue
        first, last = stays.after[0], stays.after[-1]
        near = [one.span for one in after.sentences[first : last + 3]]
        found = dropped_with_sentence(
            before, after, before.sentences[gone].span, after.sentences[last].span, near
        )
        if found is not None:
            yield found
    copied = sum(len(step.after) for step in steps if step.kind in ("same", "moved"))
    copied += sum(1 for passage in passages.values() if passage.is_close)
    shorter = min(len(before.sentences), len(after.sentences))
    if shorter and copied >= _LEAST_COPIED * shorter:
        yield from lost_credits(before, after)


def _plain(
    before: Version,
    after: Version,
    steps: dict[int, Step],
    passages: dict[int, Passage],
    matter: Sequence[Found],
) -> Iterator[Found]:
    for number, step in steps.items():
        ours = _hull([before.sentences[at].span for at in step.before])
        theirs = _hull([after.sentences[at].span for at in step.after])
        if step.kind == "added" and theirs:
            yield Found("added", None, theirs, f"Added: {cited(after.text, theirs)}.")
        elif step.kind == "dropped" and ours:
            yield Found("dropped", ours, None, f"Dropped: {cited(before.text, ours)}.")
        elif step.has_moved and theirs and step.kind == "moved":
            yield Found("moved", ours, theirs, f"Moved: {cited(after.text, theirs)}.")
        elif ours and theirs and number in passages and not _is_told(passages[number], matter):
            was, now = cited(before.text, ours), cited(after.text, theirs)
            yield Found("reworded", ours, theirs, f"Reworded: {was} is now {now}.")


def _is_told(passage: Passage, matter: Sequence[Found]) -> bool:
    """Whether the changes that matter name every edit of a passage."""
    for edit in passage.edits:
        before, after = passage.words_before(edit.before), passage.words_after(edit.after)
        if not any(_meet(before, one.before) and _meet(after, one.after) for one in matter):
            return False
    return True


def _hull(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None
