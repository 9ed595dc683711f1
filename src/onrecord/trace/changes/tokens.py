"""The words of a passage as they compare between two versions: one spelling, numbers by value."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal
from unicodedata import combining, normalize

import msgspec

from onrecord.records.span import Span
from onrecord.text.numbers import number
from onrecord.trace.claims.folded import fold_word

TokenKind = Literal["word", "number", "many", "ordinal", "weekday", "month", "day", "year", "time"]

_MONEY = r"(?:(?:US|C|A|AU|CA|NZ|HK)?[$£€](?:US)?|(?:USD|GBP|EUR)[ \xa0]?)"
# Words come first, for most are; "a.m." and "US$5" are none.
_TOKEN = re.compile(
    rf"(?P<word>(?:[a-z]{{2}}|(?!(?:[^\W\d_]\.){{2}}|{_MONEY}\d)[^\W\d_])"
    r"[^\W\d_]*(?:['’][^\W\d_]+)*)"
    r"|(?=[\dA-Z$£€])(?:(?P<time>\d{1,2}:\d\d(?!\d))"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    rf"|(?P<money>{_MONEY})?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?)(?P<short>(?:bn|[mk])\b)?)"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,}(?:['’]s\b)?)"
    r"|(?P<sign>%|&)"
)
_GENITIVE = re.compile(r"(?<=[\w.])['’]s$|(?<=s)['’]$", re.IGNORECASE)
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "m": 1e6, "bn": 1e9, "k": 1e3, "dozen": 12.0,
}  # fmt: skip
_CURRENCIES = {
    "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£", "euro": "€", "euros": "€",
    "percent": "%", "pct": "%",
}  # fmt: skip
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
}
_MANY = frozenset("dozens hundreds thousands millions billions trillions".split())
_WEEKDAYS = {
    form: day
    for day in "monday tuesday wednesday thursday friday saturday sunday".split()
    for form in (day, day[:3])
} | {"tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday"}
_MONTHS = {
    form: month
    for month in (
        "january february march april may june july august september october november december"
    ).split()
    for form in (month, month[:3])
} | {"sept": "september"}
# Also words of other senses: a month only beside the number of a day or a year.
_UNSURE = frozenset(("may", "march", "mar", "dec", "sun", "sat", "wed", "mon", "jan", "second"))
# One country or body under the names that houses give it.
_HOUSE_NAMES = {
    "us": "u.s.", "usa": "u.s.", "u.s.a.": "u.s.", "uk": "u.k.", "un": "u.n.", "eu": "e.u.",
    "isis": "isis", "isil": "isis", "is": "isis", "daesh": "isis", "qaida": "qaeda",
    "qaida's": "qaeda", "mr": "mr", "mrs": "mrs", "ms": "ms",
}  # fmt: skip
_KEPT_CASE = frozenset(("us", "is"))  # "us" is no country, "is" no army
# Titles and other words that houses shorten.
_SHORTENED = {
    "sen": "senator", "gov": "governor", "rep": "representative", "lt": "lieutenant",
    "col": "colonel", "gen": "general", "sgt": "sergeant", "capt": "captain", "dr": "doctor",
    "st": "saint", "mt": "mount", "ok": "okay", "&": "and", "tv": "television",
    "blvd": "boulevard", "ave": "avenue", "rd": "road", "co": "company", "corp": "corporation",
    "inc": "incorporated", "govt": "government", "intl": "international", "vs": "versus",
    "sens": "senators", "reps": "representatives", "dept": "department",
}  # fmt: skip


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word, or one number with all its words: "3 million", "twenty-one"."""

    span: Span
    key: str  # equal where two houses would write the same
    kind: TokenKind
    is_capital: bool
    value: float = 0.0  # of a number or an ordinal
    unit: str = ""  # of a number: "$", "£", "€", "%"


def keys(words: str) -> frozenset[str]:
    """Words of a list as they compare: "adviser" is written as a token's key is."""
    return frozenset(word if word[0] == "#" else key_of(word) for word in words.split())


def read_tokens(text: str, span: Span) -> list[Token]:
    """The words and numbers of a stretch of a text, in order; marks are left out."""
    tokens: list[Token] = []
    found = list(_TOKEN.finditer(text, span.start, span.end))
    at = 0
    while at < len(found):
        one = found[at]
        plain = _plain_word(one[0]) if one.lastgroup == "word" else None
        if plain is not None:
            length, key, is_capital = plain
            start = one.start()
            tokens.append(Token(Span(start, start + length), key, "word", is_capital))
            at += 1
            continue
        number_found = _number(text, found, at)
        if number_found is None:
            tokens.append(_word(text, found, at))
            at += 1
        else:
            token, at = number_found
            tokens.append(token)
    return tokens


@lru_cache(maxsize=50_000)
def _plain_word(word: str) -> tuple[int, str, bool] | None:
    """How long it is, its key, and whether it has a capital; None: it may be more than a word."""
    low = word.casefold()
    if low in ("a", "an") or number(low) is not None:
        return None
    raw = _GENITIVE.sub("", word)
    low = raw.casefold().rstrip(".")
    if low in _MANY or low == "twice" or low in _ORDINALS:
        return None
    is_capital = raw[0].isupper()
    if is_capital and (low in _WEEKDAYS or low in _MONTHS):
        return None
    return len(raw), key_of(raw), is_capital


