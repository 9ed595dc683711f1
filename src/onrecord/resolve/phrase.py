"""What the words of a source say: a pronoun, a name or a description, and how many."""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from onrecord.resolve import vocabulary as v
from onrecord.resolve.counts import People, people_of
from onrecord.resolve.names import (
    POSSESSIVE,
    is_capital,
    is_organisation,
    plain,
)
from onrecord.resolve.noun_phrases import (
    can_be_named,
    core_of,
    head_of,
    joins_one_name,
    name_in,
    study_in,
    with_first_name,
)
from onrecord.text.numbers import number

Form = Literal["empty", "pronoun", "name", "names", "description"]

_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”—–]+|[,;:()\[\]\"“”—–]")
_SKIPPED_FIRST = frozenset(
    "by to from among with in at for as like even only according because while than when and but "
    "just also per that if".split()
)
_HALF_NAME = re.compile(r"\b(?:known|identified)\s+(?:only\s+)?as\s+([A-Z][\w-]+)\W*\Z")
_SELF = frozenset("himself herself itself themselves alone too also now here there".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday tonight".split()
)
_FAR = 10  # words before the noun that names a text
_WITH_OTHERS = re.compile(r"\band (?:many |several |some |the )?(?:others?|his|her|their)\b")
_BREAKS = frozenset(',;:()[]"“”—–-')
_THREE_NAMES = re.compile(
    r"(?:[A-Z][\w’'.-]+ ){1,3}, (?:(?:[A-Z][\w’'.-]+ ){1,3}, )*"
    r"(?:[A-Z][\w’'.-]+ ){1,3}(?:, )?and [A-Z]"
)
_NICKNAME = re.compile(r"([A-Z][\w.]+ )[\"“(][A-Z][\w.]*[\"”)] (?=[A-Z])")
_PARTS = frozenset(
    "one some many most several few each both all half any none neither either majority number "
    "handful couple pair dozen dozens hundreds thousands lot slew quarter third two-thirds members "
    "plenty scores percent others half-dozen group generation share percentage army class string "
    "band bunch host array bulk rest chorus clutch cadre crop flood flurry parade raft range "
    "roster slate swath throng trio variety wave".split()
)


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """One source's words, taken apart."""

    words: str  # white space made single spaces
    form: Form
    head: str = ""  # of a description: singular, small letters; of a pronoun: itself
    name: tuple[str, ...] = ()  # of a name, without titles
    title: tuple[str, ...] = ()  # small letters, without stops
    described: frozenset[str] = frozenset()  # its words in small letters
    owner: str = ""  # "his", "Ann Lee" of "Ann Lee's campaign"
    plural: bool = False
    definite: bool = False
    part_of: bool = False  # "one of the aides"
    people: People = (1, None)


