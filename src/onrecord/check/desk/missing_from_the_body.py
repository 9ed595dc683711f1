"""Number or name in headline or key points that the body does not have (C21).

## What it reports
A number, or a name of a person, place or day, in a headline or key point that stands nowhere in the
body; and one that stands where the sentence it restates has another.

## Whose policy
Every copy desk's: the body was corrected and the headline was not, or the headline was set from
memory.

## Bad
What to know

• The harbour office will spend «$14 million» on the pier

• Ann «Ball» runs the ferry to the island

The harbour office will spend $11 million on the pier, said Ann Bell, who runs the ferry to the
island.

## Good
What to know

• The harbour office will spend $11 million on the pier

• Ann Bell runs the ferry to the island

The harbour office will spend $11 million on the pier, said Ann Bell, who runs the ferry to the
island.

## Known misses
Names in a headline that has capitals throughout, save where the sentence it restates has another
name in that place. Numbers up to three in words, and whatever rounding can explain.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.quantities import FIGURE, WORD, Figure, figure
from onrecord.check.restated import Claim, Told, Word, claims, read_words
from onrecord.records.span import Span

CHECK = Check(code="C21", level="error")

_NUMBER = re.compile(rf"\b{WORD}\b", re.I)
_SCALES = {"mln": "million", "bln": "billion", "k": "thousand"}
_SCALE = re.compile(r"\s?(mln|bln|k)\b", re.I)
_MORE_THAN = re.compile(r"\b(?:over|more than|at least)\s*\Z", re.I)
_ABOUT = re.compile(r"\b(?:nearly|almost|about|some|around)\s*\Z", re.I)
_SMALL_COUNT = 3  # "two killed" may be a man and a woman
_ROUNDED = 0.06
_VAGUE = 0.15
_CAPITALS = 0.6  # of a headline's long words: more, and it has capitals throughout
_LONGEST_SHORT_FORM = 5
_STEM = 4  # letters that "Russia" and "Russian" share
_MENTIONS = frozenset("mr mrs ms dr sen rep gov gen st jr sr i'm i it's".split())
_BULLET_YEAR = re.compile(r"(?:19|20)\d\d")


class _Facts:
    """The numbers and the words of all that is neither headline nor key points."""

    def __init__(self, case: Case) -> None:
        self.figures: list[Figure] = []
        self.words: set[str] = set()
        self.openings: set[str] = set()
        initials = ""
        for paragraph in case.paragraphs:
            if paragraph.part in ("headline", "key_points"):
                continue
            self.figures += [one for _, one in _figures(case.text, paragraph.span)]
            for word in read_words(case.text, paragraph.span):
                letters = word.plain.replace(".", "")
                self.words |= {word.plain, word.stem, letters}
                self.openings.add(letters[:_STEM])
                initials = (initials + letters[0])[-6:]
                self.words |= {initials[-count:] for count in (2, 3, 4, 5)}


def find(case: Case) -> Iterator[Note]:
    """Each number and name of a claim that the body does not have, or not there."""
    for claim in case.view(claims):
        if not claim.told:
            continue
        facts = case.view(_Facts)
        yield from _numbers(claim, facts, case)
        yield from _names(claim, facts, case)


def _figures(text: str, span: Span) -> Iterator[tuple[Span, Figure]]:
    for found in FIGURE.finditer(text, span.start, span.end):
        if "/" in text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]:
            continue  # "9/11"
        more = _SCALE.match(text, found.end())
        scale = found["scale"] or (_SCALES[more[1].casefold()] if more else "")
        try:
            value = figure(found["digits"], scale, found["money"] or "")
        except ValueError:
            continue
        yield Span(found.start(), found.end()), value
    for found in _NUMBER.finditer(text, span.start, span.end):
        yield Span(found.start(), found.end()), figure(found[0].casefold())


def _numbers(claim: Claim, facts: _Facts, case: Case) -> Iterator[Note]:
    told = claim.told[0]
    theirs = list(_figures(case.text, told.span))
    own = list(_figures(claim.text, claim.span))
    taken = [one for _, one in own]
    for place, value in own:
        before = claim.text[max(0, place.start - 12) : place.start]
        ends = _around(claim, told, place)
        slot = None if ends is None else _other(value, ends, theirs, taken)
        # "More than 40" beside "more than 60" is no rounding.
        if slot is not None and (
            _is_copied(claim, told, place) or not _covers(before, value.value, slot[1].value)
        ):
            yield _note(claim, case, place, slot[0])
            continue
        if any(
            _agree(value, one) or _covers(before, value.value, one.value) for one in facts.figures
        ):
            continue
        if value.value > _SMALL_COUNT and not _is_near_year(value, case):
            other = next((span for span, one in theirs if not _is_in(one, taken)), None)
            yield _note(claim, case, place, other)


def _other(
    value: Figure, ends: Span, theirs: Sequence[tuple[Span, Figure]], taken: Sequence[Figure]
) -> tuple[Span, Figure] | None:
    """The other number that the body's sentence has in a number's place."""
    if _is_in(value, [one for _, one in theirs]):
        return None
    between = [one for one in theirs if ends.start <= one[0].start and one[0].end <= ends.end]
    return between[0] if len(between) == 1 and not _is_in(between[0][1], taken) else None


def _is_in(value: Figure, figures: Sequence[Figure]) -> bool:
    return any(_agree(value, one) for one in figures)


def _is_copied(claim: Claim, told: Told, place: Span) -> bool:
    """Whether the word before a number is the body's too."""
    first = next((at for at, word in enumerate(claim.words) if word.span.meets(place)), 0)
    return told_at(told, first - 1) is not None


