"""Business periods: "the third quarter", "fiscal 1989", "a year earlier", "the latest period"."""

from datetime import date

from onrecord.dates.calendar import Grain, Point, shifted, stretch
from onrecord.dates.days import read_day
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.numbers import amount
from onrecord.dates.setting import Setting
from onrecord.dates.tense import direction
from onrecord.dates.words import ORDINALS


def _read_quarter(phrase: Phrase, setting: Setting) -> Reading | None:
    """The quarter of a number, or a half: with its year, or the latest that has begun."""
    number = _number(phrase)
    halves = phrase.has("half")
    if number is None or number > (2 if halves else 4):
        return None
    month = 6 * number - 5 if halves else 3 * number - 2
    grain: Grain = "half" if halves else "quarter"
    code = f"-H{number}" if halves else f"-Q{number}"
    year, anchor, why = _year(phrase, setting, month)
    if year is None:
        point = Point(grain=grain, first=None, open=f"XXXX{code}")
    elif 1 <= year <= 9999:
        point = Point(grain=grain, first=date(year, month, 1))
    else:
        return None
    return Reading(type="DATE", value=point.value, anchor=anchor, rule=why, point=point)


def _number(phrase: Phrase) -> int | None:
    if token := phrase.first("quarter_figure"):
        return int(token.word[1])
    token = phrase.first("ordinal", "second", "ordinal_number", "last")
    if token is None:
        return None
    if token.kind == "last":
        return 2 if phrase.has("half") else None
    digits = "".join(filter(str.isdigit, token.word))
    return int(digits) if digits else ORDINALS.get(token.word)


def _year(phrase: Phrase, setting: Setting, month: int) -> tuple[int | None, str | None, str]:
    if token := phrase.first("year4"):
        return int(token.word), None, "a quarter or half with its year"
    base = setting.published
    if base is None:
        return None, None, f"of a year that counts from {setting.publication()}"
    anchor, published = setting.anchor, setting.publication()
    if phrase.has("ago", "earlier"):
        year = base.year - 1 - (month > base.month)
        return year, anchor, f"a year before the latest such quarter up to {published}"
    if phrase.has("year"):
        count = -1 if phrase.has("last") else 1 if phrase.has("next") else 0
        return base.year + count, anchor, f"of the year that counts from {published}"
    ended = base.month - month - 2  # months since its end
    if ended > 4 and direction(phrase, setting) == "future":
        return base.year + 1, anchor, f"of what is to come: the first after {published}"
    if month > base.month and direction(phrase, setting, weak=True) == "future":
        return base.year, anchor, f"of what is to come: the first after {published}"
    return base.year - (month > base.month), anchor, f"the latest that has begun by {published}"


def _read_period(phrase: Phrase, setting: Setting) -> Reading | None:
    """The period that figures are given for: "the quarter", "the 1988 period"."""
    if setting.published is not None and not phrase.has("year4") and phrase.has("quarter"):
        count = -1 if phrase.has("last", "previous") else 1 if phrase.has("next", "coming") else 0
        if count or phrase.has("this", "current"):
            day = shifted(setting.published, count, "Q")
            if day is None:
                return None
            point = stretch(day, "quarter")
            why = f"the quarter that counts from {setting.publication()}"
            return Reading(
                type="DATE", value=point.value, anchor=setting.anchor, rule=why, point=point
            )
    told = setting.quarter if phrase.has("quarter", "latest") else setting.period
    period = _ended(phrase, setting) or told or _latest_quarter(setting)
    if period is None or period.first is None:
        point = Point(grain="quarter", first=None, open="XXXX-QX")
        why = f"a quarter that counts from {setting.publication()}"
        return Reading(type="DATE", value=point.value, rule=why, point=point)
    why = "the period that figures were given for before"
    anchor = period.value
    if told is None:
        why = f"the latest quarter that had ended by {setting.publication()}"
        anchor = setting.anchor or period.value
    if token := phrase.first("year4"):
        year = max(1, int(token.word))
        point = Point(grain=period.grain, first=period.first.replace(year=year))
        return Reading(type="DATE", value=point.value, anchor=anchor, rule=f"{why}, in {year}")
    return Reading(type="DATE", value=period.value, anchor=anchor, rule=why, point=period)