def _word(text: str, found: Sequence[re.Match[str]], at: int) -> Token:
    one = found[at]
    raw = _GENITIVE.sub("", one[0])
    span = Span(one.start(), one.start() + len(raw))
    is_capital = raw[0].isupper()
    if one["time"]:
        return Token(span, raw, "time", is_capital=False)
    if one["ordinal"]:
        value = int(raw[:-2])
        kind: TokenKind = "day" if _beside_month(found, at) else "ordinal"
        key = str(value) if kind == "day" else f"#{value}th"
        return Token(span, key, kind, is_capital=False, value=value)
    low = raw.casefold().rstrip(".")
    if low in _MANY:
        return Token(span, low, "many", is_capital)
    if low == "twice":
        return Token(span, "#2", "number", is_capital, 2.0)
    if low in _ORDINALS:
        value = _ORDINALS[low]
        return Token(span, f"#{value}th", "ordinal", is_capital, value)
    if is_capital and low in _WEEKDAYS and low not in _UNSURE:
        return Token(span, _WEEKDAYS[low], "weekday", is_capital)
    if is_capital and low in _MONTHS and (low not in _UNSURE or _beside_day(found, at)):
        return Token(span, _MONTHS[low], "month", is_capital)
    return Token(span, key_of(raw), "word", is_capital)


@lru_cache(maxsize=50_000)
def key_of(raw: str) -> str:
    """One word as two houses' spellings of it compare."""
    low = "".join(
        mark for mark in normalize("NFKD", raw.casefold().replace("’", "'")) if not combining(mark)
    )
    plain = low.replace(".", "")
    if plain in _HOUSE_NAMES and not (plain in _KEPT_CASE and raw.islower()):
        return _HOUSE_NAMES[plain]
    if plain in _SHORTENED:
        return _SHORTENED[plain]
    return fold_word(plain)


def _beside_month(found: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a month's name stands next to a number: "Jan. 20", "the 20th of January"."""
    near = [found[at - 1]] if at else []
    near += found[at + 1 : at + 2]
    if at + 2 < len(found) and found[at + 1][0] == "of":
        near.append(found[at + 2])
    return any(one[0][0].isupper() and one[0].casefold() in _MONTHS for one in near)


def _beside_day(found: Sequence[re.Match[str]], at: int) -> bool:
    near = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
    return any((one["digits"] or one["ordinal"]) and not one["money"] for one in near)


def _number(text: str, found: Sequence[re.Match[str]], at: int) -> tuple[Token, int] | None:
    """The number that begins at a word, with the place behind it; None: none begins there."""
    first = found[at]
    if first["digits"]:
        if first["digits"].isdigit() and not first["money"] and not first["short"]:
            dated = _dated(found, at)
            if dated is not None:
                return dated, at + 1
        value = float(first["digits"].replace(",", ""))
        unit = _currency(first["money"] or "")
        if first["short"]:
            value *= _SCALES[first["short"].casefold()]
        behind = at + 1
    else:
        said = _said(text, found, at)
        if said is None:
            return None
        value, behind = said
        unit = ""
    while behind < len(found) and found[behind][0].casefold() in _SCALES:
        value *= _SCALES[found[behind][0].casefold()]
        behind += 1
    if behind < len(found):
        after = found[behind][0].casefold()
        if after == "%" or after in _CURRENCIES:
            unit = unit or ("%" if after == "%" else _CURRENCIES[after])
            behind += 1
        elif after == "per" and "".join(one[0] for one in found[behind + 1 : behind + 2]) == "cent":
            unit = "%"
            behind += 2
    span = Span(first.start(), found[behind - 1].end())
    key = f"#{value:.12g}{unit}"
    return Token(span, key, "number", is_capital=False, value=value, unit=unit), behind


def _currency(money: str) -> str:
    for code, sign in (("USD", "$"), ("GBP", "£"), ("EUR", "€")):
        if money.startswith(code):
            return sign
    return next((mark for mark in money if mark in "$£€"), "")


def _dated(found: Sequence[re.Match[str]], at: int) -> Token | None:
    """A number that is a day or a year."""
    one = found[at]
    digits = one["digits"]
    value = int(digits)
    span = Span(one.start(), one.end())
    if value <= 31 and _beside_month(found, at):
        return Token(span, digits.lstrip("0"), "day", is_capital=False, value=value)
    if len(digits) == 4 and 1700 <= value <= 2099:
        return Token(span, digits, "year", is_capital=False, value=value)
    return None


def _said(text: str, found: Sequence[re.Match[str]], at: int) -> tuple[float, int] | None:
    """The value of words that say a number: "two", "twenty-one", "two hundred and fifty"."""
    total = part = 0.0
    behind = at
    last = ""
    while behind < len(found) and found[behind]["word"]:
        word = found[behind][0].casefold()
        if behind > at and not _is_joined(text, found[behind - 1].end(), found[behind].start()):
            break
        if word in ("a", "an") and behind == at:
            after = found[at + 1][0].casefold() if at + 1 < len(found) else ""
            if after not in ("hundred", "thousand", "million", "billion", "dozen"):
                return None
            part = 1
        elif word == "and" and last in ("hundred", "thousand"):
            after = found[behind + 1][0].casefold() if behind + 1 < len(found) else ""
            if number(after) is None or after in _SCALES or after[0].isdigit():
                break
        elif word in _SCALES and len(word) > 2:
            if behind == at:
                return None  # "hundred", "million" with nothing before
            part = max(part, 1) * _SCALES[word]
            if word != "hundred":
                total, part = total + part, 0
        else:
            value = number(word)
            if value is None or (behind > at and not _follows(last, value, part)):
                break
            part += value
        last = word
        behind += 1
    if behind == at or last == "and":
        return None
    return total + part, behind


def _follows(last: str, value: int, part: float) -> bool:
    """Whether a number word goes on with the one before: "twenty one", "hundred six"."""
    if last in ("hundred", "thousand", "million", "and"):
        return value < 100
    before = number(last)
    return before is not None and 20 <= before < 100 and before % 10 == 0 and value < 10


def _is_joined(text: str, start: int, end: int) -> bool:
    return text[start:end] in (" ", "-", "\xa0")
