"""Stories of ours as records, read as users' stories are."""

from collections.abc import Sequence
from functools import cache

import msgspec

import onrecord
from onrecord.records.origin import Credited
from onrecord.records.record import Record


@cache
def story(text: str, name: str = "s1") -> Record:
    """The record of a text, under an id."""
    report = onrecord.analyse(text)
    named = msgspec.structs.replace(report.story, id=name)
    return Record(
        story=named,
        attributions=report.attributions,
        sources=report.sources,
        anonymous=report.anonymous,
        dates=report.dates,
        own_voice=report.own_voice,
        findings=report.findings,
        model=report.model,
    )


def stories(texts: Sequence[str]) -> list[Record]:
    """Records "s1", "s2" ... of some texts."""
    return [story(text, f"s{number}") for number, text in enumerate(texts, 1)]


def words_of(record: Record, found: Sequence[Credited]) -> set[str]:
    """The words that credits of one story point at."""
    return {record.story.text[one.start : one.end] for one in found if one.story == record.story.id}
