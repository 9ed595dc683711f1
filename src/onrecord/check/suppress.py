"""Findings that a story's writer or its house has answered: `<!-- onrecord: ignore S7 because -->`.

A wish needs a reason and a check that is there, and one that holds for nothing is reported: else
it would go on to hide what nobody has looked at.
"""

from collections.abc import Collection, Iterator, Sequence

from onrecord.check.catalogue import by_code, by_name
from onrecord.records.finding import Finding
from onrecord.records.ignore import Ignore
from onrecord.records.profile import HouseIgnore
from onrecord.records.span import Span

CODE, NAME = "I1", "idle-ignore"
_HOW = "<!-- onrecord: ignore S7 because ... -->"


def suppress(
    findings: Sequence[Finding],
    ignores: Sequence[Ignore],
    house: Sequence[HouseIgnore],
    running: Collection[str],
) -> list[Finding]:
    """The findings that nobody has answered, and one for each wish that is wrong or idle.

    Args:
        findings: Of one story.
        ignores: From the story's file.
        house: Its wishes for this story's file; they may hold for nothing in it.
        running: The codes of the checks that ran: a wish about another is not idle.
    """
    unwanted = {_code(code) for one in house for code in one.codes}
    left = [one for one in findings if one.code not in unwanted]
    for wish in ignores:
        answered = [one for one in left if _holds(wish, one)]
        left = [one for one in left if one not in answered]
        left.extend(_wrong(wish, answered, running))
    return left


def _holds(wish: Ignore, finding: Finding) -> bool:
    if not wish.because or finding.code not in map(_code, wish.codes):
        return False
    if wish.covers is None:
        return True
    return wish.covers.start <= finding.start < wish.covers.end


def _wrong(
    wish: Ignore, answered: Sequence[Finding], running: Collection[str]
) -> Iterator[Finding]:
    if not wish.codes:
        yield _finding(wish, f"Which check? Write {_HOW}")
    elif not wish.because:
        yield _finding(wish, f"Why? It holds once it gives a reason: {_HOW}")
    for name in wish.codes if wish.because else ():
        code = _code(name)
        if code not in by_code():
            yield _finding(wish, f"There is no check {name}: `onrecord rules` lists them")
        elif code in running and all(one.code != code for one in answered):
            where = "the story" if wish.covers is None else "the paragraph"
            yield _finding(wish, f"{code} reports nothing in {where}: take the ignore out")


def _code(name: str) -> str:
    rule = by_name().get(name.lower().replace("_", "-"))
    return rule.check.code if rule else name.upper()


def _finding(wish: Ignore, message: str) -> Finding:
    place = wish.comment or Span(0, 0)
    return Finding(
        code=CODE,
        name=NAME,
        level="warning",
        start=place.start,
        end=place.end,
        message=message,
        related=(),
        fix=None,
    )
