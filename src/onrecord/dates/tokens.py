"""A text's words, each with what it can do in a time expression."""

import re

import msgspec

from onrecord.dates.holidays import HOLIDAYS
from onrecord.dates.words import KIND_OF, KINDS, MONTHS, SIGNS, WEEKDAYS

# A kind as one character, so that an expression's grammar is a regular expression over kinds:
# white space of any sort is gone, and no pattern looks at letters.
LETTER_OF = {kind: chr(0xE000 + number) for number, kind in enumerate(KINDS)}

_HOLIDAYS = "|".join(
    re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
)
_TOKEN = re.compile(
    rf"""
      (?P<holiday>(?<!\w)(?-i:(?=[A-Z]))(?:{_HOLIDAYS})(?!\w))
    | (?P<iso>(?<![\w-])\d{{4}}-\d\d-\d\d
        (?:T\d\d:\d\d(?::\d\d(?:\.\d{{1,6}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    | (?P<slashed>(?<![\w/])\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?![\w/]))
    | (?P<dotted>(?<![\w.])\d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?!\w|\.\d))
    | (?P<fraction>(?<![\w/.])\d/\d(?![\w/])|[½¼¾])
    | (?P<decade_figure>(?<![\w])\d{{3}}0['’]?s\b|['’`‘]?(?<!\w)[2-9]0s\b)
    | (?P<ordinal_number>(?<![\w.])\d{{1,3}}(?:st|nd|rd|th)\b)
    | (?P<clock>(?<![\w.:$£€])\d{{1,2}}(?::\d\d(?![\w:])|[.:]\d\d(?=\s?[ap]\.?m\b)))
    | (?P<digits>(?<![\w.])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\w.])\d+(?:\.\d+)?
        |(?:(?<=\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.)|(?<=\bsept\.))\d{{1,2}}\b)
    | (?P<quarter_figure>(?<!\w)q[1-4]\b)
    | (?P<fiscal_year>(?<!\w)fy(?:19|20)\d\d\b)
    | (?P<oclock>o['’]clock\b)
    | (?P<ampm>[ap]\.m\b\.?|[ap]m\b)
    | (?P<possessive>['’]s?(?!\w))
    | (?P<word>[^\W\d_]+)
    | (?P<other>\w+)
    | (?P<sign>[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Sat." or "Fri, 15 Jan": without either, "Sun" is a firm and "Wed" a verb.
_SHORT_DAY_AFTER = re.compile(r"\.|,?\s{1,3}(?:\d|[A-Z][a-z]{2,8}\.?\s\d)")
_SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) < 5 and name not in ("may", "june"))
_SHORT_MONTHS -= {"july"}
_SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))


class Token(msgspec.Struct, frozen=True):
    """One word or sign: characters of the text, [start, end)."""

    start: int
    end: int
    word: str  # in small letters
    kind: str
    capital: bool


class Tokens:
    """The tokens of a text, and their kinds as one string of as many characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all: list[Token] = []
        before = 0
        for match in _TOKEN.finditer(text):
            start = match.start()
            if start < before:
                continue  # the stop of "Jan.", which the month has taken
            if start - before > 1 and _is_break(text[before:start]):
                self.all.append(Token(before, before, "", "break", False))
            self.all.append(_token(text, match))
            before = self.all[-1].end
        self.kinds = "".join([LETTER_OF[token.kind] for token in self.all])

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Token:
        return self.all[index]


def _is_break(gap: str) -> bool:
    """Whether white space parts two paragraphs: it holds an empty line."""
    return gap.replace("\r\n", "\n").count("\n") > 1 or "\u2029" in gap


def _token(text: str, match: re.Match[str]) -> Token:
    form = match.lastgroup
    start, end = match.span()
    words = match[0]
    word = words.lower().replace("’", "'")
    capital = words[:1].isupper()
    if form == "word":
        kind = KIND_OF.get(word, "other")
        if kind == "other" and capital:
            kind = _name(word, text, end)
            if kind != "other" and text[end : end + 1] == "." and word != "may":
                end += 0 if word in ("march",) else 1
        return Token(start, end, word, kind, capital)
    if form == "sign":
        return Token(start, end, word, SIGNS.get(word, "other"), False)
    if form == "fiscal_year":
        return Token(start, end, word[2:], "year4", capital)
    if form == "digits":
        return Token(start, end, word, _digits(word), False)
    if form == "holiday":
        return Token(start, end, " ".join(word.split()), "holiday", True)
    if form == "ampm" and words == "AM":  # the wave band; "9 AM" is rare, and caught by the hour
        return Token(start, end, word, "ampm", True)
    return Token(start, end, word, str(form), capital)


def _name(word: str, text: str, end: int) -> str:
    """The kind of a capital word that may be a short name of a month or a day."""
    if word in ("may", "march"):
        return "may"
    if word in _SHORT_MONTHS:
        # "Jan. 20", "Sept 3": a month for sure before a stop or a number.
        after = text[end : end + 6].lstrip(". \t\xa0\n")
        return "month" if text[end : end + 1] == "." or after[:1].isdigit() else "other"
    if word in _SHORT_WEEKDAYS:
        return "weekday_short" if _SHORT_DAY_AFTER.match(text, end) else "other"
    return "other"


def _digits(word: str) -> str:
    if not word.isdecimal():
        return "digits"
    if len(word) == 4 and "1000" <= word <= "2199":
        return "year4"
    return "day" if len(word) <= 2 and 1 <= int(word) <= 31 else "digits"
