"""Figures that disagree (C17).

## What it reports
Arithmetic that does not come out: parts that do not make their sum, more of a group than it has
members, a change that its two ends do not give, percent where percentage points are meant, and one
figure in millions here and in billions there.

## Whose policy
Every copy desk's: do the sum again. AP and Reuters: a move from 4% to 6% is two percentage points.

## Bad
Unemployment rose by «2 percent», from 4 percent to 6 percent. The ferry carried «12 people: seven
men and four women». The bridge costs $3.4 million, the office said. Nobody has the «$3.4 billion».

## Good
Unemployment rose by 2 percentage points, from 4 percent to 6 percent. The ferry carried 12 people:
eight men and four women. Prices went up 50 percent, from $4 to $6.

## Known misses
Sums over several sentences, figures that are far from each other, and parts in fractions or
percent. Groups that overlap ("12 people, including five children and eight islanders") are
reported and may be sound. Nothing is said of words inside quotation marks.
"""

import re
from collections.abc import Iterator

from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.quantities import COUNT, FIGURE, Figure, count, figure, scale_word
from onrecord.records.finding import Fix
from onrecord.records.span import Span

CHECK = Check(code="C17", level="error", fixes="unsafe")

_SOME = r"[^\d,;:.()“”\"—–]{1,50}?"
_JOINED = rf"{COUNT}\s{_SOME}(?:,\s{COUNT}\s{_SOME}){{0,5}},?\sand\s{COUNT}\s{_SOME}"
# "12 people: seven men and four women", "21 dead, including nine in Ashby and 14 in Brill".
_SUM = re.compile(
    rf"(?<![\w.,$£€-])(?P<total>{COUNT})\s(?P<what>{_SOME})"
    rf"(?P<mark>:\s|\s?[—–]\s?|\s-{{1,2}}\s|,?\sincluding\s|,?\samong\sthem\s|,\s)"
    rf"(?P<parts>{_JOINED})(?=[.,;)—–]|\s[—–-]|$)"
)
_AMOUNT = r"[$£€](\d{1,3}(?:\.\d)?)\s(million|billion)\b"
# "$30 million: $12 million to the port and $9 million to the school"
_MONEY = re.compile(
    rf"{_AMOUNT}(?:\s[a-z]+){{0,3}}(?::\s|\s?[—–]\s?)"
    rf"(?P<parts>{_AMOUNT}[^$£€.;:—–“”\"\n]{{2,60}}?(?:(?:,\s|,?\sand\s){_AMOUNT}"
    rf"(?:[^$£€.;:—–“”\"\n,]{{2,60}}?(?=[.,;—–]|,?\sand\s|$)))+)"
)
_TO_THE_STOP = re.compile(r"[^.;\n]{0,80}(?=[.;\n]|\Z)")
_MORE = re.compile(r"\b(?:rest|remain\w*|others?|more|another|plus|balance|least)\b|[$£€]\Z")
_APART = frozenset("men women boys girls children adults".split())
_BETWEEN = re.compile(rf",?\sand\s(?={COUNT}\s)|,\s(?={COUNT}\s)")
_COUNTED = re.compile(rf"({COUNT})\s(.+)", re.DOTALL)
_NO_PART = re.compile(
    r"\b(?:more|fewer|less|percent|years?|months?|weeks?|days?|hours?|minutes?|miles?|dollars?|"
    r"times|points?|million|billion|thousand|dozen|hundred|others?|each|at least|about|nearly)\b"
)
_OF = re.compile(
    rf"(?<![\w.,$£€:-])(?P<some>{COUNT}) of (?:the|its|their|all|his|her) (?P<all>{COUNT}) "
    r"(?!(?:percent|per|million|billion|a\.m|p\.m)\b)[a-z][a-z-]+s\b"
)
_VOTE = re.compile(
    r"\b(?:vote of (?P<a>\d{1,3}) ?(?:-|–|to) ?(?P<b>\d{1,3})|(?P<c>\d{1,3}) ?[-–] ?(?P<d>\d{1,3}) "
    r"vote|voted (?P<e>\d{1,3}) ?(?:[-–]|to) ?(?P<f>\d{1,3}))\b"
)
_BODY = re.compile(rf"\b({COUNT})-(?:member|person|seat|judge|justice)\b")
_CHANGE = (
    r"(?:rose|rise[ns]?|rising|fell|falls?|fallen|falling|dropp?(?:ed|s|ing)?|gain(?:ed|s)?|"
    r"increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|climb(?:ed|s)?|jump(?:ed|s)?|grew|grow[ns]?|"
    r"declin(?:ed?|es)|slipp?(?:ed|s)?|surg(?:ed?|es)|plung(?:ed?|es)|up|down|soar(?:ed|s)?|"
    r"tumbl(?:ed?|es)|shrank|edged (?:up|down)|cut|raised|lowered)"
)
_NUMBER = r"[$£€]?\d[\d,]*(?:\.\d+)?(?:\s?(?:thousand|million|billion|trillion|bn|tn|m)\b)?"
_PERCENT = r"\s?(?:percentage[ -]points?|percent|per\s+cent|pct|%|points?\b)"
_ABOUT = r"(?:(?:by|about|roughly|nearly|almost|around|just|over|more|than|some|an|a)\s+){0,3}"
_GAP = r"[^\d.;:%$£€]{0,60}?"
_END = rf"{_NUMBER}(?:{_PERCENT})?"
_FROM_TO = re.compile(
    rf"\b{_CHANGE}\s+{_ABOUT}(?P<by>{_NUMBER}{_PERCENT}){_GAP},?\s+from\s+{_ABOUT}(?P<from>{_END})"
    rf"(?P<gap>[^.;:%$£€]{{0,50}}?)\s+to\s+{_ABOUT}(?P<to>{_END})",
    re.IGNORECASE,
)
_TO_FROM = re.compile(
    rf"\b{_CHANGE}\s+{_ABOUT}(?P<by>{_NUMBER}{_PERCENT}),?\s+to\s+{_ABOUT}(?P<to>{_END})"
    rf"(?P<gap>[^.;:%$£€]{{0,50}}?),?\s+from\s+{_ABOUT}(?P<from>{_END})",
    re.IGNORECASE,
)
_NOT_ROUGH = re.compile(r"\b(?:about|roughly|nearly|almost|around|over|more|some)\b", re.IGNORECASE)
_ROUND = re.compile(r"\d0*")
_STOP = frozenset(
    "that this with from have more than were which about their would year said the and for was has "
    "had are not but its his her who will been into over".split()
)