def _ended(phrase: Phrase, setting: Setting) -> Point | None:
    """The quarter of "the quarter ended Sept. 30"."""
    after = phrase.after()
    if after is None or after.kind != "ended":
        return None
    end = min(phrase.end + 5, len(phrase.tokens))
    named = read_day(Phrase(phrase.tokens, phrase.end, end), setting)
    if named is None or named[0].first is None:
        return None
    day = shifted(named[0].first, -45, "D")  # its middle: "the quarter ended July 31" is Q2
    return None if day is None else stretch(day, "quarter")


def _latest_quarter(setting: Setting) -> Point | None:
    if setting.published is None:
        return None
    day = shifted(setting.published, -1, "Q")
    return None if day is None else stretch(day, "quarter")


def _read_year_earlier(phrase: Phrase, setting: Setting) -> Reading | None:
    """A year before: before the period that figures are given for, if one is; else in years."""
    money = _gives_figures(phrase, setting)
    named = setting.latest(phrase.start, ("day", "month", "year", "week"))
    if money and setting.period is not None and setting.period.first is not None:
        base, why = setting.period, "a year before the period that figures were given for"
        grain = setting.period.grain
    elif phrase.has("earlier", "before") and named is not None:
        base, grain = named, "year"
        why = f"the year before that of {named.value}, which the text has just named"
    elif setting.published is not None:
        base, grain = Point(grain="day", first=setting.published), "year"
        why = f"the year before that of {setting.publication()}"
    else:
        point = Point(grain="year", first=None, open="XXXX")
        why = f"a year before {setting.publication()}"
        return Reading(type="DATE", value="XXXX", rule=why, point=point)
    day = shifted(base.first or date(2, 1, 1), -1, "Y")
    if day is None:
        return None
    point = stretch(day, grain)
    # What the year before had is said beside the period, which goes on.
    return Reading(type="DATE", value=point.value, anchor=base.value, rule=why)


def _gives_figures(phrase: Phrase, setting: Setting) -> bool:
    sentence = setting.sentence(phrase.start)
    window = range(max(sentence.start, phrase.start - 40), min(sentence.stop, phrase.end + 20))
    tokens = phrase.tokens
    return phrase.has("quarter", "period") or any(
        tokens[index].kind in ("money", "percent") or tokens[index].word in ("profit", "results")
        for index in window
    )


def _read_months(phrase: Phrase, setting: Setting) -> Reading | None:
    """How long "the first nine months" are; what is given for them is compared by the year."""
    count = amount(phrase.all("number", "day", "digits"))
    token = phrase.first("units")
    if count is None or count.denominator != 1 or token is None or token.word != "months":
        return None
    if setting.published is not None:
        setting.period = stretch(setting.published, "year")
    return Reading(type="DURATION", value=f"P{count}M", rule="how long, in words")


_WHOSE = "(?:the|its|a|that)"
QUARTERS: tuple[Rule, ...] = (
    rule(
        _read_quarter,
        f"EDGE? {_WHOSE}? fiscal? hyphen? ORDINAL fiscal? hyphen? quarter"
        "(?: (?:of|in) (?:fiscal year?)? year4| (?:of|in)? (?:the|its)? (?:last|this|next) year)?",
        f"EDGE? {_WHOSE}? (?:fiscal year?)? year4 possessive? fiscal? ORDINAL hyphen? quarter",
        "EDGE? (?:the|its)? (?:last|this|next) year possessive? fiscal? ORDINAL hyphen? quarter",
        f"{_WHOSE}? year hyphen? (?:ago|earlier) fiscal? ORDINAL hyphen? quarter",
        "(?:the|its) (?:ORDINAL|last) half (?:of (?:the? fiscal year?)? year4"
        "|of (?:the|this|last|next) year)?",
        "quarter_figure of? year4?",
    ),
    rule(
        _read_period,
        "EDGE? the fiscal? (?:latest|current|recent)? fiscal? (?:quarter|period) (?!hyphen to)",
        "(?:the|its) (?:latest|current|coming|next|last|previous) fiscal? quarter",
        "(?:this|that|last|next) fiscal? quarter",
        "(?:the|its) year4 fiscal? (?:quarter|period)",
    ),
    rule(
        _read_year_earlier,
        f"{_WHOSE}? same? year hyphen? (?:ago|earlier) (?:quarter|period)?",
        "the same* (?:quarter|period)"
        "(?:(?:of|in)? last year|(?:a|in the) year hyphen? (?:ago|earlier))",
        "last year possessive (?:quarter|period)",
    ),
    rule(
        _read_months,
        "(?:the|its) (?:ordinal|latest|year hyphen (?:ago|earlier))? (?:number|day) units",
    ),
)
