"""Stories through the whole of onrecord with one check switched on."""

from msgspec.structs import replace

from onrecord.check.catalogue import Rule, by_code, rules
from onrecord.check.run import check_record
from onrecord.pipeline import analyse
from onrecord.records.finding import Finding
from onrecord.records.profile import Profile, Setting
from onrecord.records.record import Record
from onrecord.records.span import Span
from tests.marked import marked


def findings(
    code: str, text: str, *, profile: Profile | None = None, **said: str
) -> tuple[Finding, ...]:
    """What one check reports of a text; `said` is what its file says of it (published=...)."""
    return check_only(by_code()[code], analyse(text, **said), profile or Profile())


def check_only(rule: Rule, record: Record, profile: Profile) -> tuple[Finding, ...]:
    """What one check reports, whether it is on or not; it may not crash."""
    only: dict[str, Setting] = {other.check.code: "off" for other in rules()}
    on = replace(profile, checks=only | {rule.check.code: rule.check.level})
    checked = check_record(record, on)
    for crash in checked.crashes:
        raise crash.error
    return checked.findings


def words(code: str, text: str, **said: str) -> list[str]:
    """The words that a check marks in a text."""
    return [text[one.start : one.end] for one in findings(code, text, **said)]


def agrees(code: str, text: str, **said: str) -> bool:
    """Whether a check marks what stands between «marks», and nothing else."""
    plain, spans = marked(text)
    return [Span(one.start, one.end) for one in findings(code, plain, **said)] == list(spans)
