"""Lengths of time whose two ends the story dates: "for 12 years, from 1990 to 2002"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.check.case import Case
from onrecord.check.lengths_of_time import Length, length_of
from onrecord.check.written_days import day_of, in_ap_form, written_days
from onrecord.records.date import Date
from onrecord.records.span import Span

_YEAR = re.compile(r"\d{4}")
_AGO = re.compile(r"\b(?:years?|decades?) ago$")
_LOOSE = re.compile(r"\b(?:about|around|some|nearly|almost|more|over|less|decades?|roughly|few)\b")
_BESIDE = re.compile(r",? (?:back )?in |, |,? \(")
_FROM = re.compile(r",? (?:from|between) ")
_TO = re.compile(r" (?:to|until|through|and) ")
_ANNIVERSARY = re.compile(
    r"\b(?P<count>\d{1,3})(?:st|nd|rd|th) anniversary of (?:[^\W\d]+ ){0,6}?"
    r"(?P<year>1[5-9]\d\d|20\d\d)\b"
)
_WAY = re.compile(r" (before|after)\b")
_CAME = re.compile(r"(?:The|That|This|It|His|Her|Their) (?:\w+ ){0,2}?(?:came|happened) $")
_FAR = 80  # characters from "before" to the date that it leads to
_BETWEEN = re.compile(r"[^.;:\d]*")
_PARAGRAPHS_BACK = 2


class EndedLength(NamedTuple):
    """One stated length and what its ends make of it."""

    span: Span  # the length
    ends: tuple[Span, ...]
    fits: bool
    really: str  # what the ends make: "from 1990 to 2002 are 12 years"


def ended_lengths(case: Case) -> tuple[EndedLength, ...]:
    """Each length of a story that has both its ends there, or one and publication."""
    by_kind = (_ago(case), _terms(case), _anniversaries(case), _days(case))
    return tuple(one for kind in by_kind for one in kind)


def _year(case: Case, fact: Date) -> int | None:
    """The year that a date has in figures."""
    said = fact.type == "DATE" and _YEAR.match(fact.value)
    return int(fact.value[:4]) if said and _YEAR.search(case.text, fact.start, fact.end) else None


def _ago(case: Case) -> Iterator[EndedLength]:
    """Find "ten years ago, in 2011" and "in 2011, ten years ago"."""
    if case.published is None:
        return
    for first, second in zip(case.dates, case.dates[1:], strict=False):
        if not _BESIDE.fullmatch(case.text, first.end, second.start):
            continue
        for ago, other in ((first, second), (second, first)):
            words, year = case.text[ago.start : ago.end], _year(case, other)
            if year is None or not _AGO.search(words) or not _YEAR.match(ago.value):
                continue
            count = case.published.year - int(ago.value[:4])
            slack = max(1.0, 0.25 * count) if _LOOSE.search(words) else 1.0
            real = case.published.year - year
            span, end = Span(ago.start, ago.end), Span(other.start, other.end)
            yield EndedLength(span, (end,), abs(real - count) <= slack, _years(year, real))


def _years(first: int, count: int) -> str:
    return f"from {first} to {first + count} are {count} years"


def _terms(case: Case) -> Iterator[EndedLength]:
    """Find "for 12 years, from 1990 to 2002"."""
    for length, first, last in zip(case.dates, case.dates[1:], case.dates[2:], strict=False):
        said = length_of(case, length)
        start, end = _year(case, first), _year(case, last)
        if said is None or said.unit != "Y" or start is None or end is None:
            continue
        leads = _FROM.fullmatch(case.text, length.end, first.start)
        if leads and _TO.fullmatch(case.text, first.end, last.start):
            ends = (Span(first.start, first.end), Span(last.start, last.end))
            fits = said.allows(365.25 * (end - start))
            yield EndedLength(
                Span(length.start, length.end), ends, fits, _years(start, end - start)
            )


def _anniversaries(case: Case) -> Iterator[EndedLength]:
    """Find "the 13th anniversary of the 2005 flood": publication's year, or one beside it."""
    if case.published is None:
        return
    for found in _ANNIVERSARY.finditer(case.text):
        count = case.published.year - int(found["year"])
        sentence = case.sentence_at(found.start())
        spoken = sentence is None or len(_YEAR.findall(sentence.span.of(case.text))) > 1
        fits = spoken or abs(count - int(found["count"])) <= 1
        span = Span(found.start(), found.start("count") + len(found[0].split()[0]))
        end = Span(*found.span("year"))
        yield EndedLength(span, (end,), fits, _years(int(found["year"]), count))


def _days(case: Case) -> Iterator[EndedLength]:
    """Find "on Jan. 14, less than a week before it opens on Jan. 20"."""
    written = {day.fact.start for day in case.view(written_days)}
    for number, fact in enumerate(case.dates):
        said = length_of(case, fact)
        way = _WAY.match(case.text, fact.end)
        sentence = case.sentence_at(fact.start)
        if said is None or way is None or sentence is None:
            continue
        ahead = case.dates[number + 1] if number + 1 < len(case.dates) else None
        if ahead is None or ahead.start not in written or ahead.start - way.end() > _FAR:
            continue
        if not _BETWEEN.fullmatch(case.text, way.end(), ahead.start):
            continue
        told = _told(case, number, sentence.span)
        anchor, day = day_of(ahead), None if told is None else day_of(told)
        if told is None or anchor is None or day is None:
            continue
        # A weekday to come may be this week's or the next one's.
        is_sure = told.start in written or (case.published is not None and day <= case.published)
        gap = (anchor - day).days * (1 if way[1] == "before" else -1)
        fits = any(_allows(said, gap + week) for week in ((0,) if is_sure else (-7, 0, 7)))
        later = day + timedelta(days=gap) if way[1] == "before" else day
        earlier = day if way[1] == "before" else anchor
        really = f"from {in_ap_form(earlier)} to {in_ap_form(later)} are {abs(gap)} days"
        ends = (Span(told.start, told.end), Span(ahead.start, ahead.end))
        yield EndedLength(Span(fact.start, way.end()), ends, fits, really)


def _allows(said: Length, days: int) -> bool:
    return days >= 0 and said.allows(days)


def _told(case: Case, number: int, sentence: Span) -> Date | None:
    """The day of what came so long before or after: right before the length, or just told of."""
    length = case.dates[number]
    before = case.dates[number - 1] if number else None
    if before is not None and before.start >= sentence.start:
        beside = case.text[before.end : length.start] in (", ", " — ", " – ", ", just ")
        return before if beside and isinstance(day_of(before), date) else None
    if not _CAME.fullmatch(case.text, sentence.start, length.start):
        return None
    here = case.sentence_at(length.start)
    first = 0 if here is None else max(0, here.paragraph - _PARAGRAPHS_BACK)
    reach = case.paragraphs[first].span.start
    near = [
        fact
        for fact in case.dates[max(0, number - 8) : number]
        if fact.start >= reach and day_of(fact) is not None
    ]
    # Of two days it may be told of either.
    return near[-1] if len({day_of(fact) for fact in near}) == 1 else None