def find(case: Case) -> Iterator[Note]:
    """Each place where the arithmetic does not come out, outside quotation marks."""
    for look in (_sums, _money, _of_all, _votes, _changes, _scales):
        for note in look(case):
            sentence = case.sentence_at(note.span.start)
            if sentence and note.span.end <= sentence.span.end and not case.is_quoted(note.span):
                yield note


def _sums(case: Case) -> Iterator[Note]:
    for found in _SUM.finditer(case.text):
        parts = [_COUNTED.match(part) for part in _BETWEEN.split(found["parts"])]
        if not all(parts) or _NO_PART.search(found["parts"]) or _NO_PART.search(found["what"]):
            continue
        counts = [count(one[1]) for one in parts if one]
        total, whole = sum(counts), count(found["total"])
        mark = " ".join(found["mark"].split()).strip(" ,")
        if not mark:
            # "nine schools were hit, 22 teachers killed": only men and women make up people.
            nouns = {one[2].split()[-1] for one in parts if one}
            alone = nouns <= _APART and len(nouns) == len(parts)
            if not alone and " of them " not in " ".join(found["parts"].split()):
                continue
        if total == whole or (mark in ("including", "among them") and total < whole):
            continue
        span = Span(found.start(), found.end())
        yield Note(span=span, message=f"{' + '.join(map(str, counts))} = {total}, not {whole}")


def _money(case: Case) -> Iterator[Note]:
    for found in _MONEY.finditer(case.text):
        tail = _TO_THE_STOP.match(case.text, found.end())
        if tail is None or _MORE.search(tail[0]) or _MORE.search(found["parts"]):
            continue  # "... and the rest to the school"
        whole, unit = float(found[1]), found[2]
        parts = re.findall(_AMOUNT, found["parts"])
        if any(other != unit for _, other in parts):
            continue
        total = sum(float(part) for part, _ in parts)
        if abs(total - whole) <= 0.05 * (len(parts) + 1):
            continue  # each may be rounded
        sums = " + ".join(part for part, _ in parts)
        message = f"{sums} = {total:g} {unit}, not {whole:g}"
        yield Note(span=Span(found.start(), found.end()), message=message)


def _of_all(case: Case) -> Iterator[Note]:
    for found in _OF.finditer(case.text):
        some, whole = count(found["some"]), count(found["all"])
        if some > whole:
            yield Note(
                span=Span(found.start(), found.end()), message=f"{some} cannot be of {whole}"
            )


