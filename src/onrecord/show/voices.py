"""The voices of a story as a reader asks for them: who hides, who is named, who is not said."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.source import Source, SourceKind
from onrecord.records.span import Span, Spans
from onrecord.show.safe import line

UNSURE_BELOW = 0.5  # more likely wrong than right
ONE_MAY_BE_TWO = (
    "One person may be two of the anonymous sources, so the least number of people is that of the "
    "largest."
)
Style = Literal["anonymous", "named", "document", "other", "nobody"]

# In the order shown: what a reader can check least comes first.
_KINDS: dict[SourceKind, tuple[Style, str, str]] = {
    "anonymous": ("anonymous", "anonymous source", "anonymous sources"),
    "person": ("named", "named person", "named people"),
    "organisation": ("named", "organisation", "organisations"),
    "document": ("document", "document", "documents"),
    "group": ("other", "group", "groups"),
    "bystander": ("other", "bystander", "bystanders"),
    "writer": ("other", "writer", "writers"),
}


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One source with the letter that stands for it, and what it carries.

    The last voice may be nobody: attributions that no source was found for.
    """

    letter: str  # "A" ... "Z", "AA" ...; "∅" for nobody
    name: str
    style: Style
    kind: str  # in words
    source: Source | None
    carries: tuple[int, ...]  # indexes into record.attributions


def voices(record: Record) -> list[Voice]:
    """The voices of a story, anonymous ones first; within a kind as the record has them."""
    by_source: dict[str | None, list[int]] = {}
    known = {source.id for source in record.sources}
    for index, attribution in enumerate(record.attributions):
        at = attribution.source_id if attribution.source_id in known else None
        by_source.setdefault(at, []).append(index)
    order = list(_KINDS)
    found: list[Voice] = []
    for source in sorted(record.sources, key=lambda source: order.index(source.kind)):
        style, kind, _ = _KINDS[source.kind]
        voice = Voice(
            letter=_letter(len(found)),
            name=line(source.name, 120) or "(no words)",
            style=style,
            kind=kind,
            source=source,
            carries=tuple(by_source.get(source.id, ())),
        )
        found.append(voice)
    if None in by_source:
        nobody = Voice(
            letter="∅",
            name="No source found",
            style="nobody",
            kind="the story does not say who, or we could not tell",
            source=None,
            carries=tuple(by_source[None]),
        )
        found.append(nobody)
    return found


def _letter(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def counts(record: Record) -> Iterator[str]:
    """How many sources of each kind, in words: "2 anonymous sources (2 or 3 people)"."""
    for kind, (_, one, many) in _KINDS.items():
        number = sum(source.kind == kind for source in record.sources)
        if kind == "anonymous":
            number = record.anonymous.sources
        if number:
            words = f"{number} {one if number == 1 else many}"
            if kind == "anonymous":
                words += f" ({people(record.anonymous.people)})"
            yield words


def one_may_be_two(record: Record) -> bool:
    """Whether the anonymous sources may be fewer people than they are sources: say why."""
    return record.anonymous.sources > record.anonymous.people[0]


def when(published: str | None) -> str | None:
    """The publication date, or date and time to the minute, as people write it."""
    if published is None:
        return None
    day, _, time = published.partition("T")
    hour = re.match(r"\d\d:\d\d", time)
    if hour is None:
        return published if time else day
    zone = re.search(r"[+-]\d\d:\d\d$|Z$", time)
    utc = zone is not None and zone[0] in ("Z", "+00:00", "-00:00")
    return f"{day}, {hour[0]}" + ("" if zone is None else " UTC" if utc else f" UTC{zone[0]}")


def people(limits: tuple[int, int | None]) -> str:
    """A number of people in words: "1 person", "2 or 3 people", "3 people or more"."""
    least, most = limits
    if most is None:
        return f"{_people(least)} or more"
    if least == most:
        return _people(least)
    return f"{least} {'or' if most == least + 1 else 'to'} {_people(most)}"


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"


def own_words(record: Record) -> tuple[int, int]:
    """How many words the outlet says on nobody's word, and how many the story has."""
    text = record.story.text
    return sum(len(span.of(text).split()) for span in record.own_voice), len(text.split())


def manner(attribution: Attribution) -> str:
    """How it is said, in words."""
    if attribution.act == "thought":
        return "state of mind"
    return {"direct": "quoted", "indirect": "paraphrased", "mixed": "part quoted"}[attribution.type]


def words_of(spans: Spans | Sequence[Span], text: str, most: int = 160) -> str:
    """The words of some spans on one line, " … " between stretches that stand apart."""
    return line(" … ".join(span.of(text)[: 4 * most] for span in spans), most)
