"""Rules for mentions that name nobody: "he", "who", "they", "I", a quotation that goes on."""

import re

from onrecord.records.source import SourceKind
from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.antecedents import named_before, person_before, phrase_before, voice_before
from onrecord.resolve.kinds import kind_of
from onrecord.resolve.mentions import Mention
from onrecord.resolve.register import Link, Register, link_to

_PEOPLE: tuple[SourceKind, ...] = ("anonymous", "person", "group", "bystander")
_PLACE = re.compile(r"\s+(?:at|from|in|near|of|on|outside|with)\s[^,.;:“”\"\n]*,?\s+")
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_PLACE_LONG = 80
_NEAR = 3  # sentences


def he_or_she(mention: Mention, register: Register) -> Link | None:
    """The nearest fitting person."""
    pronoun = mention.phrase.head
    if mention.phrase.form != "pronoun" or pronoun not in v.HE | v.SHE:
        return None
    found = person_before(mention, register, "he" if pronoun in v.HE else "she")
    if found is None:
        return None
    key, name, person = found
    return Link(key=key, because=f'"{mention.phrase.words}" follows {name}', person=person)


def what_stands_before(mention: Mention, register: Register) -> Link | None:
    """A relative pronoun means what stands right before it."""
    if mention.phrase.form != "pronoun" or mention.phrase.head not in v.RELATIVE:
        return None
    for voice in reversed(register.recent):
        last = voice.mentions[-1]
        # "one trader, who asked not to be named": the source may go on into its own "who".
        if any(span.start < mention.start <= span.end + 2 for span in last.spans):
            return link_to(voice, mention, "stands behind")
    noun = phrase_before(mention, register)
    if noun is not None and noun.form == "description":
        because = f'"{mention.phrase.words}" stands behind "{noun.words}"'
        for voice in reversed(register.heads.get(noun.head, [])):
            if voice.plural == noun.plural and voice.mentions[-1].sentence == mention.sentence:
                return Link(key=voice.key, because=because)
        return Link(key=f"noun:{mention.start}", because=because, kind=kind_of(noun), noun=noun)
    if not mention.phrase.head.startswith("who"):
        return None
    person = named_before(mention, register)
    if person is None:
        return _who_speaks(mention, register)
    because = f'"{mention.phrase.words}" stands behind {person.name}'
    return Link(key=register.voice_of(person), because=because, person=person)


def _who_speaks(mention: Mention, register: Register) -> Link | None:
    """The last source, with a word on where they are between: "one trader in the hall, who"."""
    if register.last is None or not register.last.spans:
        return None
    between = register.page.text[register.last.spans[-1].end : mention.start][:_PLACE_LONG]
    if register.recent[-1].kind not in _PEOPLE or not _PLACE.fullmatch(between):
        return None
    return link_to(register.recent[-1], mention, "stands behind")


def it_or_they(mention: Mention, register: Register) -> Link | None:
    """The nearest body or text ("it"), the nearest people ("they")."""
    pronoun = mention.phrase.head
    if mention.phrase.form != "pronoun":
        return None
    kinds: tuple[SourceKind, ...]
    if pronoun in v.IT:
        kinds, plural = ("organisation", "document"), False
    elif pronoun in v.THEY:
        kinds, plural = ("group", "anonymous", "organisation", "person"), True
    else:
        return None
    voice = voice_before(mention, register, kinds, plural=plural)
    if voice is None:
        return None
    return link_to(voice, mention, "follows")


def first_person(mention: Mention, register: Register) -> Link | None:
    """Take "I" for who is quoted, outside quotations for the writer, and "you" for the reader."""
    if mention.phrase.form != "pronoun" or mention.phrase.head not in v.I | v.WE | v.YOU:
        return None
    if mention.phrase.head in v.YOU and not mention.quoted:
        return Link(key="readers", because=f'"{mention.phrase.words}" means the reader')
    if mention.phrase.head in v.YOU:
        return None
    if not mention.quoted:
        return Link(key="writer", because=f'"{mention.phrase.words}" outside quotation marks')
    if mention.phrase.head in v.I and _is_near(mention, register):
        return link_to(register.recent[-1], mention, "inside a quotation of")
    return None


def _is_near(mention: Mention, register: Register) -> bool:
    """Whether somebody spoke in the last sentences."""
    return register.last is not None and mention.sentence - register.last.sentence <= _NEAR


def quotation_goes_on(mention: Mention, register: Register) -> Link | None:
    """A quotation without a source, right after another, is by the same speaker."""
    attribution = mention.attribution
    if mention.phrase.form != "empty" or attribution is None or attribution.type == "indirect":
        return None
    content = attribution.content
    if not content or not register.page.is_quoted(content[0].start):
        return None
    if not _is_near(mention, register):
        return None
    return link_to(register.recent[-1], mention, "a quotation that goes on after")


def subject_of_participle(mention: Mention, register: Register) -> Link | None:
    """Give "..., calling it late" to the subject of its sentence: who spoke, or is named first."""
    if mention.phrase.form != "empty" or not mention.cue:
        return None
    page, start = register.page, mention.cue[0].start
    sentence = page.sentence_of(start)
    before = page.text[sentence.start : start].rstrip()
    if not _PARTICIPLE.match(page.text, start) or not before.endswith((",", " and", " but", "—")):
        return None
    if register.last is not None and register.last.sentence == page.sentence_at(start):
        return link_to(register.recent[-1], mention, "the cue goes on from")
    for place in register.names_within(Span(sentence.start, start)):
        if not page.is_quoted(place.span.start):
            key = register.voice_of(place.person)
            because = f"the cue goes on from {place.person.name}"
            return Link(key=key, because=because, person=place.person)
    return None
