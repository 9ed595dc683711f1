"""The voices of a story as a reader asks for them: who hides, who is named, who is not said."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from onrecord.records.attribution import Act, Attribution
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
    "group": ("other", "group of people", "groups of people"),
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


def counts(record: Record) -> tuple[str, str]:
    """How many anonymous sources and how many of each other kind, in words.

    The first is there also where there are none: "2 anonymous source groups, 2 or 3 people", "no
    anonymous source". The second may be empty: "3 named people, 1 document". Who is only said to
    think something is not counted in it: that is nobody's statement.
    """
    minds = _only_minds(record)
    others = []
    for kind, (_, one, many) in _KINDS.items():
        if kind == "anonymous":
            continue
        number = sum(source.kind == kind and source.id not in minds for source in record.sources)
        if number:
            others.append(f"{number} {one if number == 1 else many}")
    return _anonymous(record), ", ".join(others)


def _anonymous(record: Record) -> str:
    number = record.anonymous.sources
    if not number:
        return "no anonymous source"
    limits = record.anonymous.people
    one = "anonymous source" if limits[1] == 1 else "anonymous source group"
    return f"{number} {one if number == 1 else 'anonymous source groups'}, {people(limits)}"


def _only_minds(record: Record) -> set[str]:
    """Ids of the sources that have a thought and no statement."""
    acts: dict[str | None, set[str]] = {}
    for attribution in record.attributions:
        acts.setdefault(attribution.source_id, set()).add(attribution.act)
    return {source.id for source in record.sources if acts.get(source.id) == {"thought"}}


def statements(record: Record) -> str:
    """How many statements there are, and how many thoughts, in words; empty without any."""
    known = {source.id for source in record.sources}
    said = [each for each in record.attributions if each.act == "statement"]
    thoughts = len(record.attributions) - len(said)
    words = []
    if said:
        nobodys = sum(each.source_id not in known for each in said)
        unsourced = f", {nobodys} with no source that we found" if nobodys else ""
        words.append(f"{_number(len(said), 'statement')}{unsourced}.")
    if thoughts:
        minds = _only_minds(record)
        apart = sum(source.id in minds and source.kind != "anonymous" for source in record.sources)
        more = f", and {_number(apart, 'source')} with no statement" if apart else ""
        words.append(
            f"Counted apart: {_number(thoughts, 'thought')}, the outlet’s reading of a mind{more}."
        )
    return " ".join(words)


def _number(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


class Load(msgspec.Struct, frozen=True, kw_only=True):
    """What a voice carries of one act."""

    what: str  # in words: "4 statements, 25 words"
    is_mind: bool  # thoughts
    spans: Spans


def loads(record: Record, voice: Voice) -> Iterator[Load]:
    """What a voice is said to have said, then what it is said to think; neither if empty."""
    acts: tuple[tuple[Act, str], ...] = (("statement", "statement"), ("thought", "thought"))
    for act, one in acts:
        chosen = [
            record.attributions[n] for n in voice.carries if record.attributions[n].act == act
        ]
        spans = _joined([span for each in chosen for span in each.content])
        if chosen:
            words = sum(len(span.of(record.story.text).split()) for span in spans)
            what = f"{_number(len(chosen), one)}, {_number(words, 'word')}"
            yield Load(what=what, is_mind=act == "thought", spans=spans)


def _joined(spans: Sequence[Span]) -> Spans:
    """The same characters in spans that never meet: what is said within what is said is once."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def facts(source: Source) -> Iterator[tuple[str, Spans]]:
    """The terms of an anonymous source that its story states, each with its name."""
    if terms := source.terms:
        named = (
            ("How they know", terms.basis),
            ("On condition", terms.condition),
            ("Why unnamed", terms.reason),
            ("Told to", terms.told),
        )
        yield from ((name, spans) for name, spans in named if spans)


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


def distinct(spans: Spans, text: str) -> Spans:
    """The first span of each words, whatever their case."""
    found: dict[str, Span] = {}
    for span in spans:
        found.setdefault(line(span.of(text)).casefold(), span)
    return tuple(found.values())


def words_of(spans: Spans | Sequence[Span], text: str, most: int = 160) -> str:
    """The words of some spans on one line, " … " between stretches that stand apart."""
    return line(" … ".join(span.of(text)[: 4 * most] for span in spans), most)
