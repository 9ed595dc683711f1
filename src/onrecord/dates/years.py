"""Years, decades and centuries: "1996", "fiscal 1989", "the late 1970s", "the 20th century"."""

from datetime import date

from onrecord.dates.calendar import Grain, Point
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.numbers import year_in_words
from onrecord.dates.setting import Setting
from onrecord.dates.words import DECADES, ORDINALS

# What stands before figures that are no year.
_NO_YEAR_BEFORE = frozenset(("money", "slash", "hyphen", "digits", "day"))
_NO_YEAR_WORDS = frozenset("no number nos than page channel room route highway".split())
# After figures that count something: "2000 people", "1500 miles".
_PREPOSITIONS = frozenset(
    "in since until till by of from to through during between for before after early late mid and "
    "or the fiscal year end".split()
)


def _read_year(phrase: Phrase, setting: Setting) -> Reading | None:
    token = phrase.first("year4")
    if token is None or not _is_year(phrase, int(token.word)):
        return None
    return _absolute(int(token.word), "year", "a year in figures")


def _is_year(phrase: Phrase, year: int) -> bool:
    before, after = phrase.before(), phrase.after()
    if after is not None and after.kind in ("percent", "units", "once", "zone", "slash"):
        return False
    if phrase.end - phrase.start > 1:
        return True
    if before is not None and (before.kind in _NO_YEAR_BEFORE or before.word in _NO_YEAR_WORDS):
        return False
    if before is not None and before.word in _PREPOSITIONS:
        return 1400 < year < 2100
    # "2000 people": a small plural right behind, and nothing before that owns the year.
    counts = (
        after is not None
        and after.kind == "other"
        and (after.word.endswith("s") or after.word in ("people", "men", "women", "children"))
    )
    owned = before is not None and before.kind in ("its", "possessive", "a", "this", "that")
    return 1700 < year < 2100 and (owned or after is None or after.capital or not counts)


def _read_year_in_words(phrase: Phrase, setting: Setting) -> Reading | None:
    year = year_in_words(phrase.all("number"))
    return None if year is None else _absolute(year, "year", "a year in words")


def _read_decade(phrase: Phrase, setting: Setting) -> Reading | None:
    if token := phrase.first("decade_figure"):
        figures = "".join(filter(str.isdigit, token.word))
        short = len(figures) == 2
        marked = token.word[0] in "'`‘" or phrase.has("the")
        before = phrase.before()
        if short and (not marked or (before is not None and before.kind == "its")):
            return None  # "in his 30s"
        start = int(figures)
    elif token := phrase.first("decadeword"):
        start, short = DECADES[token.word], True
        if said := phrase.first("number"):
            start, short = start + {"nineteen": 1900, "eighteen": 1800}.get(said.word, 0), False
    else:
        return None
    if short:
        # "the '80s": the latest that has begun.
        now = setting.published.year if setting.published else 1999
        start += now // 100 * 100
        start -= 100 if start > now else 0
    return _absolute(start, "decade", "a decade") if start > 0 else None


def _read_century(phrase: Phrase, setting: Setting) -> Reading | None:
    token = phrase.first("ordinal", "ordinal_number", "second")
    if token is None:
        return None
    digits = "".join(filter(str.isdigit, token.word))
    number = int(digits) if digits else ORDINALS.get(token.word, 0)
    number += 20 if phrase.has("number") else 0  # "twenty-first"
    if not 1 < number <= 30:
        return None
    return _absolute(100 * (number - 1), "century", f"century {number}: the years from its hundred")


def _absolute(year: int, grain: Grain, why: str) -> Reading | None:
    if not 1 <= year <= 9999:
        return None
    point = Point(grain=grain, first=date(year, 1, 1))
    return Reading(type="DATE", value=point.value, rule=why, point=point)


YEARS: tuple[Rule, ...] = (
    rule(
        _read_year,
        "EDGE? (?:the? year of?)? year4 (?!hyphen year)",
        "EDGE? (?:the|its)? (?:fiscal year?|fy) hyphen? year4",
        "EDGE year4",
        "post hyphen year4",
    ),
    rule(
        _read_year_in_words,
        "(?:EDGE? the year)? number hyphen? number (?:hyphen? number)?",
    ),
    rule(
        _read_decade,
        "EDGE? the? decade_figure",
        "EDGE? the number? hyphen? decadeword",
    ),
    rule(_read_century, "EDGE? the? (?:number hyphen)? ORDINAL hyphen? century"),
)
