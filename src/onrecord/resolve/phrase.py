"""What the words of a source say: a pronoun, a name or a description, and how many."""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from onrecord.resolve import vocabulary as v
from onrecord.resolve.counts import People, people_of
from onrecord.resolve.first_names import GIVEN_NAMES
from onrecord.resolve.names import (
    POSSESSIVE,
    is_acronym,
    is_capital,
    is_organisation,
    is_place,
    plain,
    singular_of,
    split_title,
)
from onrecord.text.numbers import number

Form = Literal["empty", "pronoun", "name", "names", "description"]
Named = tuple[tuple[str, ...], tuple[str, ...]]  # titles, name

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
_AFTER_STUDY = frozenset("out released published conducted taken obtained that which".split())
_FAR = 10  # words before the noun that names a text
_ADVERBS = frozenset({"today", "everywhere", "elsewhere", "abroad", "back", "he", "she"})
_WITH_OTHERS = re.compile(r"\band (?:many |several |some |the )?(?:others?|his|her|their)\b")
_BREAKS = frozenset(',;:()[]"“”—–-')
_PARTS = frozenset(
    "one some many most several few each both all half any none neither either majority number "
    "handful couple pair dozen dozens hundreds thousands lot slew quarter third two-thirds members "
    "plenty scores percent others half-dozen group generation share percentage army class string "
    "band bunch host array bulk rest".split()
)
_HEADS = (
    v.PERSON_HEADS
    | v.ORGANISATION_HEADS
    | v.DOCUMENT_HEADS
    | v.COLLECTIVE_HEADS
    | v.GROUP_HEADS
    | v.MEMBERS
)
_CROWD_ENDINGS = ("ists", "ians", "icans", "ials", "ents", "ants", "ators", "ivists")


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
    tokens = _TOKEN.findall(words[:600])  # a source of more words is none, and costs no more
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
    study = _study(first)
    if study is not None:
        return _description(words, *study, tokens)
    lone = first[0].lower()
    if len(first) == 1 and POSSESSIVE.sub("", lone) in v.PRONOUNS:
        return _pronoun(words, POSSESSIVE.sub("", lone))
    core, tail = _core(first)
    if core[-1].lower() in _PARTS or number(core[-1]) is not None:
        # "One of the aides, Ann Lee,": the name says more than the description before it.
        whole = _whole_names(words, rest, common) or _part(words, core, tail, common)
        if whole is not None:
            return whole
    if _WITH_OTHERS.search(" ".join(first)) or _WITH_OTHERS.search(" ".join(tokens[:8])):
        return _crowd(words, tokens)
    # "spokesmen at the bureau and the court" are not two: the "and" is inside what belongs to them.
    both = _both(words, first, common) if "and" not in tail else None
    if both is not None:
        return both
    named = _name(core, tail, common)
    if core[-1].lower() in v.TITLES and tail and is_capital(core[-1]):
        # "Secretary of State Ann Lee"
        named = _with_first_name(_name(first, [], common)) or named
    if named is None:
        # "the director of the bureau, Ann B. Lee,": the name follows its description.
        apposed = _name(_first_segment(rest)[0], [], common) if rest else None
        if apposed is not None and _can_be_named(*_head_of(core), apposed[1]):
            title, name = apposed
            kept = (*(token.lower() for token in core), *title)
            return Phrase(words=words, form="name", name=name, title=kept, described=_low(tokens))
        return _description(words, core, tail, tokens)
    title, name = named
    return Phrase(words=words, form="name", name=name, title=title, described=_low(tokens))


def _whole_names(words: str, rest: list[str], common: frozenset[str]) -> Phrase | None:
    """The full name, or the two, that a description goes on to."""
    first = _first_segment(rest)[0] if rest else []
    both = _both(words, first, common) if first else None
    if both is not None and both.form == "names" and all(" " in name for name in both.name):
        return both
    named = _name(first, [], common) if first else None
    if named is None or len(named[1]) < 2 or is_organisation(named[1]) or len(first) > _FAR:
        return None
    return Phrase(words=words, form="name", name=named[1], title=named[0], described=_low(first))


def _study(tokens: list[str]) -> tuple[list[str], list[str]] | None:
    """Part "A University of Ashby poll out today" behind "poll": a text, not who made it."""
    for at, token in enumerate(tokens[:_FAR]):
        named = at > 1 and is_capital(tokens[at - 1]) and not POSSESSIVE.search(tokens[at - 1])
        ends = at + 1 == len(tokens) or tokens[at + 1] in v.PREPOSITIONS | _AFTER_STUDY
        if named and ends and singular_of(plain(token))[0] in v.DOCUMENT_HEADS and token.islower():
            before = tokens[1:at]
            if all(is_capital(word) or word in ("of", "the", "for", "and") for word in before):
                return tokens[: at + 1], tokens[at + 1 :]
    return None


