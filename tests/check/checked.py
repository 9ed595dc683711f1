"""Stories through the whole of onrecord with one check switched on."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.check.catalogue import Rule, by_code, rules
from onrecord.check.run import check_record
from onrecord.ingest import read_story
from onrecord.ingest.said import Said
from onrecord.ingest.unread import Unread
from onrecord.pipeline import analyse
from onrecord.pipeline.beside.facts import debt, precedence, uncredited
from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.story import analyse_story
from onrecord.records.beside import Beside
from onrecord.records.finding import Finding
from onrecord.records.profile import Profile, Setting
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.trace.origins.outlets import bare
from tests.marked import marked


def findings(
    code: str, text: str, *, profile: Profile | None = None, **said: str
) -> tuple[Finding, ...]:
    """What one check reports of a text; `said` is what its file says of it (published=...)."""
    return check_only(by_code()[code], analyse(text, **said), profile or Profile())


def check_only(
    rule: Rule, record: Record, profile: Profile, others: Sequence[Record] = ()
) -> tuple[Finding, ...]:
    """What one check reports, whether it is on or not; it may not crash.

    `others` are the stories of a store beside it, each of which shares text with it.
    """
    only: dict[str, Setting] = {other.check.code: "off" for other in rules()}
    on = replace(profile, checks=only | {rule.check.code: rule.check.level})
    besides = _besides(record, others) if rule.needs_others else None
    checked = check_record(record, on, besides)
    for crash in checked.crashes:
        raise crash.error
    return checked.findings


def _besides(record: Record, others: Sequence[Record]) -> tuple[Beside, ...]:
    outlets = {bare(one.story.outlet or "").casefold() for one in (record, *others)}
    inorder = sorted(others, key=lambda one: precedence(record.story, one.story))
    owed = [(one, debt(record.story, one.story, outlets)) for one in inorder]
    return uncredited(record, owed, outlets)


def with_front_matter(text: str, name: str) -> Record:
    """The record of a text as its file holds it."""
    unread = Unread(data=text.encode(), kind="text", name=name, place=name, flags=Said())
    return analyse_story(read_story(unread), shared_annotator())


def words(code: str, text: str, **said: str) -> list[str]:
    """The words that a check marks in a text."""
    return [text[one.start : one.end] for one in findings(code, text, **said)]


def agrees(code: str, text: str, **said: str) -> bool:
    """Whether a check marks what stands between «marks», and nothing else."""
    plain, spans = marked(text)
    return [Span(one.start, one.end) for one in findings(code, plain, **said)] == list(spans)
