"""Attributions -> the sources behind them."""

import re
from collections.abc import Sequence

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.records.source import Anonymous, Source, SourceKind
from onrecord.records.span import Span, Spans
from onrecord.records.story import Story
from onrecord.resolve import vocabulary as v
from onrecord.resolve.bodies import is_persons_name
from onrecord.resolve.conditions import Condition, find_conditions
from onrecord.resolve.informants import find_informants
from onrecord.resolve.kinds import kind_of
from onrecord.resolve.links import alone, link
from onrecord.resolve.mentions import Mention, Page, mentions_of, plurals_by_place
from onrecord.resolve.people import Gender, find_people
from onrecord.resolve.phrase import Phrase
from onrecord.resolve.register import Link, Register, Voice
from onrecord.resolve.terms import is_barred, terms_of
from onrecord.resolve.unnamed import half_names, settle_kind
from onrecord.text.words import base_forms

_MAY_BE_UNNAMED = ("anonymous", "group", "person", "bystander")
_PLURAL_VERBS = ("have", "are", "were", "do")
_CLAUSE = re.compile(r",? (?:who|whose|which)\b")
_SHE_HEADS = frozenset("woman girl mother mom daughter sister wife aunt grandmother".split())
_HE_HEADS = frozenset("man boy father dad son brother husband uncle grandfather".split())


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """A story's attributions with their sources."""

    attributions: tuple[Attribution, ...]  # as they came, with `source_id`
    sources: tuple[Source, ...]  # in the order of their first mentions
    anonymous: Anonymous


def resolve_sources(story: Story, attributions: Sequence[Attribution]) -> Resolution:
    """Find out which attributions of a story have the same source, and what it is.

    Args:
        story: The story.
        attributions: Its attributions; their `source_id` is not looked at.

    Returns:
        Every attribution that has a source belongs to one of `sources`. One without joins the
        source of the quotation that it continues, or keeps None.
    """
    page = Page(story)
    common = frozenset(word for word in page.text.split() if word.isalpha() and word.islower())
    common |= plurals_by_place(page)
    told = mentions_of(page, attributions, common)
    speak = [mention.phrase.name for mention in told if is_persons_name(mention)]
    register = Register(page, find_people(page.text, common, speak))
    mentions = [*told, *find_informants(page, attributions)]
    for mention in sorted(mentions, key=lambda mention: mention.start):
        found = link(mention, register)
        if found is None and mention.spans:
            found = Link(key=alone(mention), because="")
        if found is not None:
            _join(mention, found, register)
    conditions = find_conditions(page, register)
    half_named = half_names(page.text)
    starts = sorted(m.start for voice in register.voices.values() for m in voice.mentions)
    for voice in register.voices.values():
        if voice.kind in _MAY_BE_UNNAMED and is_barred(voice, page, starts):
            voice.kind = "anonymous"
            continue
        settle_kind(voice, page, half_named, common, has_terms=voice.key in conditions)
    voices = sorted(
        (voice for voice in register.voices.values() if _is_source(voice)),
        key=lambda voice: voice.mentions[0].start,
    )
    sources = []
    source_of: dict[str, str] = {}
    for number, voice in enumerate(voices, 1):
        source = _source(f"s{number}", voice, page, conditions.get(voice.key, ()), starts)
        sources.append(source)
        for attribution_id in source.attributions:
            source_of[attribution_id] = source.id
    return Resolution(
        attributions=tuple(
            msgspec.structs.replace(a, source_id=source_of.get(a.id)) for a in attributions
        ),
        sources=tuple(sources),
        anonymous=sum_up(sources),
    )


def sum_up(sources: Sequence[Source]) -> Anonymous:
    """How many anonymous sources, and how many people they are at least and at most.

    One person may be two of the sources, so the least is the largest least of one.
    """
    people = [source.terms.people for source in sources if source.terms is not None]
    most: int | None = 0
    for _, one in people:
        most = None if most is None or one is None else most + one
    return Anonymous(
        sources=len(people), people=(max((least for least, _ in people), default=0), most)
    )