def _can_be_named(head: str, plural: bool, name: Sequence[str]) -> bool:
    if head in v.BYSTANDER_HEADS and not is_organisation(name):
        return not plural  # "his wife, Jane"
    if plural:
        return False  # "several candidates, including Ann Lee"
    # The head decides: "a study by scholars at Ashby, Reed and Holm College" is no college.
    if head in v.DOCUMENT_HEADS or len(name) < 2 or is_place(name):
        return False
    return head in v.ORGANISATION_HEADS | v.DETERMINERS or not is_organisation(name)


def _with_first_name(named: Named | None) -> Named | None:
    if named is None or named[1][0].lower() not in GIVEN_NAMES:
        return None
    return named


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


def _core(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The noun phrase before its first preposition, and what follows."""
    for at, token in enumerate(tokens):
        if at and token in v.PREPOSITIONS:
            return list(tokens[:at]), list(tokens[at:])
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
    return Phrase(
        words=words,
        form=form,
        head=inner.head or "member",
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
    one, other = _core(left)[0], _core(right)[0]
    first, second = _name(one, [], common), _name(other, [], common)
    if first is not None and second is not None:
        bodies = is_organisation(first[1]) + is_organisation(second[1])
        if bodies and _joins_one_name(_core(tokens)[0], joins[0]):
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


def _name(core: Sequence[str], tail: Sequence[str], common: frozenset[str]) -> Named | None:
    """Titles and name that a noun phrase ends with, or None if it ends with a common noun."""
    if not core or not is_capital(core[-1]):
        return None
    start = len(core)
    while start > 0 and (
        is_capital(core[start - 1])
        or core[start - 1] in v.NAME_PARTICLES
        or (core[start - 1] == "&" and start > 1)
        or _joins_one_name(core, start - 1)
    ):
        start -= 1
    run = [POSSESSIVE.sub("", token) for token in core[start:]]
    while run and (run[0].lower() in v.DETERMINERS | v.QUANTIFIERS | v.NAME_PARTICLES - {"van"}):
        run = run[1:]
    if not run:
        return None
    if len(run) == len(core) - start and start == 0 and _is_common(run, common):
        return None
    if run[-1].lower().rstrip(".") in v.TITLES and len(run) < 3 and not POSSESSIVE.search(core[-1]):
        return None  # "The President"
    if singular_of(plain(run[-1]))[0] in v.MEMBERS:
        return None  # "a New Hampshire Republican"
    title, name = split_title(run)
    if not title and start:
        title = tuple(plain(token) for token in core[:start])
    if len(tail) > 1 and is_organisation(name) and _is_in_name(tail):
        of = [token for token in tail if is_capital(token) or token in ("of", "the", "for")]
        name = (*name, *of)
    return title, name


def _joins_one_name(core: Sequence[str], at: int) -> bool:
    """Whether an "and" is inside one name: "the Food and Drug Administration"."""
    if core[at] != "and" or at < 2 or core[0].lower() != "the" or at + 2 >= len(core):
        return False
    left, right = core[1:at], core[at + 1 :]
    if not all(is_capital(token) for token in (*left, *right)):
        return False
    return is_organisation(right[-1:]) and not is_acronym(right[-1]) and not is_organisation(left)


def _is_in_name(tail: Sequence[str]) -> bool:
    # "the Department of Justice", "the National Center for Atmospheric Research"
    return tail[0] == "of" or (tail[0] == "for" and is_capital(tail[1]))


def _is_common(run: Sequence[str], common: frozenset[str]) -> bool:
    """Whether a phrase that begins a sentence has its capital only from there."""
    if len(run) != 1:
        return False
    word = plain(run[0])
    singular, plural = singular_of(word)
    return (
        word in common
        or (plural and (singular in _HEADS or word.endswith(_CROWD_ENDINGS)))
        or word in v.QUANTIFIERS
        or singular in v.ANONYMOUS_HEADS | v.DOCUMENT_HEADS
    ) and word not in GIVEN_NAMES


def _head_of(core: Sequence[str]) -> tuple[str, bool]:
    """The head of a noun phrase: its last word, or the last one known if that is none.

    "Activists clamoring", "the order released Friday": what follows the head is no noun.
    """
    head = singular_of(plain(core[-1]))
    if head[0] in _HEADS or head[1]:
        return head
    for token in reversed(core[:-1]):
        known = singular_of(plain(token))
        if known[0] in _HEADS and not POSSESSIVE.search(token) and not is_capital(token):
            after = core[core.index(token) + 1].lower()
            if known[1] or after in _ADVERBS or after.endswith(("ing", "ed", "t", "n")):
                return known
    return head


def _description(words: str, core: list[str], tail: list[str], tokens: Sequence[str]) -> Phrase:
    head, plural = _head_of(core)
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
    if {"percent", "%"} & {plain(token) for token in tokens} or "%" in words:
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
