"""All checks of a profile over one story."""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import UnsetType, structs

from onrecord.check.base import Note
from onrecord.check.case import Case
from onrecord.check.catalogue import Rule, rules
from onrecord.check.suppress import suppress
from onrecord.records.beside import Beside, Compared
from onrecord.records.finding import Finding
from onrecord.records.profile import Level, Profile
from onrecord.records.record import Record
from onrecord.records.span import Span


class Crash(NamedTuple):
    """A check that failed on a story: a fault of ours, and the other checks' notes stand."""

    code: str
    error: Exception


class Checked(NamedTuple):
    """What the checks made of a story."""

    findings: tuple[Finding, ...]  # in text order
    crashes: tuple[Crash, ...]


def level(rule: Rule, profile: Profile) -> Level | None:
    """How severe a profile takes a check; None: it does not run."""
    own = rule.check.level if rule.check.is_on else "off"
    chosen = profile.checks.get(rule.check.code, own)
    return None if chosen == "off" else chosen


def check_record(
    record: Record, profile: Profile, besides: tuple[Beside, ...] | None = None
) -> Checked:
    """Run the checks that the profile wants. None hears of another, and the order is no matter.

    Args:
        record: The story.
        profile: What its house wants.
        besides: The stories that share its text without being credited; `None`: no others are
            known, and the checks that need them do not run.
    """
    case = Case(record, profile, besides or ())
    found: list[Finding] = []
    crashes: list[Crash] = []
    running: set[str] = set()
    for rule in rules():
        severity = level(rule, profile)
        if severity is None or (rule.needs_others and besides is None):
            continue
        running.add(rule.check.code)
        try:
            found.extend(_findings(rule, severity, rule.find(case)))
        except Exception as error:  # whatever it is, it is one check's
            crashes.append(Crash(rule.check.code, error))
    ignores = record.story.ignores
    wishes = () if isinstance(ignores, UnsetType) else ignores
    found = suppress(found, wishes, profile.ignores, running)
    found.sort(key=lambda one: (one.start, one.end, one.code))
    return Checked(tuple(found), tuple(crashes))


def _findings(rule: Rule, severity: Level, notes: Iterable[Note]) -> list[Finding]:
    seen: set[Span] = set()
    found: list[Finding] = []
    for note in notes:
        if note.span not in seen:  # one note a place
            seen.add(note.span)
            found.append(_finding(rule, severity, note))
    return found


def _finding(rule: Rule, severity: Level, note: Note) -> Finding:
    finding = Finding(
        code=rule.check.code,
        name=rule.name,
        level=severity,
        start=note.span.start,
        end=note.span.end,
        message=note.message,
        related=tuple(sorted(set(note.related))),
        fix=note.fix,
    )
    if note.elsewhere is None:
        return finding
    return Compared(**structs.asdict(finding), elsewhere=note.elsewhere)
