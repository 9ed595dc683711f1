"""Which source a mention belongs to: rules, the most precise first.

The first rule that answers decides, and its words are kept for the reader.

Source: precision-ordered sieves, Lee et al. 2013, Computational Linguistics 39(4).
"""

import re
from collections.abc import Callable

from onrecord.records.source import SourceKind
from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.antecedents import voice_before
from onrecord.resolve.bodies import body_again, fuller_body, is_body, same_organisation
from onrecord.resolve.descriptions import (
    bare_in_box,
    counted_again,
    described_person,
    key_of_words,
    named_later,
    own_campaign,
    part_of_group,
    same_head,
    same_words,
    the_second,
    the_unnamed_one,
    told_in_box,
)
from onrecord.resolve.informants import noun_phrase_before
from onrecord.resolve.kin import kin_of_that_name
from onrecord.resolve.kinds import kind_of
from onrecord.resolve.mentions import Mention
from onrecord.resolve.names import is_organisation
from onrecord.resolve.pairs import both_people, they_two, two_names
from onrecord.resolve.phrase import parse
from onrecord.resolve.pronouns import (
    first_person,
    he_or_she,
    it_or_they,
    quotation_goes_on,
    subject_of_participle,
    what_stands_before,
)
from onrecord.resolve.register import Link, Register, link_to
from onrecord.resolve.spoken_of import first_body

_PLACED = re.compile(r"\s(?:of|from|in|on|at)\s(?:the\s)?\Z")
_PLACED_LONG = 12  # characters
Rule = Callable[[Mention, Register], Link | None]


def same_name(mention: Mention, register: Register) -> Link | None:
    """A full name, or a last name, title or first name that one full name of the story explains."""
    phrase = mention.phrase
    alone = _lone_word(mention)
    if phrase.form == "description" and phrase.head != "people" and alone:
        # "Law said so", "Small, the mayor,": a noun but for the person of that name.
        person = register.people.find((), (alone,))
        if person is None or not person.key[0] or person.key[1] != alone.lower():
            return None
        because = f'"{alone}" is short for {person.name}'
        return Link(key=register.voice_of(person), because=because, person=person)
    if phrase.form != "name" or not phrase.name:
        return None
    person = None if is_body(mention) else register.people.find(phrase.title, phrase.name)
    firm = register.people.is_firm(phrase.title, phrase.name)
    if person is None and (firm or is_organisation(phrase.name) or is_body(mention)):
        return None
    if person is None:
        person = register.people.add(phrase.title, phrase.name)
        person.places.append(mention.spans[0])
    name = " ".join(phrase.name)
    if name == person.name:
        because = f'"{phrase.words}" has the name {person.name}'
    else:
        because = f'"{phrase.words}" is short for {person.name}'
    return Link(key=register.voice_of(person), because=because, person=person)


def _lone_word(mention: Mention) -> str:
    """The one capitalised word before a comma or the end, or "": it may be a last name."""
    word = mention.phrase.words.partition(",")[0]
    return word if word.isalpha() and word.istitle() else ""


def same_place(mention: Mention, register: Register) -> Link | None:
    """The very words that said something else already: "a report puts ... and warns ..."."""
    if register.last is None or not mention.spans or mention.spans != register.last.spans:
        return None
    return link_to(register.recent[-1], mention, "says more in the very words of")


def name_before(mention: Mention, register: Register) -> Link | None:
    """What "which" stands behind, if it is a name: who that is, the other rules know."""
    phrase, page = mention.phrase, register.page
    if phrase.form != "pronoun" or phrase.head not in v.RELATIVE:
        return None
    start = page.sentence_of(mention.start).start
    noun = _noun_before(mention, start, mention.start, register)
    if noun is None or noun.phrase.form != "name":
        return None
    if phrase.head.startswith("who") and is_organisation(noun.phrase.name):
        # "Ann Lee of Ashby, who": places and bodies have no "who".
        place = _PLACED.search(page.text, max(start, noun.start - _PLACED_LONG), noun.start)
        noun = _noun_before(mention, start, place.start(), register) if place else None
    if noun is None or noun.phrase.form != "name":
        return None
    if phrase.head != "which":
        found = link(noun, register)
    elif register.people.find(noun.phrase.title, noun.phrase.name) is not None:
        return None
    elif len(noun.phrase.name) == 1 and not is_organisation(noun.phrase.name):
        return None  # "in July, which"
    else:
        found = same_organisation(noun, register)  # no person is a "which"
    because = f'"{phrase.words}" stands behind "{noun.phrase.words}"'
    return found and Link(key=found.key, because=because, person=found.person, noun=noun.phrase)


def it_named_before(mention: Mention, register: Register) -> Link | None:
    """Take "it" for the body or text that the sentence before names, if none of them has spoken."""
    phrase, page = mention.phrase, register.page
    if phrase.form != "pronoun" or phrase.head not in v.IT:
        return None
    if voice_before(mention, register, ("organisation", "document"), plural=False) is not None:
        return None  # who has spoken is likelier
    before = page.sentences[mention.sentence - 1] if mention.sentence else None
    start = page.sentence_of(mention.start).start
    span = first_body(page.text, start, mention.start)
    if span is None and before is not None:
        span = first_body(page.text, before.start, before.end)
    noun = _noun_at(mention, span, register)
    found = link(noun, register) if noun is not None else None
    if noun is None or found is None or found.person is not None:
        return None
    because = f'"{phrase.words}" follows "{noun.phrase.words}"'
    kind: SourceKind = "organisation" if noun.phrase.form == "name" else kind_of(noun.phrase)
    return Link(key=found.key, because=because, kind=kind, noun=noun.phrase)


def _noun_before(mention: Mention, start: int, end: int, register: Register) -> Mention | None:
    """What a noun phrase that ends at `end` would be as the source in a mention's place."""
    return _noun_at(mention, noun_phrase_before(register.page.text, start, end), register)


def _noun_at(mention: Mention, span: Span | None, register: Register) -> Mention | None:
    if span is None:
        return None
    return Mention(
        attribution=None,
        spans=(span,),
        phrase=parse(span.of(register.page.text)),
        start=span.start,
        sentence=mention.sentence,
        quoted=mention.quoted,
    )


RULES: tuple[Rule, ...] = (
    same_place,
    two_names,
    both_people,
    same_name,
    same_organisation,
    first_person,
    he_or_she,
    what_stands_before,
    name_before,
    they_two,
    it_named_before,
    it_or_they,
    own_campaign,
    part_of_group,
    counted_again,
    the_second,
    bare_in_box,
    same_words,
    kin_of_that_name,
    described_person,
    named_later,
    body_again,
    same_head,
    the_unnamed_one,
    told_in_box,
    fuller_body,
    quotation_goes_on,
    subject_of_participle,
)


def alone(mention: Mention) -> str:
    """The key of a source that nothing else in the story is joined to."""
    number = mention.attribution.id if mention.attribution is not None else ""
    return f"alone:{mention.start}:{number}"


def link(mention: Mention, register: Register) -> Link | None:
    """The source of a mention.

    Returns:
        None for a mention without words whose source is not plain. A mention with words that no
        rule joins begins a source: its reason is empty.
    """
    for rule in RULES:
        found = rule(mention, register)
        if found is not None:
            return found
    if mention.phrase.form == "empty":
        return None
    key = key_of_words(mention)
    if key in register.voices or mention.phrase.form == "pronoun":
        key = alone(mention)
    return Link(key=key, because="")
