"""Names that have another name in their place."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.check.names import is_slip
from onrecord.check.offices import OFFICES
from onrecord.resolve.first_names import GIVEN_NAMES
from onrecord.trace.changes.cues import VAGUE
from onrecord.trace.changes.found import Found, cited
from onrecord.trace.changes.passage import SMALL, Edit, Passage
from onrecord.trace.changes.tokens import Token
from onrecord.trace.changes.version import Version

# Before a name, and no part of it.
_TITLES = frozenset(word for office in OFFICES for word in office.split()) | frozenset(
    "mr mrs ms miss dr doctor sir lord lady prof professor senator representative congressman "
    "congresswoman governor general colonel captain sergeant lieutenant major officer detective "
    "judge justice father rev reverend pastor sheikh king queen prince princess former officer "
    "republican democrat democratic deputy assistant acting col gen brother sister".split()
)
_BESIDE = SMALL | _TITLES
_INSIDE = frozenset("of de del la le van von der bin ibn al el da di the and for".split())
# Capitals of style, not of a name.
_NO_NAMES = frozenset(
    "i im ive ill id god internet web monday it he she they we you the a an this that these those "
    "but and or if when while after before as in on at for from by with to of not no yes".split()
).union(VAGUE)
# Names of one thing, as houses have it.
_ALIASES = {
    "islamic state": "isis", "islamic state of iraq and syria": "isis", "isis": "isis",
    "islamic state of iraq and the levant": "isis", "united states": "u.s.", "america": "u.s.",
    "united kingdom": "u.k.", "britain": "u.k.", "great britain": "u.k.",
    "united nations": "u.n.", "european union": "e.u.", "american": "u.s.", "british": "u.k.",
    "burma": "myanmar", "kiev": "kyiv",
}  # fmt: skip
_NICKNAMES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "bob/robert rob/robert bobby/robert bill/william will/william billy/william liz/elizabeth "
        "dick/richard rick/richard jim/james jimmy/james ted/edward ned/edward ted/theodore "
        "jack/john tony/anthony peggy/margaret betty/elizabeth beth/elizabeth harry/henry "
        "hank/henry chuck/charles charlie/charles larry/lawrence jeb/john dan/daniel dave/david "
        "drew/andrew gene/eugene sandy/alexander alex/alexander kate/katherine mike/michael "
        "joe/joseph tom/thomas chris/christopher nick/nicholas steve/stephen steve/steven "
        "greg/gregory jeff/jeffrey ben/benjamin sam/samuel pat/patrick pat/patricia "
        "vince/vincent ron/ronald don/donald ken/kenneth jerry/gerald jenny/jennifer".split()
    )
)


_LEAST_ALIKE = 0.5  # of the words of sense of the longer side, before a name is another's


class _Name(NamedTuple):
    start: int  # its first word's number
    stop: int
    words: tuple[str, ...]  # without titles and small words


def changed_names(passage: Passage) -> Iterator[Found]:
    """Each name with another in its place and nothing else changed beside it."""
    for edit in passage.edits:
        one = _name_in(passage, 0, edit)
        other = None if one is None else _name_in(passage, 1, edit)
        if one is None or other is None or not _differ(one.words, other.words):
            continue
        if not _is_in_place(passage, edit, one, other) or _is_part(passage, one, other):
            continue
        if _is_house_spelling(passage, one, other) or _is_nearer_place(passage, one, other):
            continue
        before = passage.words_before(slice(one.start, one.stop))
        after = passage.words_after(slice(other.start, other.stop))
        was = cited(passage.versions[0].text, before)
        now = cited(passage.versions[1].text, after)
        yield Found("name changed", before, after, f"The name changed: {was} is now {now}.")


def _name_in(passage: Passage, side: int, edit: Edit) -> _Name | None:
    """The one name that a stretch is a part of; None: it is more, or no name."""
    tokens = passage.after if side else passage.before
    stretch = edit.after if side else edit.before
    version = passage.versions[side]
    inside = [at for at in range(stretch.start, stretch.stop) if _is_name(tokens, at, version)]
    if not inside or not _is_joined(tokens, inside, version):
        return None
    rest = [
        tokens[at].key
        for at in range(stretch.start, stretch.stop)
        if at not in inside and tokens[at].key not in _BESIDE
    ]
    if rest or (passage.is_quoted(0, tokens[inside[0]]) and not side):
        return None
    start, stop = inside[0], inside[-1] + 1
    while start and _is_beside(tokens, start - 1, start, version):
        start -= 1
    while stop < len(tokens) and _is_beside(tokens, stop, stop - 1, version):
        stop += 1
    if stop - start > 1 and tokens[stop - 1].key in _TITLES:
        return None  # "the California Republican"
    words = [
        tokens[at].key
        for at in range(start, stop)
        if tokens[at].key not in _TITLES or stop - start == 1
    ]
    return _Name(start, stop, tuple(words)) if words else None


def _is_beside(tokens: Sequence[Token], at: int, beside: int, version: Version) -> bool:
    """Whether a word belongs to the name beside it: no mark between them parts the two."""
    first, last = sorted((at, beside))
    between = version.text[tokens[first].span.end : tokens[last].span.start]
    return between.strip(" \xa0.'’s-") == "" and _is_name(tokens, at, version)


def _is_joined(tokens: Sequence[Token], inside: Sequence[int], version: Version) -> bool:
    """Whether the words are one name: nothing between but "of", "de"; no comma."""
    for one, other in pairwise(inside):
        between = version.text[tokens[one].span.end : tokens[other].span.start]
        if "," in between or any(tokens[at].key not in _INSIDE for at in range(one + 1, other)):
            return False
    return True


def _is_name(tokens: Sequence[Token], at: int, version: Version) -> bool:
    token = tokens[at]
    if token.kind != "word" or not token.is_capital or token.key in _NO_NAMES:
        return False
    text, start = version.text, token.span.start
    low = token.span.of(text).casefold()
    if low in version.capital_words:
        return True
    before = text[max(0, start - 4) : start].rstrip(" \xa0")
    opens = at == 0 or before[-1:] in ".?!:\n\"'“‘”"
    opens = opens and not before.rstrip("\"'”’").endswith(",")  # '"Yes," Ann Bell said'
    return not opens or low in GIVEN_NAMES


def _differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are not one name, written in another way."""
    ours, theirs = " ".join(one), " ".join(other)
    if set(one) <= set(other) or set(other) <= set(one) or _is_alias(ours, theirs):
        return False
    if _is_acronym(ours, other) or _is_acronym(theirs, one):
        return False
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return False
    if min(len(ours), len(theirs)) < 2 or (ours[0] == theirs[0] and "." in ours + theirs):
        return False  # an initial
    behind = _shared_end(one, other)
    ahead = _shared_end(one[::-1], other[::-1])
    mine, its = one[ahead : len(one) - behind], other[ahead : len(other) - behind]
    if _is_alias(" ".join(mine), " ".join(its)):
        return False  # "Britain's Health Service", "U.K. Health Service"
    if len(mine) > 1 or len(its) > 1:
        return len(set(one) & set(other)) < 1  # "Navarro County Health Department", "... District"
    if behind:
        return not _is_one_first(mine[0], its[0])
    a, b = sorted((mine[0], its[0]), key=len)
    # "Syria", "Syrian"; "Iraq", "Iraqi".
    return len(a) < 4 or not b.startswith(a[: max(4, len(a) - 1)]) or is_slip(a, b)


