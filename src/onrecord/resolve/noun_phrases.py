"""The parts of a noun phrase: its core, its head, and the name that it ends with."""

from collections.abc import Sequence

from onrecord.resolve import vocabulary as v
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

Named = tuple[tuple[str, ...], tuple[str, ...]]  # titles, name
_AFTER_STUDY = frozenset("out released published conducted taken obtained that which".split())
_FAR = 10  # words before the noun that names a text
_ADVERBS = frozenset({"today", "everywhere", "elsewhere", "abroad", "back", "he", "she"})
_HEADS = (
    v.PERSON_HEADS
    | v.ORGANISATION_HEADS
    | v.DOCUMENT_HEADS
    | v.COLLECTIVE_HEADS
    | v.GROUP_HEADS
    | v.MEMBERS
)
_COUNTS = v.DETERMINERS | v.QUANTIFIERS | {"such"}
_CROWD_ENDINGS = ("ists", "ians", "icans", "ials", "ents", "ants", "ators", "ivists")


def study_in(tokens: list[str]) -> tuple[list[str], list[str]] | None:
    """Part "A University of Ashby poll out today" behind "poll": a text, not who made it."""
    for at, token in enumerate(tokens[:_FAR]):
        named = at > 1 and is_capital(tokens[at - 1]) and not POSSESSIVE.search(tokens[at - 1])
        ends = at + 1 == len(tokens) or tokens[at + 1] in v.PREPOSITIONS | _AFTER_STUDY
        if named and ends and singular_of(plain(token))[0] in v.DOCUMENT_HEADS and token.islower():
            before = tokens[1:at]
            if tokens[0].lower() not in v.DETERMINERS | v.INDEFINITE and not all(
                map(is_capital, before)
            ):
                return None  # "Critics of the Ashby plan"
            if all(is_capital(word) or word in ("of", "the", "for", "and") for word in before):
                return tokens[: at + 1], tokens[at + 1 :]
    return None


def can_be_named(head: str, plural: bool, name: Sequence[str]) -> bool:
    """Whether a name after a description is that of whom it describes."""
    if head in v.BYSTANDER_HEADS and not is_organisation(name):
        return not plural  # "his wife, Jane"
    if plural:
        return False  # "several candidates, including Ann Lee"
    # The head decides: "a study by scholars at Ashby, Reed and Holm College" is no college.
    if head in v.DOCUMENT_HEADS or len(name) < 2 or is_place(name):
        return False
    return head in v.ORGANISATION_HEADS | v.DETERMINERS or not is_organisation(name)


def with_first_name(named: Named | None) -> Named | None:
    """A name only if it begins with a known first name."""
    if named is None or named[1][0].lower() not in GIVEN_NAMES:
        return None
    return named


