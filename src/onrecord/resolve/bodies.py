"""Which body a mention belongs to: full names, short forms, acronyms."""

import re

from onrecord.resolve import vocabulary as v
from onrecord.resolve.first_names import GIVEN_NAMES
from onrecord.resolve.mentions import Mention
from onrecord.resolve.names import is_organisation
from onrecord.resolve.people import gender_of
from onrecord.resolve.phrase import parse
from onrecord.resolve.register import DROPPED, Link, Register, link_to

_CAPITAL_WITHIN = ("Mc", "Mac", "De", "Di", "La", "Le", "Fitz", "Van", "O")
_ANY_BODY = frozenset(
    "agency airline association company firm group network organisation organization paper "
    "newspaper outlet union".split()
)
_FIRM = frozenset("airline company firm group maker network".split())
_CAPITAL = re.compile(r"[A-Z]")  # letters of a name that was garbled may look like others
_BODY_NEAR = 12
_FURTHEST = 20  # characters after a name that its acronym in brackets may take
_ENDS = re.compile(r"\(([A-Z][A-Z.&]{1,9})\)[,\s]*\Z")
_FOLLOWS = re.compile(r"\s?\(([A-Z][A-Z.&]{1,9})\)")


def is_body(mention: Mention) -> bool:
    """Whether what looks like a person's name is a body's."""
    # "the Freedom Partners": people have no article, unless a title follows it.
    # "EgyptAir", "Teck, the mining company": no person either.
    words, name, title = mention.phrase.words, mention.phrase.name, mention.phrase.title
    given = any(word.lower() in GIVEN_NAMES for word in name)
    if title and title[-1] in v.ORGANISATION_HEADS and not given:
        return True  # "the local newspaper Tidal Mirror"
    if len(name) == 1 and not mention.phrase.title:
        inner = name[0][2:]
        if not name[0].startswith(_CAPITAL_WITHIN) and _CAPITAL.search(inner) and "-" not in inner:
            return not name[0].isupper() and "'" not in name[0] and "’" not in name[0]
        apposition = words[len(name[0]) :].removeprefix(", ")
        if apposition and parse(apposition).head in v.ORGANISATION_HEADS:
            return True
    if not mention.phrase.title:
        # "Brandt & Lyle, the surveyors": one person is not several.
        apposed = words.partition(" ".join(name))[2]
        if apposed.startswith(", the ") and not gender_of((), name):
            several = parse(apposed)
            return several.plural and several.head != "people"
    if not words.lower().startswith("the ") or mention.phrase.title[1:]:
        return False
    return len(name) > 0 and words[4:].startswith(name[0])


def is_persons_name(mention: Mention) -> bool:
    """Whether a mention has a name and nothing in its own words makes that a body's."""
    phrase = mention.phrase
    return phrase.form == "name" and not is_organisation(phrase.name) and not is_body(mention)


def same_organisation(mention: Mention, register: Register) -> Link | None:
    """A body's name, its acronym or initials, or a short form: "the Post"."""
    if mention.phrase.form != "name":
        return None
    acronym = _acronym(mention, register)
    link = _known_body(mention, acronym, register)
    if acronym:
        register.acronyms.setdefault(acronym, link.key)
    return link


def _known_body(mention: Mention, acronym: str, register: Register) -> Link:
    phrase = mention.phrase
    words = [word.lower().replace(".", "") for word in phrase.name]
    name = " ".join(words)
    key = f"body:{name}"
    if key in register.voices:
        return Link(key=key, because=f'"{phrase.words}" has the same name')
    if f"body:{acronym}" in register.voices:
        return link_to(register.voices[f"body:{acronym}"], mention, "is the full name of")
    known = register.voices.get(register.acronyms.get(name, ""))
    if known is not None:
        return link_to(known, mention, "is short for")
    for voice in reversed(register.recent):
        if not voice.key.startswith("body:"):
            continue
        full = voice.key.removeprefix("body:").split()
        short, long = sorted((words, full), key=len)
        initials = "".join(word[0] for word in long if word not in ("of", "the", "and", "for"))
        if len(short) == 1 and len(long) > 1 and short[0] in (initials, long[-1], long[0]):
            earlier = voice.mentions[0].phrase.words
            return Link(key=voice.key, because=f'"{phrase.words}" is short for "{earlier}"')
    return _bare_before(mention, frozenset(words), register) or Link(key=key, because="")


def _acronym(mention: Mention, register: Register) -> str:
    """The letters in brackets at the end of a long name or right after it, in small letters."""
    if len(mention.phrase.name) < 2 or not mention.spans:
        return ""
    end = mention.spans[-1].end
    within = _ENDS.search(mention.phrase.words)
    found = within or _FOLLOWS.match(register.page.text, end, end + _FURTHEST)
    return found[1].replace(".", "").lower() if found else ""


def fuller_body(mention: Mention, register: Register) -> Link | None:
    """Take "the Lee council" for "the council" before it, if the story has only one."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.plural or phrase.head not in v.ORGANISATION_HEADS:
        return None
    if not phrase.definite or phrase.owner.lower() in v.PRONOUNS:
        return None
    return _bare_before(mention, phrase.described, register)


def _bare_before(mention: Mention, words: frozenset[str], register: Register) -> Link | None:
    head = mention.phrase.head or mention.phrase.name[-1].lower()
    voices = register.heads.get(head, [])
    if len(voices) != 1 or voices[0].kind != "organisation" or voices[0].plural:
        return None
    first = voices[0].mentions[0]
    if not first.phrase.definite and not register.page.is_boxed(first.start):
        return None
    known = frozenset[str]().union(*(m.phrase.described for m in voices[0].mentions[:3]))
    if not known - DROPPED <= words:
        return None
    return link_to(voices[0], mention, "is the full name of")


def body_again(mention: Mention, register: Register) -> Link | None:
    """Take "the company" or "the department" for the body that was named last."""
    phrase = mention.phrase
    if phrase.form != "description" or phrase.plural or len(phrase.described) != 2:
        return None
    if not phrase.words.lower().startswith("the ") or phrase.head not in v.ORGANISATION_HEADS:
        return None
    for voice in reversed(register.recent):
        if mention.sentence - voice.mentions[-1].sentence > _BODY_NEAR:
            return None
        if voice in register.heads.get(phrase.head, []):
            return None  # "a flood agency" spoke later than any body with a name
        if voice.key.startswith("body:"):
            same = phrase.head in voice.key.removeprefix("body:").split()
            name = voice.key.removeprefix("body:")
            fits = _FIRM if name in register.people.firms else _ANY_BODY
            if same or (phrase.head in fits and voice.kind == "organisation"):
                return link_to(voice, mention, "stands for")
    return None
