"""What the words of a source say: a pronoun, a name or a description, and how many."""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from onrecord.resolve import vocabulary as v
from onrecord.text.numbers import number

Form = Literal["empty", "pronoun", "name", "names", "description"]
People = tuple[int, int | None]
Named = tuple[tuple[str, ...], tuple[str, ...]]  # titles, name

_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”—–]+|[,;:()\[\]\"“”—–]")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z", re.IGNORECASE)
_SKIPPED_FIRST = frozenset(
    "by to from among with in at for as like even only according because while than when and but "
    "just also per that if".split()
)
_SELF = frozenset("himself herself itself themselves alone too also now here there".split())
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
    first, rest = _first_segment(tokens)
    while len(first) > 1 and first[-1].lower() in _SELF:
        first = first[:-1]
    lone = first[0].lower()
    if len(first) == 1 and _POSSESSIVE.sub("", lone) in v.PRONOUNS:
        return _pronoun(words, _POSSESSIVE.sub("", lone))
    core, tail = _core(first)
    if core[-1].lower() in _PARTS or number(core[-1]) is not None:
        whole = _part(words, core, tail, common)
        if whole is not None:
            return whole
    if _WITH_OTHERS.search(" ".join(first)) or _WITH_OTHERS.search(" ".join(tokens[:8])):
        return _crowd(words, tokens)
    # "spokesmen at the bureau and the court" are not two: the "and" is inside what belongs to them.
    both = _both(words, first, common) if "and" not in tail else None
    if both is not None:
        return both
    named = _name(core, tail, common)
    if core[-1].lower() in v.TITLES and tail and _is_capital(core[-1]):
        # "Secretary of State Ann Lee"
        named = _with_first_name(_name(first, [], common)) or named
    if named is None:
        # "the director of the bureau, Ann B. Lee,": the name follows its description.
        apposed = _name(_first_segment(rest)[0], [], common) if rest else None
        if apposed is not None and len(apposed[1]) > 1 and not _is_place(apposed[1]):
            title, name = apposed
            kept = (*(token.lower() for token in core), *title)
            return Phrase(words=words, form="name", name=name, title=kept, described=_low(tokens))
        return _description(words, core, tail, tokens)
    title, name = named
    return Phrase(words=words, form="name", name=name, title=title, described=_low(tokens))


def _with_first_name(named: Named | None) -> Named | None:
    if named is None or named[1][0].lower() not in v.MALE_NAMES | v.FEMALE_NAMES:
        return None
    return named


def _is_skipped(tokens: Sequence[str]) -> bool:
    return (
        len(tokens) > 1
        and tokens[0].lower() in _SKIPPED_FIRST
        and tokens[1].lower() not in ("least", "most")
    )


def _low(tokens: Sequence[str]) -> frozenset[str]:
    return frozenset(_plain(token) for token in tokens if token not in _BREAKS)


def _plain(token: str) -> str:
    return _POSSESSIVE.sub("", token).rstrip(".").lower()


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
    people = whole if single or inner.people[1] is not None else own
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
        if is_organisation(first[1]) or is_organisation(second[1]):
            return None
        name = (" ".join(first[1]), " ".join(second[1]))
        return Phrase(words=words, form="names", name=name, described=_low(tokens), plural=True)
    if first is None and second is None:
        return None
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
    if not core or not _is_capital(core[-1]):
        return None
    start = len(core)
    while start > 0 and (_is_capital(core[start - 1]) or core[start - 1] in v.NAME_PARTICLES):
        start -= 1
    run = [_POSSESSIVE.sub("", token) for token in core[start:]]
    while run and (run[0].lower() in v.DETERMINERS | v.QUANTIFIERS | v.NAME_PARTICLES - {"van"}):
        run = run[1:]
    if not run:
        return None
    if len(run) == len(core) - start and start == 0 and _is_common(run, common):
        return None
    if (
        run[-1].lower().rstrip(".") in v.TITLES
        and len(run) < 3
        and not _POSSESSIVE.search(core[-1])
    ):
        return None  # "The President"
    if _singular(_plain(run[-1]))[0] in v.MEMBERS:
        return None  # "a New Hampshire Republican"
    title, name = split_title(run)
    if not title and start:
        title = tuple(_plain(token) for token in core[:start])
    if tail and tail[0] == "of" and is_organisation(name):
        of = [token for token in tail if _is_capital(token) or token in ("of", "the", "for")]
        name = (*name, *of)
    return title, name


def _is_capital(token: str) -> bool:
    return token[:1].isupper()


def _is_common(run: Sequence[str], common: frozenset[str]) -> bool:
    """Whether a phrase that begins a sentence has its capital only from there."""
    if len(run) != 1:
        return False
    word = _plain(run[0])
    singular, plural = _singular(word)
    return (
        word in common
        or (plural and (singular in _HEADS or word.endswith(_CROWD_ENDINGS)))
        or word in v.QUANTIFIERS
        or singular in v.ANONYMOUS_HEADS | v.DOCUMENT_HEADS
    ) and word not in v.MALE_NAMES | v.FEMALE_NAMES