def core_of(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The noun phrase before its first preposition, and what follows."""
    for at in range(len(tokens)):
        if at and (_goes_on(tokens, at) or _begins_clause(tokens, at)):
            return list(tokens[:at]), list(tokens[at:])
    return list(tokens), []


def _goes_on(tokens: Sequence[str], at: int) -> bool:
    """Whether a preposition begins what follows the head."""
    # "Lee's close friends": what somebody owns has yet to come.
    if tokens[at] not in v.PREPOSITIONS or POSSESSIVE.search(tokens[at - 1]):
        return False
    # "the secretary of state's report": the text speaks, not who owns it.
    owns = tokens[at] == "of" and at + 2 == len(tokens) - 1 and POSSESSIVE.search(tokens[at + 1])
    return not (owns and singular_of(plain(tokens[-1]))[0] in v.DOCUMENT_HEADS)


def _begins_clause(tokens: Sequence[str], at: int) -> bool:
    """Whether a clause without "that" follows: "figures her aides gave", "a post getting a lot"."""
    singular, plural = singular_of(plain(tokens[at - 1]))
    if not (plural or singular in _HEADS) or not tokens[at - 1].islower() or at + 1 >= len(tokens):
        return False
    if tokens[at].endswith("ing"):
        return tokens[at + 1] in _COUNTS
    return tokens[at] in v.DETERMINERS and tokens[at - 1] not in v.QUANTIFIERS


def name_in(core: Sequence[str], tail: Sequence[str], common: frozenset[str]) -> Named | None:
    """Titles and name that a noun phrase ends with, or None if it ends with a common noun."""
    if not core or not is_capital(core[-1]):
        return None
    start = len(core)
    while start > 0 and (
        is_capital(core[start - 1])
        or core[start - 1] in v.NAME_PARTICLES
        or (core[start - 1] == "&" and start > 1)
        or joins_one_name(core, start - 1)
    ):
        start -= 1
    start = _after_owner(core, start)
    run = [POSSESSIVE.sub("", token) for token in core[start:]]
    while run and (run[0].lower() in v.DETERMINERS | v.QUANTIFIERS | v.NAME_PARTICLES - {"van"}):
        run = run[1:]
    if not run:
        return None
    if len(run) == len(core) - start and start == 0 and _is_common(run, common):
        return None
    titled = run[0].lower().rstrip(".") in v.HONORIFICS and len(run) == 2  # "Mr. King"
    owns = POSSESSIVE.search(core[-1])
    if run[-1].lower().rstrip(".") in v.TITLES and len(run) < 3 and not (titled or owns):
        return None  # "The President"
    apposed = _is_apposed_body(core, start)
    if _is_crowd(run, core) and not apposed:
        return None
    title, name = split_title(run)
    if not title and start:
        title = tuple(plain(token) for token in core[:start])
    if len(tail) > 1 and (apposed or is_organisation(name)) and _is_in_name(tail):
        of = [token for token in tail if is_capital(token) or token in ("of", "the", "for")]
        name = (*name, *of)
    return title, name


def _after_owner(core: Sequence[str], start: int) -> int:
    """Where the name of a person begins who is somebody's: "the Courier's Ann Lee"."""
    for at in range(len(core) - 1, start, -1):
        if POSSESSIVE.search(core[at - 1]):
            body = is_organisation(core[at:]) and core[-1].lower() not in v.TITLES
            return start if body else at
    return start


def _is_crowd(run: Sequence[str], core: Sequence[str]) -> bool:
    """Whether capitals stand on people of a kind: "a New Hampshire Republican", "Black Voters"."""
    singular, plural = singular_of(plain(run[-1]))
    if singular.rpartition("-")[2] in v.MEMBERS:  # "African-Americans"
        return True
    people = plural and singular in v.PERSON_HEADS | v.GROUP_HEADS
    # "The Concerned Skippers" are a body that has taken a name.
    called = core[0].lower() == "the" and len(run) > 1
    return people and len(run) > 1 and not called and run[0].lower() not in GIVEN_NAMES


def _is_apposed_body(core: Sequence[str], start: int) -> bool:
    """Whether a noun before a name says what bears it: "the action group Skippers for Ashby"."""
    return start > 0 and core[start - 1] in v.ORGANISATION_HEADS


def joins_one_name(core: Sequence[str], at: int) -> bool:
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


def head_of(core: Sequence[str]) -> tuple[str, bool]:
    """The head of a noun phrase: its last word, or the last one known if that is none.

    "Activists clamoring", "the order released Friday": what follows the head is no noun.
    """
    head = singular_of(plain(core[-1]))
    if head[0] in _HEADS or head[1]:
        return head
    if len(core) > 1 and core[-1].islower() and core[-1].endswith(("ed", "ing")):
        before = singular_of(plain(core[-2]))
        if before[1] and not POSSESSIVE.search(core[-2]):
            return before  # "Economists polled", "the Skippers waiting"
    for token in reversed(core[:-1]):
        known = singular_of(plain(token))
        if known[0] in _HEADS and not POSSESSIVE.search(token) and not is_capital(token):
            after = core[core.index(token) + 1].lower()
            if known[1] or after in _ADVERBS or after.endswith(("ing", "ed", "t", "n")):
                return known
    return head
