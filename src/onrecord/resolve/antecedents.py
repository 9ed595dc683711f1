"""What a pronoun looks back on."""

from collections.abc import Sequence

from onrecord.records.source import SourceKind
from onrecord.resolve import vocabulary as v
from onrecord.resolve.mentions import Mention
from onrecord.resolve.people import Gender, Person
from onrecord.resolve.phrase import Phrase, parse
from onrecord.resolve.register import Place, Register, Voice

_REACH = 4  # sentences that a "he" looks back over
_SPEAKERS = 6
# What speaks for an antecedent, in sentences of distance that it makes up for. Chosen on the train
# part of our annotated sources, among a dozen settings.
_SPOKE = 3.0
_NAMED = 0.5
_SURE = 1.0  # the gender is known and fits
_NOT_QUOTED = 0.5
_ASKED = 2.0
_ASKERS = frozenset("reporter questioner interviewer moderator heckler caller commenter".split())
_FIRST = 0.25  # named first in its sentence


def person_before(
    mention: Mention, register: Register, gender: Gender
) -> tuple[str, str, Person | None] | None:
    """The person whom "he" or "she" means: key of the source, name to show, person.

    Whoever spoke a moment ago is the likeliest; then the first name of the nearest sentence that
    names a fitting person outside quotation marks.
    """
    best: tuple[float, int] | None = None
    chosen: tuple[str, str, Person | None] | None = None
    for voice in reversed(register.recent[-_SPEAKERS:]):
        last = voice.mentions[-1]
        away = mention.sentence - last.sentence
        if away > _REACH or not voice.fits(gender) or (voice.plural and voice.person is None):
            continue
        score = (_spoke_score(voice, gender) - away, last.start)
        if best is None or score > best:
            name = voice.person.name if voice.person else f'"{last.phrase.words}"'
            best, chosen = score, (voice.key, name, voice.person)
    for place in register.names_before(mention.start):
        away = mention.sentence - register.page.sentence_at(place.span.start)
        if away > _REACH:
            break
        if register.page.is_quoted(place.span.start) and any(
            place.span.meets(span) for span in mention.content
        ):
            continue  # “Ann is on leave,” he said: nobody names himself
        if place.person.gender in (None, gender):
            score = (_named_score(place, gender, register) - away, place.span.start)
            if best is None or score > best:
                best = score
                chosen = (register.voice_of(place.person), place.person.name, place.person)
    return chosen or _named_anywhere(mention, register, gender)


def _named_anywhere(
    mention: Mention, register: Register, gender: Gender
) -> tuple[str, str, Person | None] | None:
    """Further off, who is known to be a "he" or a "she", else who may be one and spoke last."""
    for place in register.names_before(mention.start):
        if place.person.gender == gender:
            return register.voice_of(place.person), place.person.name, place.person
    for voice in reversed(register.recent[-_SPEAKERS:]):
        if voice.person is not None and voice.person.gender is None:
            return voice.key, voice.person.name, voice.person
    return None


def _spoke_score(voice: Voice, gender: Gender) -> float:
    # Who only asked is seldom "he": the next to speak is whom he asked.
    asked = voice.person is None and voice.mentions[0].phrase.head in _ASKERS
    return _SPOKE + _sure(voice, gender) - (_ASKED if asked else 0)


def _named_score(place: Place, gender: Gender, register: Register) -> float:
    page = register.page
    score = _NAMED + (_SURE if place.person.gender == gender else 0)
    if not page.is_quoted(place.span.start):
        score += _NOT_QUOTED
    first = register.names_within(page.sentence_of(place.span.start))[:1]
    if first and first[0].person is place.person:
        score += _FIRST
    return score


def _sure(voice: Voice, gender: Gender) -> float:
    known = voice.person.gender if voice.person is not None else voice.gender
    return _SURE if known == gender else 0.0


def named_before(mention: Mention, register: Register) -> Person | None:
    """The person whose name or apposition ends right before a "who"."""
    sentence = register.page.sentence_of(mention.start)
    for place in register.names_before(mention.start):
        if place.span.start < sentence.start:
            return None
        between = register.page.text[place.span.end : mention.start]
        # "Ann Lee, the mayor, who": no more than an apposition between.
        if len(between) > 80 or (between.strip(" ,\xa0") and not between.startswith(",")):
            return None
        return place.person
    return None


def phrase_before(mention: Mention, register: Register) -> Phrase | None:
    """The common noun that ends right before a relative pronoun."""
    sentence = register.page.sentence_of(mention.start)
    before = register.page.text[max(sentence.start, mention.start - 60) : mention.start].split()
    if not before:
        return None
    comma = before[-1].endswith(",")
    before[-1] = before[-1].removesuffix(",")
    # "voters, who", but "Ann Lee, the mayor, who" is about a name.
    if not before[-1].islower() or not before[-1].isalpha():
        return None
    if comma and mention.phrase.head != "which" and not before[-1].endswith("s"):
        return None
    noun = before[-1:]
    while len(noun) < len(before) and before[-len(noun) - 1].isalpha():
        word = before[-len(noun) - 1].lower()
        if word in v.PREPOSITIONS:
            break
        noun.insert(0, before[-len(noun) - 1])
        if word in v.DETERMINERS | v.QUANTIFIERS or len(noun) == 4:
            break
    return parse(" ".join(noun))


def voice_before(
    mention: Mention, register: Register, kinds: Sequence[SourceKind], *, plural: bool
) -> Voice | None:
    """The nearest source that an "it" or a "they" can mean."""
    for voice in reversed(register.recent):
        if mention.sentence - voice.mentions[-1].sentence > _REACH:
            return None
        several = voice.plural or voice.kind in ("organisation", "group")
        if voice.kind in kinds and (several or not plural):
            return voice
    return None
