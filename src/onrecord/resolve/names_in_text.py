"""The places of a text that name a person, or may."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.records.span import Span
from onrecord.resolve import vocabulary as v
from onrecord.resolve.firms import FIRMS
from onrecord.resolve.first_names import GIVEN_NAMES
from onrecord.resolve.names import is_acronym, is_organisation, plain, split_title

_TOKEN = re.compile(r"[^\s—–]+")
_LEFT = "“\"'‘([*"
_RIGHT = "”\"'’)],;:!?*"
_POSSESSIVE = re.compile(r"['’]s\Z")
_OPENS = frozenset('.!?:”"')
_NOT_NAMES = v.PRONOUNS | v.DETERMINERS | v.QUANTIFIERS | v.PREPOSITIONS | frozenset(
    """
    and but or if when while where why how what although though because since until unless yet so
    nor then thus there here now not no yes is are was were do does did has have had will would can
    could may might must should also still even just only ever never according instead meanwhile say
    says said tells told calls asks wants however monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december
    """.split()
)  # fmt: skip
_GIVEN_PLACES = frozenset("jordan georgia chad paris dallas virginia carolina israel".split())


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """One place that names a person, or may."""

    span: Span
    title: tuple[str, ...]
    name: tuple[str, ...]
    headed: bool  # in a line that has capitals throughout, where a verb may look like a first name


def names_in_text(text: str, common: frozenset[str]) -> Iterator[Named]:
    """Every run of capitalised words that a person may be named by, in text order.

    Args:
        text: The story's.
        common: Words that are no names where a sentence begins with them.
    """
    for line in re.finditer(r"[^\n]+", text):
        tokens = list(_TOKEN.finditer(text, line.start(), line.end()))
        capital = sum(token[0].lstrip(_LEFT)[:1].isupper() for token in tokens)
        titled = len(tokens) > 3 and capital > 0.6 * len(tokens)
        run: list[tuple[Span, str]] = []
        opens = True
        for token in tokens:
            word, closes, fresh = _word(token[0])
            start = token.start() + len(token[0]) - len(token[0].lstrip(_LEFT))
            if fresh:
                yield from _close(run, headed=titled)
                run = []
            low = word.lower().rstrip(".")
            if word == "&":
                run = []  # "Ann Lee & Sons" is a firm
            unfit = (
                not word[:1].isupper()
                or (word.lower() in _NOT_NAMES and low != "will")
                or ((opens or titled) and not run and low in common and low not in v.TITLES)
                or (titled and low in common)
            )
            if unfit and not (run and word in v.NAME_PARTICLES):
                yield from _close(run, headed=titled)
                run = []
            else:
                run.append((Span(start, start + len(word)), word))
                if closes:
                    yield from _close(run, headed=titled)
                    run = []
            opens = token[0][-1] in _OPENS and low not in v.TITLES and len(low) > 1
        yield from _close(run, headed=titled)


def _word(token: str) -> tuple[str, bool, bool]:
    """The word of a token, whether a name ends with it, and whether one cannot go on into it."""
    left = token.lstrip(_LEFT)
    right = left.rstrip(_RIGHT)
    word = _POSSESSIVE.sub("", right)
    closes = len(right) < len(left) or len(word) < len(right)
    if word.endswith("."):
        low = word[:-1].lower()
        if not (low in v.TITLES or low in v.NAME_ENDS or len(low) <= 2 or "." in low):
            word, closes = word[:-1], True
    return word, closes, len(left) < len(token)


def _close(run: list[tuple[Span, str]], *, headed: bool) -> Iterator[Named]:
    while run and run[-1][1] in v.NAME_PARTICLES:
        run = run[:-1]
    if not run or len(run) > 9:
        return
    words = [word for _, word in run]
    title, name = split_title(words)
    if is_organisation(name) or len(name) > 5 or (len(name) == 1 and len(name[0]) < 3):
        return
    if not title and _is_placed(name):
        return
    if len(name) == 1 and name[0].lower().rstrip(".") in v.TITLES | v.MEMBERS:
        return
    first = run[len(words) - len(name)][0]
    yield Named(span=Span(first.start, run[-1][0].end), title=title, name=name, headed=headed)


def _is_placed(name: Sequence[str]) -> bool:
    """Whether a place, letters or a firm make a long name none of a person: "HF Scotland"."""
    if len(name) < 2 or name[0].lower() in GIVEN_NAMES:
        return False
    letters = is_acronym(name[0]) and "." not in name[0] and not name[-1].isupper()
    if plain(name[0]) in FIRMS:
        return True  # "Toyota City"
    return letters or plain(name[0]) in v.PLACES - _GIVEN_PLACES or plain(name[-1]) in v.PLACES
