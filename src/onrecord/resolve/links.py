"""Which source a mention belongs to: rules, the most precise first.

The first rule that answers decides, and its words are kept for the reader.

Source: precision-ordered sieves, Lee et al. 2013, Computational Linguistics 39(4).
"""

import re
from collections.abc import Callable

from onrecord.records.source import SourceKind
from onrecord.resolve import vocabulary as v
from onrecord.resolve.antecedents import (
    named_before,
    person_before,
    phrase_before,
    voice_before,
)
from onrecord.resolve.bodies import body_again, fuller_body, is_body, same_organisation
from onrecord.resolve.kinds import kind_of
from onrecord.resolve.mentions import Mention
from onrecord.resolve.names import is_organisation
from onrecord.resolve.people import Person
from onrecord.resolve.register import DROPPED, Link, Register, link_to

_CAMPAIGNS = frozenset({"campaign", "team", "camp", "staff", "operation"})
_PEOPLE: tuple[SourceKind, ...] = ("anonymous", "person", "group", "bystander")
_PLACE = re.compile(r"\s+(?:at|from|in|near|of|on|outside|with)\s[^,.;:“”\"\n]*,?\s+")
_PLACE_LONG = 80
_NEAR = 3  # sentences


Rule = Callable[[Mention, Register], Link | None]


def same_name(mention: Mention, register: Register) -> Link | None:
    """A full name, or a last name, title or first name that one full name of the story explains."""
    phrase = mention.phrase
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
        return Link(key=f"noun:{mention.start}", because=because, kind=kind_of(noun))
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
    """Take "I" inside a quotation for who is quoted, outside it for the writer of the story."""
    if mention.phrase.form != "pronoun" or mention.phrase.head not in v.I | v.WE:
        return None
    if not mention.quoted:
        return Link(key="writer", because=f'"{mention.phrase.words}" outside quotation marks')
    if mention.phrase.head in v.I and _is_near(mention, register):
        return link_to(register.recent[-1], mention, "inside a quotation of")
    return None


def _is_near(mention: Mention, register: Register) -> bool:
    """Whether somebody spoke in the last sentences."""
    return register.last is not None and mention.sentence - register.last.sentence <= _NEAR