def parse(words: str, common: frozenset[str] = frozenset()) -> Phrase:
    """Take the words of a source apart.

    Args:
        words: The source's characters, or those of its stretches joined by a space.
        common: Words that the story writes in small letters: they are no names when a sentence
            begins with them.
    """
    words = " ".join(words.split())
    # A source of more words is none, and costs no more.
    tokens = _TOKEN.findall(_NICKNAME.sub(r"\1", words[:600]))
    while tokens and (tokens[0] in _BREAKS or _is_skipped(tokens)):
        tokens = tokens[1:]
    if not tokens:
        return Phrase(words=words, form="empty")
    half = _HALF_NAME.search(words)
    if half is not None:
        return Phrase(words=words, form="name", name=(half[1],), described=_low(tokens))
    first, rest = _first_segment(tokens)
    while len(first) > 1 and first[-1].lower() in _SELF | _DAYS:
        first = first[:-1]
    study = study_in(first)
    if study is not None:
        return _description(words, *study, tokens)
    lone = first[0].lower()
    if len(first) == 1 and POSSESSIVE.sub("", lone) in v.PRONOUNS:
        return _pronoun(words, POSSESSIVE.sub("", lone))
    core, tail = core_of(first)
    if core[-1].lower() in _PARTS or number(core[-1]) is not None:
        # "One of the aides, Ann Lee,": the name says more than the description before it.
        whole = _whole_names(words, rest, common) or _part(words, core, tail, common)
        if whole is not None:
            return whole
    if _WITH_OTHERS.search(" ".join(first)) or _WITH_OTHERS.search(" ".join(tokens[:8])):
        return _crowd(words, tokens)
    if _THREE_NAMES.match(" ".join(tokens)):
        return _crowd(words, tokens)
    # "spokesmen at the bureau and the court" are not two: the "and" is inside what belongs to them.
    both = _both(words, first, common) if "and" not in tail else None
    if both is None and lone == "both" and "and" in core:
        both = _crowd(words, tokens)  # "both skippers and pilots"
    if both is not None:
        return both
    named = name_in(core, tail, common)
    if core[-1].lower() in v.TITLES and tail and is_capital(core[-1]):
        # "Secretary of State Ann Lee"
        named = with_first_name(name_in(first, [], common)) or named
    if named is None and is_capital(core[-1]) and _is_body_apposed(rest):
        # "the Independent, a local newspaper,"
        name = tuple(token for token in core if token.lower() not in v.DETERMINERS)
        return Phrase(words=words, form="name", name=name, described=_low(tokens))
    if named is None:
        # "the director of the bureau, Ann B. Lee,": the name follows its description.
        apposed = name_in(*core_of(_first_segment(rest)[0]), common) if rest else None
        if apposed is not None and can_be_named(*head_of(core), apposed[1]):
            title, name = apposed
            kept = (*(token.lower() for token in core), *title)
            return Phrase(words=words, form="name", name=name, title=kept, described=_low(tokens))
        return _description(words, core, tail, tokens)
    title, name = named
    return Phrase(words=words, form="name", name=name, title=title, described=_low(tokens))


def _whole_names(words: str, rest: list[str], common: frozenset[str]) -> Phrase | None:
    """The full name, or the two, that a description goes on to."""
    if not rest or rest[0] in v.PREPOSITIONS:
        return None  # "others, including Ann Lee": more than her
    first = _first_segment(rest)[0]
    both = _both(words, first, common) if first else None
    if both is not None and both.form == "names" and all(" " in name for name in both.name):
        return both
    named = name_in(first, [], common) if first else None
    if named is None or len(named[1]) < 2 or is_organisation(named[1]) or len(first) > _FAR:
        return None
    return Phrase(words=words, form="name", name=named[1], title=named[0], described=_low(first))


def _is_body_apposed(rest: Sequence[str]) -> bool:
    if not rest or rest[0] not in v.INDEFINITE:
        return False
    return head_of(core_of(_first_segment(rest)[0])[0])[0] in v.ORGANISATION_HEADS


def _is_skipped(tokens: Sequence[str]) -> bool:
    return (
        len(tokens) > 1
        and tokens[0].lower() in _SKIPPED_FIRST
        and tokens[1].lower() not in ("least", "most")
    )


def _low(tokens: Sequence[str]) -> frozenset[str]:
    return frozenset(plain(token) for token in tokens if token not in _BREAKS)


def _pronoun(words: str, pronoun: str) -> Phrase:
    plural = pronoun in v.THEY | v.WE
    people: People = (2, 2) if pronoun == "both" else (2, None) if plural else (1, 1)
    return Phrase(words=words, form="pronoun", head=pronoun, plural=plural, people=people)


