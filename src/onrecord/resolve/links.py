"""Which source a mention belongs to: rules, the most precise first.

The first rule that answers decides, and its words are kept for the reader.

Source: precision-ordered sieves, Lee et al. 2013, Computational Linguistics 39(4).
"""

from collections.abc import Callable

from onrecord.resolve import vocabulary as v
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
from onrecord.resolve.mentions import Mention
from onrecord.resolve.names import is_organisation
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
    if person is None and (is_organisation(phrase.name) or is_body(mention)):
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


def two_names(mention: Mention, register: Register) -> Link | None:
    """Two people who are named together are one source, apart from each of them."""
    if mention.phrase.form != "names":
        return None
    people = []
    for name in mention.phrase.name:
        person = register.people.find((), tuple(name.split()))
        people.append(person.name if person is not None else name)
    both = " and ".join(sorted(people))
    return Link(key=f"names:{both}", because=f'"{mention.phrase.words}" are {both} together')


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
    span = noun_phrase_before(page.text, start, mention.start)
    if span is None:
        return None
    noun = Mention(
        attribution=None,
        spans=(span,),
        phrase=parse(span.of(page.text)),
        start=span.start,
        sentence=mention.sentence,
        quoted=mention.quoted,
    )
    if noun.phrase.form != "name" or (
        phrase.head == "which" and not is_organisation(noun.phrase.name)
    ):
        return None
    found = link(noun, register)
    because = f'"{phrase.words}" stands behind "{noun.phrase.words}"'
    return found and Link(key=found.key, because=because, person=found.person, noun=noun.phrase)


RULES: tuple[Rule, ...] = (
    same_place,
    two_names,
    same_name,
    same_organisation,
    first_person,
    he_or_she,
    what_stands_before,
    name_before,
    it_or_they,
    own_campaign,
    part_of_group,
    counted_again,
    the_second,
    bare_in_box,
    same_words,
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