def own_campaign(mention: Mention, register: Register) -> Link | None:
    """Join "his campaign", "the Lee campaign" and "Ms. Lee's team": one person's."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.head not in _CAMPAIGNS or not phrase.owner:
        return None
    person: Person | None = None
    if phrase.owner in v.HE | v.SHE:
        found = person_before(mention, register, "he" if phrase.owner in v.HE else "she")
        person = found[2] if found else None
    else:
        words = [word for word in phrase.owner.split() if word[:1].isupper()]
        title = tuple(word.lower().rstrip(".") for word in words[:-1])
        person = register.people.find(title, tuple(words[-1:])) if words else None
    if person is None:
        return None
    key = f"campaign:{' '.join(person.key)}"
    return Link(key=key, because=f'"{phrase.words}" is the {phrase.head} of {person.name}')


def part_of_group(mention: Mention, register: Register) -> Link | None:
    """Draw "one of the people" from the people who spoke before."""
    phrase = mention.phrase
    if not (phrase.part_of and phrase.definite):
        return None
    for voice in reversed(register.heads.get(phrase.head, [])):
        if voice.plural:
            return link_to(voice, mention, "is part of")
    return None


def bare_in_box(mention: Mention, register: Register) -> Link | None:
    """A headline or box that says "sources" means the people whom the body counts."""
    phrase = mention.phrase
    if phrase.head not in v.ANONYMOUS_PLURALS or not phrase.plural or len(phrase.described) > 1:
        return None
    if not register.page.is_boxed(mention.start):
        return None
    for voice in reversed(register.recent):
        if voice.kind == "anonymous" and voice.plural:
            return link_to(voice, mention, "in a summary stands for")
    return None


def same_words(mention: Mention, register: Register) -> Link | None:
    """The same description again, if it does not bring in a new person: "an official"."""
    phrase = mention.phrase
    if phrase.form != "description":
        return None
    key = _key_of_words(mention)
    voice = register.voices.get(key)
    if voice is None:
        return None
    again = phrase.plural or phrase.definite or voice.kind == "organisation"
    if not again and phrase.words.lower().startswith(("a", "one ")):
        return None
    return link_to(voice, mention, "repeats")


def same_place(mention: Mention, register: Register) -> Link | None:
    """The very words that said something else already: "a report puts ... and warns ..."."""
    if register.last is None or not mention.spans or mention.spans != register.last.spans:
        return None
    return link_to(register.recent[-1], mention, "says more in the very words of")


def told_in_box(mention: Mention, register: Register) -> Link | None:
    """What a headline or box has in short: "an internal report", for one "seen by the Courier"."""
    phrase = mention.phrase
    if phrase.form != "description" or register.page.is_boxed(mention.start):
        return None
    for voice in register.heads.get(phrase.head, []):
        known = voice.mentions[0].phrase.described - DROPPED
        boxed = register.page.is_boxed(voice.mentions[-1].start)
        if boxed and voice.plural == phrase.plural and known <= phrase.described:
            return link_to(voice, mention, "is the full form of")
    return None


def same_head(mention: Mention, register: Register) -> Link | None:
    """Take "the official" for the nearest of that head and number: "a senior official"."""
    phrase = mention.phrase
    if phrase.form != "description" or not phrase.head or phrase.head in v.QUANTIFIERS:
        return None
    details = phrase.described - DROPPED - {phrase.head, phrase.head + "s"}
    again = phrase.definite and phrase.words.lower().startswith(("the ", "this ", "th"))
    if not again and not (phrase.plural and not details and phrase.head in v.ANONYMOUS_PLURALS):
        return None
    for voice in reversed(register.heads.get(phrase.head, [])):
        if voice.plural != phrase.plural and not phrase.part_of:
            continue
        known = frozenset().union(*(m.phrase.described for m in voice.mentions[:3]))
        if details <= known:
            return link_to(voice, mention, "speaks again of")
    return None


def described_person(mention: Mention, register: Register) -> Link | None:
    """Take "the Vermont senator" for whom the story has called a senator, and of Vermont."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.plural or phrase.head not in v.PERSON_HEADS:
        return None
    if not phrase.definite and len(phrase.described) > 1:
        return None
    head = v.FULL_TITLES.get(phrase.head, phrase.head)
    details = phrase.described - DROPPED - {phrase.head}
    best: tuple[int, int] | None = None
    chosen: Person | None = None
    for at, place in enumerate(register.names_before(mention.start)):
        if head not in place.person.described:
            continue
        shared = len(details & (place.person.described | set(place.person.name.lower().split())))
        if best is None or (shared, -at) > best:
            best, chosen = (shared, -at), place.person
    if chosen is None:
        return None
    because = f'"{phrase.words}": the story calls {chosen.name} {head}'
    return Link(key=register.voice_of(chosen), because=because, person=chosen)


def quotation_goes_on(mention: Mention, register: Register) -> Link | None:
    """A quotation without a source, right after another, is by the same speaker."""
    if mention.phrase.form != "empty" or mention.attribution.type == "indirect":
        return None
    content = mention.attribution.content
    if not content or not register.page.is_quoted(content[0].start):
        return None
    if not _is_near(mention, register):
        return None
    return link_to(register.recent[-1], mention, "a quotation that goes on after")


def _key_of_words(mention: Mention) -> str:
    phrase = mention.phrase
    return f"words:{' '.join(sorted(phrase.described - DROPPED))}"


RULES: tuple[Rule, ...] = (
    same_place,
    two_names,
    same_name,
    same_organisation,
    first_person,
    he_or_she,
    what_stands_before,
    it_or_they,
    own_campaign,
    part_of_group,
    bare_in_box,
    same_words,
    described_person,
    body_again,
    same_head,
    told_in_box,
    fuller_body,
    quotation_goes_on,
)


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
    key = _key_of_words(mention)
    if key in register.voices or mention.phrase.form == "pronoun":
        key = f"{key}:{mention.start}:{mention.attribution.id}"
    return Link(key=key, because="")