def _is_source(voice: Voice) -> bool:
    """Whether it has said something, or is unnamed and states its terms."""
    return voice.kind == "anonymous" or any(mention.attribution for mention in voice.mentions)


def _join(mention: Mention, found: Link, register: Register) -> None:
    voice = register.voices.get(found.key)
    if voice is None:
        voice = Voice(
            key=found.key,
            kind=_first_kind(mention, found, register.page.story),
            person=found.person,
            noun=found.noun,
            gender=_gender(mention.phrase.head),
        )
        register.voices[found.key] = voice
        if mention.phrase.form != "name" and found.because:
            voice.because.append(found.because)
    elif found.because:
        voice.because.append(found.because)
    register.spoke(voice, mention)


def _first_kind(mention: Mention, found: Link, story: Story) -> SourceKind:
    if found.person is not None:
        return "document" if _is_text(mention.phrase.name) else "person"
    if found.kind is not None:
        return found.kind
    if found.key == "writer":
        return "writer"
    if found.key.startswith("campaign:"):
        return "organisation"
    if found.key.startswith("body:"):
        name = found.key.removeprefix("body:")
        if story.outlet and name == story.outlet.lower().removeprefix("the "):
            return "writer"
        return "document" if _is_text(name.split()) else "organisation"
    if mention.phrase.form == "empty":
        return "group"
    if mention.phrase.head == "who" and _is_plural_verb(mention, story.text):
        return "group"
    return kind_of(mention.phrase)


def _is_text(name: Sequence[str]) -> bool:
    return bool(name) and name[-1].lower() in v.DOCUMENT_WORDS


def _is_plural_verb(mention: Mention, text: str) -> bool:
    """Whether the verb behind a "who" is one of several people: "who believe", "who have said"."""
    cue = " ".join(span.of(text) for span in mention.cue).split()
    if not cue:
        return False
    return cue[0] in _PLURAL_VERBS or (
        cue[0].islower() and set(base_forms(cue[0])) == {cue[0]} and not cue[0].endswith("ed")
    )


def _gender(head: str) -> Gender | None:
    if head in _SHE_HEADS or head.endswith("woman"):
        return "she"
    return "he" if head in _HE_HEADS else None


def _source(
    name: str,
    voice: Voice,
    page: Page,
    conditions: Sequence[Condition],
    starts: Sequence[int],
) -> Source:
    return Source(
        id=name,
        kind=voice.kind,
        name=_name(voice),
        mentions=_spans(voice),
        attributions=tuple(
            dict.fromkeys(m.attribution.id for m in voice.mentions if m.attribution)
        ),
        terms=terms_of(voice, page, conditions, starts) if voice.kind == "anonymous" else None,
        because=tuple(dict.fromkeys(voice.because)),
    )


def _name(voice: Voice) -> str:
    if voice.person is not None:
        return voice.person.name
    if voice.key.startswith("names:"):
        return voice.key.removeprefix("names:")
    forms = [m.phrase for m in voice.mentions if m.phrase.form not in ("pronoun", "empty")]
    if voice.key.startswith("body:"):
        # "the company" and "the union" are no names of what has one.
        forms = [phrase for phrase in forms if phrase.form == "name"] or forms
    # "One of the people" is no name for the two people.
    forms = [phrase for phrase in forms if not phrase.part_of] or forms
    if not forms and voice.noun is not None:
        forms = [voice.noun]
    fullest = max(forms, key=lambda p: len(_without_clause(p)), default=voice.mentions[0].phrase)
    if fullest.form == "name":
        return " ".join(fullest.name)
    return _without_clause(fullest).strip(" ,;:") or "unknown"


def _without_clause(phrase: Phrase) -> str:
    """Of "an aide, who asked not to be named" the aide."""
    return _CLAUSE.split(phrase.words, maxsplit=1)[0] or phrase.words


def _spans(voice: Voice) -> Spans:
    kept: list[Span] = []
    for span in sorted({span for mention in voice.mentions for span in mention.spans}):
        if not (kept and kept[-1].meets(span)):
            kept.append(span)
    return tuple(kept)
