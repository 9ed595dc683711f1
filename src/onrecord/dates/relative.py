"""What counts from another date: "last week", "two years ago", "the following day"."""

from fractions import Fraction

from onrecord.dates.calendar import Grain, Point, grain_of, shifted, stretch
from onrecord.dates.days import DAY_PATTERNS, read_day
from onrecord.dates.grammar import Phrase, Reading, Rule, rule
from onrecord.dates.numbers import amount
from onrecord.dates.setting import Setting
from onrecord.dates.tense import direction
from onrecord.dates.words import UNITS

_OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_UNIT_KINDS = ("unit", "units", "year", "quarter", "century", "weekend", "second")


def unit_of(phrase: Phrase) -> str | None:
    """The letter of the unit that a phrase counts in."""
    token = phrase.first(*_UNIT_KINDS)
    if token is None:
        return None
    word = token.word
    singular = {"centuries": "century", "millennia": "millennium"}.get(word, word.removesuffix("s"))
    return UNITS.get(singular)


def _read_stretch(phrase: Phrase, setting: Setting) -> Reading | None:
    """This, last, next: counted from publication, or from the date that the text has named."""
    unit = unit_of(phrase)
    grain = None if unit is None else grain_of(unit)
    if unit is None or grain is None:
        return None
    if phrase.has("past") and unit in ("DE", "CE"):
        value = "P10Y" if unit == "DE" else "P100Y"
        return Reading(type="DURATION", value=value, rule=f"so long, up to {setting.publication()}")
    count = _steps(phrase)
    told = phrase.has("following", "same", "that", "previous") or (
        phrase.has("the") and phrase.has("next") and grain in ("day", "month", "year", "week")
    )
    told = told or (grain == "day" and phrase.has("in"))  # "later in the day"
    named = setting.latest(phrase.start, _finer(grain)) if told else None
    if named is not None and named.first is not None:
        base, anchor = named.first, named.value
        said = f"{named.value}, which the text has just named"
    elif grain == "day" and not told:
        return None
    elif setting.published is None:
        return _open(grain, f"counted from {setting.publication()}")
    else:
        base, anchor = setting.published, setting.published.isoformat()
        said = setting.publication()
    if grain == "weekend" and count == 0:
        count = -1 if _is_past_weekend(phrase, setting) else 0
    day = shifted(stretch(base, grain).first or base, count, unit)
    if day is None:
        return None
    point = stretch(day, grain)
    which = "of" if count == 0 else "after that of" if count > 0 else "before that of"
    why = f"the {grain} {which} {said}"
    return Reading(type="DATE", value=point.value, anchor=anchor, rule=why, point=point)


def _is_past_weekend(phrase: Phrase, setting: Setting) -> bool:
    """Whether "the weekend" is the one before: told of as past, early in the week."""
    published = setting.published
    if published is None or published.isoweekday() > 5 or phrase.has("this"):
        return False
    return direction(phrase, setting) != "future"


def _steps(phrase: Phrase) -> int:
    if phrase.has("last", "past", "previous"):
        return -1
    return 1 if phrase.has("next", "coming", "following") else 0


def _finer(grain: Grain) -> tuple[str, ...]:
    order = (
        "day",
        "weekend",
        "week",
        "month",
        "season",
        "quarter",
        "half",
        "year",
        "decade",
        "century",
    )
    return order[: order.index(grain) + 1] if grain in order else order


def _open(grain: Grain, why: str) -> Reading:
    value = _OPEN.get(grain, "XXXX")
    point = Point(grain=grain, first=None, open=value)
    return Reading(type="DATE", value=value, rule=why, point=point)


def _read_the(phrase: Phrase, setting: Setting) -> Reading | None:
    """What "the year", "the end of the month" means: the one of publication."""
    after = phrase.after()
    if after is not None and after.kind == "ended":
        unit = unit_of(phrase)
        return Reading(
            type="DURATION", value=f"P1{unit}", rule="a stretch of that length, with its end named"
        )
    if after is not None and after.kind in ("hyphen", "ordinal", "number"):
        return None
    return _read_stretch(phrase, setting)


def _read_year_end(phrase: Phrase, setting: Setting) -> Reading | None:
    if setting.published is None:
        return Reading(type="DATE", value="XXXX-12-31", rule="the last day of a year not given")
    before = phrase.before()
    past = before is not None and before.kind == "since"
    point = Point(grain="day", first=setting.published.replace(month=12, day=31))
    day = shifted(point.first or setting.published, -1 if past else 0, "Y")
    if day is None:
        return None
    which = "the last day of the year " + ("before" if past else "of")
    return Reading(
        type="DATE",
        value=day.isoformat(),
        anchor=setting.anchor,
        rule=f"{which} {setting.publication()}",
        point=Point(grain="day", first=day),
    )


def _read_week_of(phrase: Phrase, setting: Setting) -> Reading | None:
    found = read_day(phrase, setting)
    if found is None or found[0].first is None:
        return None
    point = stretch(found[0].first, "weekend" if phrase.has("weekend") else "week")
    return Reading(
        type="DATE", value=point.value, anchor=found[1], rule=f"the week of {found[2]}", point=point
    )