def _is_in_place(passage: Passage, edit: Edit, one: _Name, other: _Name) -> bool:
    """Whether a whole other name stands where the one stood, its neighbours as before."""
    if set(one.words) & set(other.words) or _is_near(one.words[-1], other.words[-1]):
        return True
    before, behind = edit.before.start - 1, edit.before.stop
    has_before = before < 0 or passage.places.get(before) == edit.after.start - 1
    has_behind = behind == len(passage.before) or passage.places.get(behind) == edit.after.stop
    return has_before and has_behind and passage.likeness >= _LEAST_ALIKE


def _is_near(one: str, other: str) -> bool:
    return len(one) > 2 and len(other) > 2 and one[0] == other[0] and is_slip(one, other)


def _is_part(passage: Passage, one: _Name, other: _Name) -> bool:
    """Whether the two are first and last name of one person: "Fan", "Lung" of "Fan Lung"."""
    ours, theirs = one.words[-1], other.words[-1]
    return any(
        f"{a} {b}" in " ".join(version.text.casefold().split())
        for version in passage.versions
        for a, b in ((ours, theirs), (theirs, ours))
    )


def _shared_end(one: Sequence[str], other: Sequence[str]) -> int:
    """How many last words are the same, of those that may be: one of each stays."""
    count = 0
    while count < min(len(one), len(other)) - 1 and one[-1 - count] == other[-1 - count]:
        count += 1
    return count