def _head_of(core: Sequence[str]) -> tuple[str, bool]:
    """The head of a noun phrase: its last word, or the last one known if that is none.

    "Activists clamoring", "the order released Friday": what follows the head is no noun.
    """
    head = _singular(_plain(core[-1]))
    if head[0] in _HEADS or head[1]:
        return head
    for token in reversed(core[:-1]):
        known = _singular(_plain(token))
        if known[0] in _HEADS and not _POSSESSIVE.search(token) and not _is_capital(token):
            after = core[core.index(token) + 1].lower()
            if known[1] or after in _ADVERBS or after.endswith(("ing", "ed", "t", "n")):
                return known
    return head


def split_title(run: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part a run of capitalised words into titles (small letters, no stops) and name."""
    start = 0
    for at, word in enumerate(run[:-1]):
        if word.lower().rstrip(".") in v.TITLES:
            start = at + 1
    for at in range(1, len(run) - 1):
        # "Rules Committee Ann Lee", "Co-moderator Ann Lee": the first name begins the name.
        before = run[at - 1].lower()
        if at > start and run[at].lower() in v.MALE_NAMES | v.FEMALE_NAMES:
            if before not in v.MALE_NAMES | v.FEMALE_NAMES and len(before.rstrip(".")) > 1:
                start = at
            break
    if is_organisation(run) and is_organisation(run[start:]):
        start = 0
    return tuple(word.lower().rstrip(".") for word in run[:start]), tuple(run[start:])


def is_organisation(name: Sequence[str]) -> bool:
    """Whether the words of a name make it an organisation or a place."""
    if _is_place(name):
        return True
    if len(name) == 1 and is_acronym(name[0]):
        return True
    for word in name:
        low = _plain(word)
        if low in v.ORGANISATION_WORDS or _singular(low)[0] in v.ORGANISATION_HEADS:
            return True
        if low.endswith((".com", ".org", ".net")) or (is_acronym(word) and len(word) > 2):
            return True
    return False


def is_acronym(word: str) -> bool:
    """Whether a word is one such as "FBI", "F.B.I.", "AP"."""
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def _is_place(name: Sequence[str]) -> bool:
    low = [_plain(word) for word in name]
    if low[0] in ("new", "north", "south", "west", "east", "united", "saudi", "hong", "san", "los"):
        return len(low) == 2
    return len(low) == 1 and low[0] in v.PLACES


def _singular(word: str) -> tuple[str, bool]:
    """The singular of a noun in small letters, and whether it was a plural."""
    if word in v.PLURALS:
        return v.PLURALS[word], word not in ("police", "staff")
    if word in v.ORGANISATION_HEADS | v.DOCUMENT_HEADS | v.PERSON_HEADS:
        return word, False
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y", True
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2], True
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1], True
    return word, False


def _description(words: str, core: list[str], tail: list[str], tokens: Sequence[str]) -> Phrase:
    head, plural = _head_of(core)
    owner = ""
    definite = core[0].lower() in ("the", "this", "that", "these", "those")
    for at, token in enumerate(core[:-1]):
        if _POSSESSIVE.search(token):
            owner = " ".join(_POSSESSIVE.sub("", t) for t in core[: at + 1])
        elif token.lower() in ("his", "her", "their", "its", "my", "our"):
            owner = token.lower()
    definite = definite or bool(owner)
    if not owner:
        capitals = [t for t in core[:-1] if _is_capital(t) and t.lower() not in v.DETERMINERS]
        owner = " ".join(capitals)
    if head in v.QUANTIFIERS or number(head) is not None:
        plural = head not in ("one", "each", "another", "someone", "somebody", "nobody")
    if {"percent", "%"} & {_plain(token) for token in tokens} or "%" in words:
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


def people_of(tokens: Sequence[str], *, plural: bool) -> People:
    """The least and the most people that the words before a noun allow."""
    low = [token.lower() for token in tokens]
    joined = " ".join(low)
    counts = [n for token in low if (n := number(token)) is not None and n > 0]
    if counts and not {"percent", "%"} & set(low):
        exact = counts[0]
        if "at least" in joined or "or more" in joined:
            return exact, None
        if "more than" in joined or "over" in low:
            return exact + 1, None
        if "dozen" in low and low.index("dozen") and number(low[low.index("dozen") - 1]):
            return 12 * exact, 12 * exact
        return exact, exact
    for word, people in _COUNTED.items():
        if word in low:
            return people
    return (2, None) if plural else (1, 1)


_COUNTED: dict[str, People] = {
    "couple": (2, 2),
    "pair": (2, 2),
    "trio": (3, 3),
    "both": (2, 2),
    "handful": (3, None),
    "several": (3, None),
    "many": (3, None),
    "numerous": (3, None),
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
}