def _read_day_beside(phrase: Phrase, setting: Setting) -> Reading | None:
    """The day next to one that is named: "the day after tomorrow"."""
    found = read_day(phrase, setting)
    if found is None:
        return None
    point, _, why = found
    count = 1 if phrase.has("after") else -1
    if point.first is None:
        return _open("day", f"the day beside {why}")
    day = shifted(point.first, count, "D")
    if day is None:
        return None
    moved = Point(grain="day", first=day)
    which = "after" if count > 0 else "before"
    return Reading(
        type="DATE",
        value=moved.value,
        anchor=point.value,
        rule=f"the day {which} {why}",
        point=moved,
    )


def _read_counted(phrase: Phrase, setting: Setting) -> Reading | None:
    """What counts from publication: "two weeks ago", "three years from now"."""
    unit = unit_of(phrase)
    if unit is None:
        return None
    back = phrase.has("ago")
    which = "before" if back else "after"
    count: Fraction | None = Fraction(2)
    if not phrase.has("couple"):
        count = amount(phrase.all("number", "day", "digits", "year4", "fraction", "half", "a"))
    if phrase.has("few", "several", "some") or count is None:
        return _some_time(back, setting, f"so many that no number is given, {which}")
    grain = grain_of(unit)
    if grain is None:
        return _some_time(back, setting, f"hours or less {which}")
    grain = "year" if grain in ("decade", "century", "millennium") else grain
    why = f"{counted(count, unit)} {which} {setting.publication()}"
    if setting.published is None:
        return _open(grain, why)
    day = shifted(setting.published, float(-count if back else count), unit)
    if day is None:
        return _some_time(back, setting, f"beyond the calendar, {which}")
    point = stretch(day, grain)
    return Reading(type="DATE", value=point.value, anchor=setting.anchor, rule=why, point=point)


def _some_time(back: bool, setting: Setting, why: str) -> Reading:
    value = "PAST_REF" if back else "FUTURE_REF"
    rule_ = f"{why} {setting.publication()}"
    return Reading(type="DATE", value=value, anchor=setting.anchor, rule=rule_)


def counted(count: Fraction, unit: str) -> str:
    """So many units for a reader: "2 weeks", "1 year"."""
    name = next(name for name, letters in UNITS.items() if letters == unit)
    if count == 1:
        return f"1 {name}"
    plural = {"century": "centuries", "millennium": "millennia"}.get(name, f"{name}s")
    return f"{float(count):g} {plural}"


def _read_in(phrase: Phrase, setting: Setting) -> Reading | None:
    """The date that "in five years" is where the sentence tells of what is to come."""
    before = phrase.before()
    if before is None or before.kind != "in" or is_superlative(phrase) or phrase.has("quarter"):
        return None
    return _read_counted(phrase, setting) if direction(phrase, setting) == "future" else None


def is_superlative(phrase: Phrase) -> bool:
    """Whether a length stands behind "the first ... in", "the highest ... in": it looks back."""
    for count in range(2, 14):
        token = phrase.before(count)
        if token is None or token.kind == "stop":
            return False
        if token.word in ("first", "only", "most", "time") or token.word.endswith("est"):
            return True
    return False


_DAY = "(?:" + "|".join(f"(?:{pattern})" for pattern in DAY_PATTERNS) + ")"
_COUNT = "(?:(?:NUMBER|VAGUE) ADJECTIVE?)"
_ANY = "(?:UNIT|units)"
RELATIVE: tuple[Rule, ...] = (
    rule(
        _read_stretch,
        "EDGE? (?:the|this)? (?:last|past|next|coming|current|following|same|previous|latest)"
        "fiscal? (?:unit|year|century|weekend)",
        "EDGE? (?:this|that) fiscal? (?:unit|year|century|weekend)",
        "EDGE? that same (?:unit|year|weekend)",
        "EDGE? the weekend",
        "EDGE? this (?:past|coming) (?:unit|year|weekend)",
    ),
    rule(
        _read_the,
        "EDGE? the adjective? fiscal? (?:year|unit)",
        "year end",
        "year possessive end",
    ),
    rule(_read_year_end, "year hyphen end"),
    rule(_read_week_of, f"the? (?:unit|weekend) of {_DAY}"),
    rule(_read_day_beside, f"the? unit (?:before|after) {_DAY}"),
    rule(
        _read_counted,
        f"(?:BOUND|approx|over)? {_COUNT} {_ANY} (?:or (?:so|number|more))? ago",
        "(?:BOUND|approx|over)? units ago",
        f"(?:half|a half|half of) a {_ANY} ago",
        f"(?:BOUND|approx|over)? {_COUNT} {_ANY} (?:from now|hence|from today)",
    ),
    rule(
        _read_in,
        f"(?:approx|over)? {_COUNT} {_ANY} (?:or (?:so|number|more))? (?!of|before|after|from)",
    ),
)