def _is_alias(one: str, other: str) -> bool:
    return _ALIASES.get(one, one) == _ALIASES.get(other, other)


def _is_house_spelling(passage: Passage, one: _Name, other: _Name) -> bool:
    """Whether a name from another script is spelled in another way, all through the version."""
    if len(one.words) != len(other.words) or one.words[0] in GIVEN_NAMES:
        return False
    unlike = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    return all(
        _skeleton(a) == _skeleton(b)
        and _has_like_vowels(a, b)
        and a not in passage.versions[1].capital_words
        and b not in passage.versions[0].capital_words
        for a, b in unlike
    )


_VOWELS = re.compile("[aeiouy]+")
# What transcriptions confuse: "Tel Afar", "Tal Afar"; "Osama", "Usama"; "Kadyrov", "Kadirov".
_LONG = {"aa": "a", "ee": "i", "oo": "u", "ou": "u", "ii": "i", "uu": "u"}
_LIKE_VOWELS = frozenset(map(frozenset, ("ae", "ou", "iy", "ei")))


def _has_like_vowels(one: str, other: str) -> bool:
    """Whether the vowels of two words differ no more than two transcriptions do."""
    ours, theirs = (
        [_LONG.get(vowel, vowel) for vowel in _VOWELS.findall(word)] for word in (one, other)
    )
    return len(ours) == len(theirs) and all(
        a == b or frozenset((a, b)) in _LIKE_VOWELS for a, b in zip(ours, theirs, strict=True)
    )


def _skeleton(word: str) -> str:
    """The consonants of a word, one for each sound that transcriptions write differently."""
    plain = word.replace("ph", "f").replace("gh", "g").replace("kh", "h").replace("dh", "d")
    plain = plain.translate(str.maketrans("qckz", "kkks"))
    kept = [mark for mark in plain if mark not in "aeiouy'’-"]
    return "".join(mark for at, mark in enumerate(kept) if not at or kept[at - 1] != mark)


def _is_nearer_place(passage: Passage, one: _Name, other: _Name) -> bool:
    """Whether "in India" is "in Rajasthan" now, and the earlier version says that too."""
    before = passage.before[one.start - 1].key if one.start else ""
    new = passage.after[other.start].span.of(passage.versions[1].text).casefold()
    return before in _WHERE and new in passage.versions[0].capital_words


_WHERE = frozenset("in at near from outside to".split())


def _is_one_first(one: str, other: str) -> bool:
    """Whether two first names can be one person's: an initial, a short form."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if frozenset((one, other)) in _NICKNAMES:
        return True
    short, full = sorted((one, other), key=len)
    return full.startswith(short) and len(full) - len(short) > 1  # "Dan", "Daniel"


def _is_acronym(short: str, words: Sequence[str]) -> bool:
    letters = short.replace(".", "").replace(" ", "")
    if len(words) < 2 or not letters:
        return False
    return letters in (
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in _INSIDE),
    )
