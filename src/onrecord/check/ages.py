"""Ages of people whose birth the story dates too."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from onrecord.check.case import Case, Sentence
from onrecord.check.named_years import dates_in, years_beside
from onrecord.records.date import Date
from onrecord.records.span import Span

_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|al|bin)){0,5}"
_AGE = re.compile(
    rf"\b(?P<name>{_NAME}), (?:aged )?(?P<age>\d{{1,3}})(?=[,.;)]| and\b| who\b)"
    rf"|\b(?P<years>\d{{1,3}})-year-old(?: (?P<after>{_NAME}))?"
)
_FULL_NAME = re.compile(r"(?=\b([A-Z][\w’'-]+) ([A-Z][\w’'-]+))")
# "was born in Hull, England, on" leads to a birth; "born in Hull and moved to Leeds in" does not.
_BORN = re.compile(r"(?<!-)\bborn(?:,? (?:on|in|at|near|the|of|around|[A-Z][\w.’'-]*))+ $")
_HIS_BIRTH = re.compile(r",?(?: who| and)?(?: was| is)? ")
_SUBJECT = re.compile(rf"(?:He|She|(?P<name>{_NAME})) was ")
_REACH = 90  # characters from "born" to its date
_YEAR = re.compile(r"\d{4}")
_LEEWAY_DAYS = 10  # a birthday so near may be of either age


class AgeAndBirth(NamedTuple):
    """One person's age and birth."""

    age: int
    age_span: Span
    birth: Date  # its value has a year at least
    birth_span: Span
    years: tuple[int, ...]  # others that stand beside either: the age may be one of then


class _Age(NamedTuple):
    start: int  # of the words that give it, name included
    end: int
    name: str
    years: int
    span: Span


def ages_and_births(case: Case) -> tuple[AgeAndBirth, ...]:
    """Each birth that a story dates, with the age that it gives the same person."""
    return tuple(_paired(case))


def ages_on(birth: Date, when: date) -> set[int]:
    """The ages that somebody of this birth can have on a day."""
    try:
        born = date.fromisoformat(birth.value[:10])
    except ValueError:
        year = int(birth.value[:4])
        return {when.year - year - 1, when.year - year}
    days = (when - born).days
    return {int((days + late) // 365.25) for late in (-_LEEWAY_DAYS, _LEEWAY_DAYS)}


def _paired(case: Case) -> Iterator[AgeAndBirth]:
    for fact, born, sentence in _births(case):
        age = _age_before(case, born, sentence)
        if age is None:
            continue
        beside = years_beside(case, age.start) + years_beside(case, fact.start)
        year = int(fact.value[:4])
        years = tuple(one for one in beside if one != year)
        yield AgeAndBirth(age.years, age.span, fact, Span(fact.start, fact.end), years)


def _births(case: Case) -> Iterator[tuple[Date, int, Sentence]]:
    """Dates with a year behind "born", where that word stands, and its sentence."""
    for sentence in case.sentences:
        for fact in dates_in(case, sentence.span):
            if fact.type != "DATE" or not _YEAR.match(fact.value):
                continue
            first = max(sentence.span.start, fact.start - _REACH)
            born = _BORN.search(case.text[first : fact.start])
            if born is not None and _YEAR.search(case.text, fact.start, fact.end):
                yield fact, first + born.start(), sentence


def _age_before(case: Case, born: int, sentence: Sentence) -> _Age | None:
    """The age of the one who is born: in the same words, or just before "He was born"."""
    ages = case.view(_ages)
    here = bisect_left(ages, born, key=_start)
    if here and ages[here - 1].start >= sentence.span.start:
        return ages[here - 1] if _HIS_BIRTH.fullmatch(case.text, ages[here - 1].end, born) else None
    subject = _SUBJECT.fullmatch(case.text, sentence.span.start, born)
    if subject is None:
        return None
    if subject["name"]:
        return _only_age_of(case, subject["name"].split()[-1])
    before = case.paragraphs[max(0, sentence.paragraph - 1)].span.start
    near = ages[bisect_left(ages, before, key=_start) : here]
    return near[0] if len(near) == 1 else None


def _start(age: _Age) -> int:
    return age.start


def _only_age_of(case: Case, family: str) -> _Age | None:
    """The age of a family name that one person of the story has."""
    own = case.view(_ages_by_family).get(family, [])
    is_one = len({age.years for age in own}) == 1
    return own[0] if is_one and len(case.view(_given_names).get(family, ())) < 2 else None


def _ages(case: Case) -> list[_Age]:
    return [
        _Age(*found.span(), found["name"] or found["after"] or "", int(found[group]), span)
        for found in _AGE.finditer(case.text)
        for group in ("age" if found["age"] else "years",)
        for span in (Span(*found.span(group)),)
    ]


def _ages_by_family(case: Case) -> dict[str, list[_Age]]:
    found: dict[str, list[_Age]] = {}
    for age in case.view(_ages):
        if age.name:
            found.setdefault(age.name.split()[-1], []).append(age)
    return found


def _given_names(case: Case) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in _FULL_NAME.finditer(case.text):
        found.setdefault(name[2], set()).add(name[1])
    return found
