"""Days: "Thursday", "Wednesday, Jan. 20", "20 January 2021", "2021-01-20", "today"."""

from datetime import datetime, timedelta

from onrecord.dates.calendar import DAY_NAMES, MONTH_NAMES, Point, day_or_none
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.holidays import HOLIDAYS, holiday
from onrecord.dates.setting import YEARS, Setting
from onrecord.dates.tense import Direction, direction
from onrecord.dates.tokens import Token
from onrecord.dates.words import MONTHS, WEEKDAYS

_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_FAR_DAYS = 60  # a date so far ahead is to come only if its sentence does not tell of the past
# What is called by its day before it comes: "the June 3 primary".
_PLANNED = frozenset(
    "primary primaries caucus caucuses election elections vote ballot referendum runoff convention "
    "debate race races deadline hearing inauguration summit trial launch opening final".split()
)
_WHOLE = 40  # words
Found = tuple[Point, str | None, str]  # the day, its anchor, the rule


def read_day(phrase: Phrase, setting: Setting) -> Found | None:
    """The day that a phrase names, whatever else stands in it; None if it names none."""
    if token := phrase.first("iso", "slashed", "dotted"):
        return _in_figures(token.word)
    if token := phrase.first("today"):
        return _today(token.word, setting)
    if phrase.has("month", "may") and phrase.has("day", "ordinal_number"):
        return _of_month(phrase, setting)
    if token := phrase.first("weekday", "weekday_short"):
        return _weekday(WEEKDAYS[token.word], phrase, setting)
    if token := phrase.first("holiday"):
        return _holiday(token.word, phrase, setting)
    return None


def _read(phrase: Phrase, setting: Setting) -> Reading | None:
    if phrase.has("may") and not phrase.has("day", "ordinal_number"):
        return None
    found = read_day(phrase, setting)
    if found is None:
        return None
    point, anchor, why = found
    return Reading(
        type="TIME" if point.tail else "DATE",
        value=point.value,
        anchor=anchor,
        rule=why,
        point=point,
    )


def _in_figures(word: str) -> Found | None:
    """2021-01-20, 2021-01-20T15:00Z, 1/20/2021, 20.1.2021; of two readings the American one."""
    if "-" in word:
        try:
            when = datetime.fromisoformat(word.upper())
        except ValueError:
            return None
        if when.year not in YEARS:
            return None
        tail = when.strftime("T%H:%M") if "t" in word else ""
        return Point(grain="day", first=when.date(), tail=tail), None, "a date in ISO 8601"
    parts = [int(part) for part in word.replace(".", "/").split("/")]
    first, second, year = parts
    if year < 100:
        year += 2000 if year < 50 else 1900
    american = "/" in word and first <= 12
    month, day = (first, second) if american else (second, first)
    found = day_or_none(year, month, day) if year in YEARS else None
    order = "month, day, year" if american else "day, month, year"
    if found is None:
        return None
    return Point(grain="day", first=found), None, f"a date in figures, read as {order}"


def _today(word: str, setting: Setting) -> Found:
    offset = _OFFSETS[word]
    why = ("the day of", "the day after", "the day before")[offset] + " " + setting.publication()
    if setting.published is None:
        return Point(grain="day", first=None, open="XXXX-XX-XX"), None, why
    try:
        day = setting.published + timedelta(days=offset)
    except OverflowError:
        return Point(grain="day", first=None, open="XXXX-XX-XX"), None, why
    return Point(grain="day", first=day), setting.anchor, why


def _of_month(phrase: Phrase, setting: Setting) -> Found | None:
    name, number = phrase.first("month", "may"), _day_number(phrase)
    if name is None or number is None:
        return None
    month, day = MONTHS[name.word.rstrip(".")], int("".join(filter(str.isdigit, number.word)))
    if not 1 <= day <= 31:
        return None
    if year := phrase.first("year4"):
        found = day_or_none(int(year.word), month, day)
        if found is None:
            return None
        return Point(grain="day", first=found), None, "a day with its year"
    wanted = phrase.first("weekday", "weekday_short")
    return _nearest(month, day, WEEKDAYS[wanted.word] if wanted else None, phrase, setting)


def _day_number(phrase: Phrase) -> Token | None:
    """The number that stands beside the month: "5 p.m. Nov. 9" has another."""
    words = list(phrase)
    for index, token in enumerate(words):
        if token.kind in ("month", "may"):
            beside = words[index + 1 : index + 2] + words[max(0, index - 2) : index][::-1]
            return next((t for t in beside if t.kind in ("day", "ordinal_number")), None)
    return None


