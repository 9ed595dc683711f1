"""Rules for descriptions: "the senator", "one of the aides", "his campaign"."""

from onrecord.resolve import vocabulary as v
from onrecord.resolve.antecedents import person_before
from onrecord.resolve.mentions import Mention
from onrecord.resolve.names import plain
from onrecord.resolve.people import Person
from onrecord.resolve.phrase import Phrase
from onrecord.resolve.register import DROPPED, Link, Register, link_to
from onrecord.text.numbers import number

# Said of anybody, so of one who was first called something else.
_ANYBODY = frozenset(
    "aide official source person man woman adviser advisor insider staffer employee".split()
)
_UNNAMED_NEAR = 4  # sentences
# No other than an unnamed source is called so.
_SOURCES = frozenset({"source", "insider"})
_SOURCES_NEAR = 12  # sentences
_NAMES_ON = 100  # names over which a spokesman is named in the end
_SPOKEN_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_ALL = frozenset({"all", "both", "the", "these", "those"})
_FURTHER = frozenset({"another", "second"})
# Ranks set nobody apart where the people are not counted.
_RANKS = frozenset("senior top high-ranking high-level ranking".split())
_CAMPAIGNS = frozenset({"campaign", "team", "camp", "staff", "operation"})


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
    key = key_of_words(mention)
    voice = register.voices.get(key)
    if voice is None:
        return None
    again = phrase.plural or phrase.definite or voice.kind == "organisation"
    if not again and phrase.words.lower().startswith(("a", "one ")):
        return None
    return link_to(voice, mention, "repeats")


def counted_again(mention: Mention, register: Register) -> Link | None:
    """Take "all four insiders" or "all four" for the four unnamed who were counted before."""
    phrase = mention.phrase
    least, most = phrase.people
    if phrase.form != "description" or not phrase.plural or least != most or phrase.part_of:
        return None
    first = phrase.words.lower().split()[0]
    bare = number(phrase.head) is not None
    # "The two" may as well be two people with names.
    if first not in _ALL or (bare and first != "all"):
        return None
    for voice in reversed(register.recent if bare else register.heads.get(phrase.head, [])):
        if voice.kind == "anonymous" and voice.mentions[0].phrase.people == phrase.people:
            return link_to(voice, mention, "counts again")
    return None


def named_later(mention: Mention, register: Register) -> Link | None:
    """Take "a port spokesman" for the spokesman of the port whose name comes later."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.head not in _SPOKEN_FOR:
        return None
    details = phrase.described - DROPPED - {phrase.head}
    after = register.names_after(mention.start, _NAMES_ON)
    people = {place.person.key: place.person for place in after}
    found = [p for p in people.values() if details and details | {phrase.head} <= p.described]
    if not found:
        return None
    # Who is described in the fewest words is described in these; long clauses hold any words.
    person = min(found, key=lambda p: (len(p.described), p.key))
    because = f'"{phrase.words}": the story goes on to name {person.name}'
    return Link(key=register.voice_of(person), because=because, person=person)


def the_second(mention: Mention, register: Register) -> Link | None:
    """Take "the second official" for "another official"."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.plural or "second" not in phrase.described:
        return None
    if not phrase.words.lower().startswith("the "):
        return None
    for voice in reversed(register.heads.get(phrase.head, [])):
        if voice.kind == "anonymous" and voice.mentions[0].phrase.described & _FURTHER:
            return link_to(voice, mention, "speaks again of")
    return None


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
    if phrase.words.lower().startswith(("other ", "another ")):
        return None
    details = _set_apart_by(phrase) - DROPPED - {phrase.head, phrase.head + "s"}
    if phrase.plural:
        details -= _RANKS
    again = phrase.definite and phrase.words.lower().startswith(("the ", "this ", "th"))
    several = phrase.plural and phrase.head in v.ANONYMOUS_PLURALS and phrase.people == (2, None)
    if not again and not several:
        return None
    for voice in reversed(register.heads.get(phrase.head, [])):
        if voice.plural != phrase.plural and not phrase.part_of:
            continue
        known = frozenset().union(*(m.phrase.described for m in voice.mentions[:3]))
        if details <= known:
            return link_to(voice, mention, "speaks again of")
        told_apart = known - DROPPED - {phrase.head, phrase.head + "s"}
        # "Current and former officials" are in full "current and former officials of the port".
        if several and voice.kind == "anonymous" and len(told_apart) > 1 and told_apart <= details:
            return link_to(voice, mention, "has the words of")
    return None


def the_unnamed_one(mention: Mention, register: Register) -> Link | None:
    """Take "the aide", whom nothing before calls so, for the unnamed person who spoke last.

    "The sources" are so the "people familiar with the sale".
    """
    phrase = mention.phrase
    if phrase.form != "description" or len(_set_apart_by(phrase)) != 2:
        return None
    if phrase.head not in _ANYBODY or not phrase.words.lower().startswith("the "):
        return None
    if any(voice.plural == phrase.plural for voice in register.heads.get(phrase.head, [])):
        return None
    near = _SOURCES_NEAR if phrase.head in _SOURCES else _UNNAMED_NEAR
    for voice in reversed(register.recent):
        if mention.sentence - voice.mentions[-1].sentence > near:
            return None
        described = voice.mentions[0].phrase.form == "description"
        unnamed = voice.kind == "anonymous" or (voice.kind == "bystander" and not voice.plural)
        if unnamed and voice.plural == phrase.plural and described:
            return link_to(voice, mention, "stands for")
    return None


def _set_apart_by(phrase: Phrase) -> frozenset[str]:
    """The words that tell which is meant: "the source, who has ties to the port" is the source."""
    before, comma, _ = phrase.words.partition(", who ")
    if not comma:
        return phrase.described
    return phrase.described & {plain(word) for word in before.split()}


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
        # A headline says "President" before the story says which.
        after = register.names_after(mention.start)
        chosen = next((place.person for place in after if head in place.person.described), None)
    if chosen is None:
        return None
    because = f'"{phrase.words}": the story calls {chosen.name} {head}'
    return Link(key=register.voice_of(chosen), because=because, person=chosen)


def key_of_words(mention: Mention) -> str:
    """The key of a source that has no other name than its description."""
    phrase = mention.phrase
    return f"words:{' '.join(sorted(phrase.described - DROPPED))}"