def _first_segment(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The tokens before the first break or relative clause, and the rest."""
    for at, token in enumerate(tokens):
        if at and (token in _BREAKS or token in v.RELATIVE):
            rest = list(tokens[at:])
            while rest and rest[0] in _BREAKS:
                rest = rest[1:]
            return list(tokens[:at]), rest
    return list(tokens), []


def _part(words: str, core: list[str], tail: list[str], common: frozenset[str]) -> Phrase | None:
    """Read "one of the two aides": head and number are those of what it is taken from."""
    if not tail or tail[0] != "of" or len(tail) < 2:
        return None
    inner = parse(" ".join(tail[1:]), common)
    whole = inner.people if inner.people[0] > 1 or inner.form == "description" else (2, None)
    own = people_of(core, plural=True)
    single = own == (1, 1)
    # "One of the aides" is one, until a mention counts the aides; "one of two aides" are two.
    people = whole if inner.people[1] is not None else own
    form: Form = "pronoun" if inner.form == "pronoun" else "description"
    head = inner.head or "member"
    if core[-1].lower() == "members" and form == "description" and not inner.plural:
        head = "member"  # "members of the council" are no council
    return Phrase(
        words=words,
        form=form,
        head=head,
        described=_low([*core, *tail]),
        owner=inner.owner,
        plural=not single,
        definite=inner.definite,
        part_of=single or (inner.definite and own[1] is not None),
        people=people,
    )


def _both(words: str, tokens: list[str], common: frozenset[str]) -> Phrase | None:
    """Read "Ann Lee and Bob Ray" as two named together, "Lee and her allies" as a group."""
    joins = [at for at, token in enumerate(tokens) if token.lower() in ("and", "nor") and at > 0]
    if not joins or joins[0] == len(tokens) - 1:
        return None
    left, right = tokens[: joins[0]], tokens[joins[0] + 1 :]
    if left[0].lower() in ("neither", "both"):
        left = left[1:]
    if not left:
        return None
    one, other = core_of(left)[0], core_of(right)[0]
    first, second = name_in(one, [], common), name_in(other, [], common)
    if first is not None and second is not None:
        bodies = is_organisation(first[1]) + is_organisation(second[1])
        if bodies and joins_one_name(core_of(tokens)[0], joins[0]):
            return None
        if bodies:
            several = _crowd(words, tokens)
            return several if bodies == 1 else msgspec.structs.replace(several, head="body")
        name = (" ".join(first[1]), " ".join(second[1]))
        return Phrase(words=words, form="names", name=name, described=_low(tokens), plural=True)
    if first is None and second is None:
        # "the principal and the bishop", "the chief and Ashby's mayor"
        apart = right[0].lower() in v.DETERMINERS or POSSESSIVE.search(right[0])
        return _crowd(words, tokens) if apart else None
    if second is None and is_capital(left[-1]) and is_capital(right[0]) and other[-1].islower():
        return None  # "White House and Pentagon spokesmen"
    return _crowd(words, tokens)


def _crowd(words: str, tokens: Sequence[str]) -> Phrase:
    return Phrase(
        words=words,
        form="description",
        head="people",
        described=_low(tokens),
        plural=True,
        people=(2, None),
    )


def _description(words: str, core: list[str], tail: list[str], tokens: Sequence[str]) -> Phrase:
    head, plural = head_of(core)
    owner = ""
    definite = core[0].lower() in ("the", "this", "that", "these", "those")
    for at, token in enumerate(core[:-1]):
        if POSSESSIVE.search(token):
            owner = " ".join(POSSESSIVE.sub("", t) for t in core[: at + 1])
        elif token.lower() in ("his", "her", "their", "its", "my", "our"):
            owner = token.lower()
    definite = definite or bool(owner)
    if not owner:
        capitals = [t for t in core[:-1] if is_capital(t) and t.lower() not in v.DETERMINERS]
        owner = " ".join(capitals)
    if head in v.QUANTIFIERS or number(head) is not None:
        plural = head not in ("one", "each", "another", "someone", "somebody", "nobody")
    # A share of people, but not "an aide to the bank, which owns 50%".
    known = head in v.PERSON_HEADS | v.DOCUMENT_HEADS | v.ORGANISATION_HEADS
    counted = core if known and tail[:1] != ["of"] else tokens
    if any(plain(token) == "percent" or "%" in token for token in counted):
        head, plural = "people", True
    return Phrase(
        words=words,
        form="description",
        head=head,
        described=_low(tokens),
        owner=owner,
        plural=plural,
        definite=definite,
        people=people_of(core, plural=plural),
    )