def _nearest(
    month: int, day: int, weekday: int | None, phrase: Phrase, setting: Setting
) -> Found | None:
    """The year of a day and month without one."""
    if setting.published is None:
        if day_or_none(2000, month, day) is None:
            return None
        why = f"{MONTH_NAMES[month - 1]} {day} of a year that is not given"
        return Point(grain="day", first=None, open=f"XXXX-{month:02}-{day:02}"), None, why
    base = setting.published
    years = range(base.year - 1, base.year + 2)
    days = [found for year in years if (found := day_or_none(year, month, day))]
    if not days:
        return None
    nearest = min(days, key=lambda found: (abs((found - base).days), found > base))
    which = "nearest to"
    # A wrong weekday beside a day that is near is a fault of the story, and says nothing of years.
    far = abs((nearest - base).days) > _FAR_DAYS
    agreeing = [found for found in days if found.isoweekday() == weekday]
    if far and agreeing:
        nearest = min(agreeing, key=lambda found: abs((found - base).days))
    elif phrase.has("last") or (far and nearest > base and _tells(phrase, setting) == "past"):
        nearest = max((found for found in days if found < base), default=nearest)
        which = "of what was: the latest before"
    elif far and nearest < base and _tells(phrase, setting) == "future":
        nearest = min((found for found in days if found > base), default=nearest)
        which = "of what is to come: the first after"
    words = f"{MONTH_NAMES[month - 1]} {day}"
    if weekday:
        words = f"{DAY_NAMES[weekday - 1]}, {words}"
        if nearest.isoweekday() != weekday:
            words = f"{MONTH_NAMES[month - 1]} {day} (which is no {DAY_NAMES[weekday - 1]})"
    why = f"the {words} {which} {setting.publication()}"
    return Point(grain="day", first=nearest), setting.anchor, why


def _tells(phrase: Phrase, setting: Setting) -> Direction | None:
    """The tense that a far day is told in: any verb of its sentence, for the year hangs on it.

    A past verb does not tell of what is planned: "won votes for the June 3 primary".
    """
    near = (1, 2, 3)
    beside = [*map(phrase.after, near), *map(phrase.before, near)]
    told = direction(phrase, setting, reach=_WHOLE)
    planned = any(word is not None and word.word in _PLANNED for word in beside)
    return None if planned and told == "past" else told


def _weekday(weekday: int, phrase: Phrase, setting: Setting) -> Found:
    """The weekday's date: in news the latest, publication day included, 91 times in 100."""
    name = DAY_NAMES[weekday - 1]
    if setting.published is None:
        point = Point(grain="day", first=None, open=f"XXXX-WXX-{weekday}")
        return point, None, f"a {name} that counts from {setting.publication()}"
    base = setting.published
    back = (base.isoweekday() - weekday) % 7
    if phrase.has("previous") and (named := setting.latest(phrase.start, ("day",))):
        base = named.first or base
        day = base - timedelta(days=(base.isoweekday() - weekday) % 7 or 7)
        why = f"the latest {name} before {base}, which the text has just named"
        return Point(grain="day", first=day), base.isoformat(), why
    if phrase.has("last", "past", "previous"):
        day, which = base - timedelta(days=back or 7), f"the latest {name} before"
    elif phrase.has("next", "coming"):
        day, which = base + timedelta(days=7 - back), f"the first {name} after"
    elif back and direction(phrase, setting) == "future":
        day, which = base + timedelta(days=7 - back), f"of what is to come: the first {name} after"
    else:
        day, which = base - timedelta(days=back), f"the latest {name} on or before"
    return Point(grain="day", first=day), setting.anchor, f"{which} {setting.publication()}"


def _holiday(name: str, phrase: Phrase, setting: Setting) -> Found | None:
    if year := phrase.first("year4"):
        day = holiday(name, int(year.word))
        return None if day is None else (Point(grain="day", first=day), None, "a holiday's day")
    if setting.published is None:
        point = Point(grain="day", first=None, open=HOLIDAYS[name].open)
        return point, None, f"a holiday of the year of {setting.publication()}"
    base = setting.published
    days = [d for y in (-1, 0, 1) if (d := holiday(name, base.year + y)) is not None]
    if phrase.has("last", "past", "previous"):
        days = [d for d in days if d < base]
    elif phrase.has("next", "coming"):
        days = [d for d in days if d > base]
    if not days:
        return None
    day = min(days, key=lambda d: abs((d - base).days))
    why = f"the holiday nearest to {setting.publication()}"
    return Point(grain="day", first=day), setting.anchor, why


_THE_DAY = "(?:(?:this (?:coming|past)?|last|next|coming|past)? WEEKDAY comma? on?)?"
DAY_PATTERNS = (
    "iso",
    "slashed",
    "dotted",
    "today",
    f"{_THE_DAY} (?:the|last)? MONTH DAY (?: comma? year4)?",
    f"{_THE_DAY} the? DAY of? MONTH (?: comma? year4)?",
    "(?:(?:this|the)? (?:last|past|previous|next|coming) |this (?:coming|past)?)? WEEKDAY",
    "(?:last|this|next)? holiday (?: comma? year4)?",
)
DAYS: tuple[Rule, ...] = (rule(_read, *(f"EDGE? {pattern}" for pattern in DAY_PATTERNS)),)
