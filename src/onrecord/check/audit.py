"""Every check's hits over an archive: how a desk decides which to switch on."""

import hashlib
import heapq
from typing import NamedTuple

from onrecord.check.catalogue import Rule, rules
from onrecord.records.finding import Finding
from onrecord.records.profile import Profile, Setting
from onrecord.records.record import Record
from onrecord.records.span import Span

_AROUND = 90  # characters of a sample to either side


class Sample(NamedTuple):
    """One finding with the words around it."""

    story: str
    message: str
    before: str
    words: str
    after: str


class Rate(NamedTuple):
    """What one check came to."""

    rule: Rule
    hits: int
    stories: int  # with a hit or more
    samples: tuple[Sample, ...]


def all_on(profile: Profile) -> dict[str, Setting]:
    """The profile's levels with every check switched on."""
    own: dict[str, Setting] = {rule.check.code: rule.check.level for rule in rules()}
    return own | {code: level for code, level in profile.checks.items() if level != "off"}


class Audit:
    """The counts, story by story; memory holds them and a few samples a check.

    Args:
        samples: How many of each check's findings to keep. Which ones is a matter of their
            digests: any part of an archive may be drawn, and twice the same ones are.
    """

    def __init__(self, samples: int) -> None:
        self.stories = 0
        self._most = samples
        # An archive's stories are counted one by one: what needs others never speaks.
        self._rules = [rule for rule in rules() if not rule.needs_others]
        self._hits = {rule.check.code: 0 for rule in self._rules}
        self._with_hits = dict(self._hits)
        self._samples: dict[str, list[tuple[int, int, Sample]]] = {one: [] for one in self._hits}

    def add(self, record: Record) -> None:
        """Count a story's findings."""
        self.stories += 1
        for code in {one.code for one in record.findings} & self._hits.keys():
            self._with_hits[code] += 1
        for one in record.findings:
            if one.code in self._hits:
                self._hits[one.code] += 1
                self._draw(record, one)

    def rates(self) -> list[Rate]:
        """For each check, in the order of their codes."""
        return [
            Rate(
                rule,
                self._hits[rule.check.code],
                self._with_hits[rule.check.code],
                tuple(
                    sample for *_, sample in sorted(self._samples[rule.check.code], reverse=True)
                ),
            )
            for rule in self._rules
        ]

    def _draw(self, record: Record, one: Finding) -> None:
        kept = self._samples[one.code]
        key = f"{record.story.id}\0{one.start}".encode(errors="replace")
        digest = int.from_bytes(hashlib.sha256(key).digest()[:8], "big")
        entry = (-digest, -self.stories, _sample(record, one))
        if len(kept) < self._most:
            heapq.heappush(kept, entry)
        elif kept and entry[:2] > kept[0][:2]:
            heapq.heapreplace(kept, entry)


def _sample(record: Record, one: Finding) -> Sample:
    text, span = record.story.text, Span(one.start, one.end)
    before = text[max(0, span.start - _AROUND) : span.start]
    return Sample(
        story=record.story.id,
        message=one.message,
        before=before,
        words=span.of(text),
        after=text[span.end : span.end + _AROUND],
    )
