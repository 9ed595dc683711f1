"""What a story has from another one."""

from collections.abc import Iterator, Sequence

from onrecord.check.case import Case
from onrecord.records.beside import Beside, Shared
from onrecord.records.span import Span


def copied(beside: Beside) -> list[Shared]:
    """The sentences that say in the other's words what the outlet says as its own."""
    return [one for one in beside.shared if one.is_copied]


def came_first(beside: Beside) -> bool:
    """Whether the other had it first: by its date, or because an agency had it before any outlet.

    An outlet that prints an agency's copy may do so after others; the agency sent it to all. Where
    dates are missing, only the agency's name in its line tells.
    """
    if beside.agency is None:
        return beside.minutes_before is not None and beside.minutes_before > 0
    is_its_own = beside.record.story.outlet == beside.agency
    return not is_its_own or beside.minutes_before is None or beside.minutes_before > 0


def is_agency_story(case: Case, beside: Beside) -> bool:
    """Whether most of a story is an agency's copy."""
    if beside.agency is None or not came_first(beside):
        return False
    same = {one.here for one in copied(beside)}
    told = [one.span for one in case.sentences if one.part == "body"]
    return 2 * sum(len(one) for one in told if one in same) >= sum(map(len, told)) > 0


def byline(case: Case) -> str | None:
    """Who is said to have written the story."""
    if case.story.byline:
        return case.story.byline
    lines = [one.span.of(case.text) for one in case.story.parts if one.kind == "byline"]
    return lines[0] if lines else None


def not_yet_told(besides: Sequence[Beside]) -> Iterator[tuple[Beside, list[Shared]]]:
    """Each story beside one, with what is copied from it and from none before it."""
    told: set[Span] = set()
    for beside in besides:
        same = [one for one in copied(beside) if one.here not in told]
        told |= {one.here for one in same}
        yield beside, same
