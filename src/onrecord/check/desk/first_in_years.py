"""Wrong gap in a "first in so many years" (C19).

## What it reports
"First in 20 years", "most in a decade" and the like, where the story also dates the earlier case
and the years between are more or fewer.

## Whose policy
Every copy desk's: such a claim is a sum, and a reader can do it.

## Bad
---
published: 2021-01-15
---
Ann Bell will be the first mayor «in 52 years» to skip the ferry's first run. The last was John
Reed, in 1961.

## Good
---
published: 2021-01-15
---
Ann Bell will be the first mayor in 60 years to skip the ferry's first run. The last was John
Reed, in 1961.

## Known misses
A claim whose earlier case has no year in the text, or more than a sentence away. A year more or
less is let go, and so is a gap that fits from any year of the sentence.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Sentence
from onrecord.check.lengths_of_time import length_of
from onrecord.check.named_years import years_beside
from onrecord.records.date import Date
from onrecord.records.span import Span

CHECK = Check(code="C19", level="error")

_IN = re.compile(r"\b(?:in|for)\s+(?:the\s+(?:last|past)\s+)?$")
_REACH = 25
_CLAIM = 120  # characters from "first" to "in so many years"
_SUPERLATIVE = re.compile(r"\b(?:first|only|most|least|worst|best|not|\w{3,}est)\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_NOTHING_ELSE = r"(?:(?!\b(?:and|but|while|as)\b|[;:]|est\b|\bfirst\b|\bmost\b).){0,60}?"
_SINCE = re.compile(rf"{_NOTHING_ELSE}\b(?:since|after|following)\b{_NOTHING_ELSE}")
_EARLIER = re.compile(
    r"(?:the|its|his|her|their)\s+(?:last|previous)\b|not\s+since\b|.{0,60}\b(?:did so|did it)\b"
    r"|(?:it|that|this)\s+(?:was\s+)?last\b|nobody\b.{0,40}\bsince\b",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Note]:
    """Each claim that its own earlier case speaks against."""
    for number, fact in enumerate(case.dates):
        if fact.type != "DURATION":
            continue
        opening = _IN.search(case.text[max(0, fact.start - _REACH) : fact.start])
        sentence = case.sentence_at(fact.start)
        length = length_of(case, fact)
        if opening is None or sentence is None or length is None or length.unit != "Y":
            continue
        if not _SUPERLATIVE.search(
            case.text, max(sentence.span.start, fact.start - _CLAIM), fact.start
        ):
            continue
        earlier = _earlier(case, number, sentence)
        if earlier is None:
            continue
        then = int(earlier.value[:4])
        bases = _bases(case, fact, earlier)
        if not bases or any(length.allows(365.25 * (base - then)) for base in bases):
            continue
        span = Span(fact.start - len(opening[0]), fact.end)
        message = f"from {then} to {max(bases)} are {max(bases) - then} years, not {length.units:g}"
        if not case.is_quoted(span):
            yield Note(span=span, message=message, related=(Span(earlier.start, earlier.end),))


def _earlier(case: Case, number: int, sentence: Sentence) -> Date | None:
    """The earlier case's date: "since 1961" behind the claim, or "The last was in 1961"."""
    claim = case.dates[number]
    for fact in case.dates[number + 1 : number + 6]:
        if not _has_year(case, fact):
            continue
        if fact.start < sentence.span.end:
            return fact if _SINCE.fullmatch(case.text, claim.end, fact.start) else None
        after = case.sentence_at(fact.start)
        if after is None or after.span.start - sentence.span.end > 4:
            return None
        return fact if _EARLIER.match(case.text, after.span.start, fact.start) else None
    return None


def _has_year(case: Case, fact: Date) -> bool:
    is_date = fact.type == "DATE" and _YEAR.match(fact.value) is not None
    return is_date and _YEAR.search(case.text, fact.start, fact.end) is not None


def _bases(case: Case, claim: Date, earlier: Date) -> list[int]:
    """The years that the claim may be made of: publication's, and those that its sentence names."""
    then = int(earlier.value[:4])
    named = [year for year in years_beside(case, claim.start) if year != then]
    return named + ([case.published.year] if case.published else [])