def _around(claim: Claim, told: Told, place: Span) -> Span | None:
    """The body's characters between the pairs right before and right behind a place."""
    numbers = [at for at, word in enumerate(claim.words) if word.span.meets(place)]
    if not numbers:
        return None
    before = told_at(told, numbers[0] - 1)
    behind = told_at(told, numbers[-1] + 1)
    if before is None or behind is None or behind - before > 4:
        return None
    return Span(told.words[before].span.end, told.words[behind].span.start)


def told_at(told: Told, own: int) -> int | None:
    """The body's word beside a word of the claim."""
    return next((other for mine, other in told.pairs if mine == own), None)


def _agree(one: Figure, other: Figure) -> bool:
    if one.value == other.value:
        return True
    # "1.4 million" of "1,409,000"; "300" of "297"; "5" of "4.7".
    if abs(one.value - other.value) <= max(one.half, other.half):
        return True
    is_round = one.value >= 10 and str(int(one.value)).endswith("0")
    return is_round and abs(one.value - other.value) <= _ROUNDED * one.value


def _covers(before: str, own: float, other: float) -> bool:
    """Whether "over" or "about" lets one number stand for another."""
    if _MORE_THAN.search(before):
        return own < other <= 2 * own
    return _ABOUT.search(before) is not None and abs(own - other) <= _VAGUE * own


def _is_near_year(value: Figure, case: Case) -> bool:
    year = case.published.year if case.published else None
    is_year = _BULLET_YEAR.fullmatch(str(int(value.value))) is not None
    return is_year and (year is None or abs(value.value - year) <= 1)


def _names(claim: Claim, facts: _Facts, case: Case) -> Iterator[Note]:
    told = claim.told[0]
    is_plain = _has_small_letters(claim.words)
    for at, word in enumerate(claim.words):
        if not word.is_capital or word.plain in _MENTIONS or not _is_name(word):
            continue
        if word.span.of(claim.text).isupper() and len(word.plain) <= _LONGEST_SHORT_FORM:
            continue  # "GOP", "USD"
        other = _another_name(claim, told, at)
        is_absent = _is_absent(word, facts)
        if other is not None and (is_absent or is_plain):
            yield _note(claim, case, word.span, other.span)
        elif is_absent and is_plain and at and claim.where == "box":
            yield _note(claim, case, word.span, None)


def _has_small_letters(words: Sequence[Word]) -> bool:
    long = [word for word in words if len(word.plain) >= 4 and word.carries]
    return sum(word.is_capital for word in long) < _CAPITALS * len(long)


def _another_name(claim: Claim, told: Told, at: int) -> Word | None:
    """The name that the body's sentence has in a name's place."""
    if any(mine == at for mine, _ in told.pairs):
        return None
    before, behind = told_at(told, at - 1), told_at(told, at + 1)
    is_between = before is not None and behind is not None and behind - before == 2
    # At the end two words have to lead to it: "in" alone is everywhere.
    is_last = at == len(claim.words) - 1 and before is not None and before + 1 < len(told.words)
    leads = before is not None and told_at(told, at - 2) == before - 1
    if before is None or not (is_between or (is_last and leads)):
        return None
    other = told.words[before + 1]
    return other if other.is_capital and _is_name(other) else None


def _is_name(word: Word) -> bool:
    """Whether a word with a capital may be a name, and is no initial and no short form."""
    return word.carries and len(word.plain) > 2 and "." not in word.plain


def _is_absent(word: Word, facts: _Facts) -> bool:
    letters = word.plain.replace(".", "")
    if facts.words & {word.plain, word.stem, letters} or not letters.isalpha():
        return False
    return not (len(letters) > _STEM and letters[:_STEM] in facts.openings)


def _note(claim: Claim, case: Case, own: Span, other: Span | None) -> Note:
    told = claim.told[0].span
    theirs = told if other is None else other
    if other is None:
        message = f'the {claim.where} says "{own.of(claim.text)}": the body does not have it'
    else:
        message = claim.says(own, other, case)
    related = () if claim.is_apart else (theirs,)
    return Note(span=claim.place(own, theirs), message=message, related=related)