def _votes(case: Case) -> Iterator[Note]:
    for found in _VOTE.finditer(case.text):
        sentence = case.sentence_at(found.start())
        if sentence is None:
            continue
        bodies = list(_BODY.finditer(case.text, sentence.span.start, sentence.span.end))
        votes = [int(one) for one in found.groups() if one]
        if len(bodies) == 1 and sum(votes) > count(bodies[0][1]):
            votes_in_words = " + ".join(map(str, votes))
            yield Note(
                span=Span(found.start(), found.end()),
                message=f"{votes_in_words} = {sum(votes)} votes of {count(bodies[0][1])} members",
                related=(Span(*bodies[0].span()),),
            )


def _changes(case: Case) -> Iterator[Note]:
    for pattern in (_FROM_TO, _TO_FROM):
        for found in pattern.finditer(case.text):
            by, start, end = (_figure(found[name]) for name in ("by", "from", "to"))
            if by is None or start is None or end is None or not start.value:
                continue
            note = _change(by, start, end, found)
            if note is not None:
                yield note


def _change(by: Figure, start: Figure, end: Figure, found: re.Match[str]) -> Note | None:
    in_percent = "%" in (start.unit, end.unit)
    if not in_percent and not (start.unit == end.unit and start.unit) and not end.half >= 500:
        return None  # years, and who knows what
    points = abs(end.value - start.value)
    near = 0.99 * max(start.half, end.half, by.half)
    share = 100 * points / start.value
    most = 100 * (points + start.half + end.half) / max(start.value - start.half, 1e-9)
    least = 100 * (points - start.half - end.half) / (start.value + start.half)
    is_share = least - by.half <= by.value <= most + by.half
    if in_percent:  # both ends are small figures, and their halves large beside them
        is_share = abs(share - by.value) <= max(2 * by.half, 0.1 * share)
    is_points = in_percent and abs(points - by.value) <= near
    rough = 0.1 * by.value if _NOT_ROUGH.search(found[0]) else 0.0
    span = Span(*found.span("by"))
    related = (Span(*found.span("from")), Span(*found.span("to")))
    said = found["by"]
    if by.unit == "%" and is_points and not is_share:
        right = re.sub(r"\s?(?:percent|per\s+cent|pct|%)\Z", " percentage points", said)
        right = right[:-1] if by.value == 1 else right
        fix = Fix(start=span.start, end=span.end, text=right)
        message = f'"{said}" from {found["from"]} to {found["to"]}: "{right}"?'
        return Note(span=span, message=message, related=related, fix=fix)
    if is_share and by.unit == "%":
        return None
    if is_points and by.unit == "points":
        return None
    if abs(by.value - share) <= rough or (in_percent and abs(by.value - points) <= rough):
        return None
    if by.unit == "points" and not in_percent:
        return None
    really = f"{points:g} points" if in_percent else f"{share:.0f} percent"
    message = f'"{said}", but from {found["from"]} to {found["to"]} it is {really}'
    return Note(span=span, message=message, related=related)


def _figure(words: str) -> Figure | None:
    found = FIGURE.match(words)
    if found is None:
        return None
    unit = (found["unit"] or "").strip().casefold()
    kind = "points" if "point" in unit else "%" if unit else (found["money"] or "")
    return figure(found["digits"], found["scale"] or "", kind)


def _scales(case: Case) -> Iterator[Note]:
    """One figure with two scales: "$3.4 million" and "$3.4 billion"."""
    earlier: dict[str, tuple[str, Span]] = {}
    for found in FIGURE.finditer(case.text):
        if not found["scale"] or len(found["scale"]) < 3 or scale_word(found["scale"])[0] == "t":
            continue
        span = Span(found.start(), found.end())
        digits, scale = found["digits"], scale_word(found["scale"])
        before = earlier.setdefault((found["money"] or "") + digits, (scale, span))
        if before[0] == scale:
            continue
        shared = _content(case, before[1]) & _content(case, span)
        if len(shared) < (0 if "." in digits else 2 if _ROUND.fullmatch(digits) else 1):
            continue
        first = before[1].of(case.text)
        message = f'"{found[0]}" here, "{first}" above: which is it?'
        yield Note(span=span, message=message, related=(before[1],))


def _content(case: Case, span: Span) -> frozenset[str]:
    sentence = case.sentence_at(span.start)
    if sentence is None:
        return frozenset()
    words = re.findall(r"[^\W\d_]{3,}", sentence.span.of(case.text).casefold())
    return frozenset(words) - _STOP - {"million", "billion"}
