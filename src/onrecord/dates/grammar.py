"""Rules: a pattern over kinds of words, and what reads the words that it finds."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

import msgspec

from onrecord.dates.calendar import Point
from onrecord.dates.setting import Setting
from onrecord.dates.tokens import LETTER_OF, Token, Tokens

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

# What patterns share. Names in capitals stand for these; all others are kinds of words.
_PARTS = {
    "NUMBER": "(?:(?:a couple of?|(?:number|day|digits|year4|a)(?:hyphen?number){0,4}"
    "(?:hyphen?fraction|and a half)?|fraction))",
    "VAGUE": "(?:a? few|several|some|a couple more)",
    "ADJECTIVE": "(?:adjective|more|fiscal)",
    "UNIT": "(?:unit|year|quarter|century|second|weekend)",
    "ORDINAL": "(?:ordinal|second|ordinal_number)",
    "SEASON": "(?:season|fall)",
    "MONTH": "(?:month|may)",
    "WEEKDAY": "(?:weekday|weekday_short)",
    "DAY": "(?:day|ordinal_number)",
    # How much of it, or which end of it.
    "EDGE": "(?:the? (?:early|late|earlier|later|mid|middle of|start of|end of|rest of|near end of"
    "|(?:ORDINAL|last) half of) (?:in|on)? hyphen? (?:or (?:early|late) hyphen?)?)",
    # More, less, about.
    "BOUND": "(?:(?:the past)?(?:at? least|at much|as (?:few|several|much) as|no? more than"
    "|no? less than|up to|just? approx|just? over|just? more than|just? less than|within|not? just"
    "|some))",
    "CLOCK": "(?:(?:clock|DAY|year4|digits|number) (?:oclock|ampm) (?:in the part)?|clock|noon"
    "|(?:day|number) in the part)(?:bracket?zone bracket?)?",
}
_NAME = re.compile(r"[a-z_0-9]*[a-z_][a-z_0-9]*|[A-Z]+")


class Phrase(msgspec.Struct, frozen=True):
    """The words that a pattern found: `tokens.all[start:end]`."""

    tokens: Tokens
    start: int
    end: int

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens.all[self.start : self.end])

    def first(self, *kinds: str) -> Token | None:
        """The first word of one of the kinds."""
        return next((token for token in self if token.kind in kinds), None)

    def has(self, *kinds: str) -> bool:
        """Whether one of the words is of one of the kinds."""
        return any(token.kind in kinds for token in self)

    def all(self, *kinds: str) -> list[Token]:
        """The words of the kinds."""
        return [token for token in self if token.kind in kinds]

    def before(self, count: int = 1) -> Token | None:
        """The word that stands so many words before the phrase."""
        return self.tokens[self.start - count] if self.start >= count else None

    def after(self, count: int = 1) -> Token | None:
        """The word that stands so many words after the phrase."""
        index = self.end + count - 1
        return self.tokens[index] if index < len(self.tokens) else None

    @property
    def words(self) -> str:
        """The words of the text, with one blank wherever it has white space."""
        start, end = self.tokens[self.start].start, self.tokens[self.end - 1].end
        return " ".join(self.tokens.text[start:end].split())


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a time expression says."""

    type: TimexType
    value: str
    anchor: str | None = None
    rule: str
    point: Point | None = None  # what later expressions may count from
    length: tuple[Fraction, str] | None = None  # so many units, by a unit's letter


Read = Callable[[Phrase, Setting], Reading | None]


class Rule(msgspec.Struct, frozen=True):
    """A pattern and its reader, which may still turn a phrase down."""

    pattern: re.Pattern[str]
    read: Read


def rule(read: Read, *patterns: str) -> Rule:
    """A rule for phrases of any of the patterns.

    Args:
        read: What reads the phrase.
        patterns: Regular expressions over kinds of words: "last|next month". Blanks are free.
    """
    joined = "|".join(f"(?:{_over_letters(pattern)})" for pattern in patterns)
    return Rule(re.compile(joined), read)


def _over_letters(pattern: str) -> str:
    def letter(name: re.Match[str]) -> str:
        if name[0] in _PARTS:
            return f"(?:{_over_letters(_PARTS[name[0]])})"
        return LETTER_OF[name[0]]

    return "".join(_NAME.sub(letter, pattern).split())


# Kinds that say no time by themselves: what holds nothing else is not looked at.
_ALONE_NOTHING = frozenset(
    "while the a this that these those its same each alternate few several couple some half second "
    "ordinal early earlier late later mid end start middle rest much before after from of in on "
    "at to by since until through during within between for or and so more less than least up "
    "no not as approx over just adjective fiscal near old ended time moment once then hyphen "
    "dash comma percent bracket slash money fraction ordinal_number number day digits ampm "
    "possessive may last past previous next coming following latest fall term post zone per".split()
)
# Kinds that stand in no pattern: an expression never goes across them.
_NEVER = "".join(LETTER_OF[kind] for kind in ("other", "stop", "break"))
_RUN = re.compile(f"[^{_NEVER}]+")
_TELLING = re.compile(
    "["
    + "".join(letter for kind, letter in LETTER_OF.items() if kind not in _ALONE_NOTHING)
    + "]|"
    + _over_letters(
        "number hyphen? number|(?:may|fall)|(?:day|number) in the|(?:day|digits|number) ampm"
        "|digits bracket?zone|the past|a while|the (?:near|adjective) term"
    )
)


class Telling(msgspec.Struct, frozen=True):
    """The stretches of a text that can hold a time expression, joined: a sixth of a news text."""

    kinds: str
    at: list[int]  # where each stretch begins in `kinds`
    starts: list[int]  # and in the text's tokens

    def place(self, index: int) -> int:
        """The token that a letter of `kinds` stands for."""
        number = bisect_right(self.at, index) - 1
        return self.starts[number] + index - self.at[number]


def _telling(tokens: Tokens) -> Telling:
    pieces: list[str] = []
    at, starts = [], []
    length = 0
    for run in _RUN.finditer(tokens.kinds):
        if _TELLING.search(run[0]):
            at.append(length)
            starts.append(run.start())
            pieces.append(run[0] + _NEVER[0])
            length += len(run[0]) + 1
    return Telling("".join(pieces), at, starts)


def phrases(rules: tuple[Rule, ...], tokens: Tokens) -> list[tuple[Phrase, Read]]:
    """Every phrase that a rule finds: by place, the longest first, then in the rules' order."""
    telling = _telling(tokens)
    found = [
        (match.start(), -match.end(), number)
        for number, one in enumerate(rules)
        for match in one.pattern.finditer(telling.kinds)
    ]
    phrases_ = []
    for start, end, number in sorted(found):
        first = telling.place(start)
        phrases_.append((Phrase(tokens, first, first - end - start), rules[number].read))
    return phrases_
