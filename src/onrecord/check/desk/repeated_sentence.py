"""Repeated sentence (C16).

## What it reports
A sentence or a paragraph of the body that stands a second time in it, word for word or nearly so. A
sentence that stands within a repeated paragraph is reported with it.

## Whose policy
Every copy desk's: new copy was pasted in and the old was left.

## Bad
The harbour office will close its ticket hall on the old pier at the end of May.

Nobody asked the passengers, said Ann Bell, who runs the kiosk.

«The harbour office will close its ticket hall on the old pier at the end of May.»

## Good
The harbour office will close its ticket hall on the old pier at the end of May.

Nobody asked the passengers, said Ann Bell, who runs the kiosk.

The office will open a new hall on the new pier at the end of June.

## Known misses
Sentences of fewer than eight words (twelve where they differ a little), those that say the same in
other words, and whatever a log of the day ("8:35 p.m." over each entry) says again. A key-points
box is there to say in short what the body says: it is reported only where it copies a whole
sentence. Captions set among the text without a credit can look like repeats.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.check.base import Check, Note
from onrecord.check.case import Case, Sentence
from onrecord.records.span import Span
from onrecord.text.words import words

CHECK = Check(code="C16", level="error")

_FEWEST_WORDS = 8
_FEWEST_NEARLY = 12  # of a sentence with small changes
_SHINGLE = 3  # words
_MOST_PLACES = 8  # of one shingle: "the city council said on" stands everywhere
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*\Z")  # a caption set among the text often has no stop
_CAPTION = re.compile(
    r"\((?:AP|Reuters|Xinhua|AFP|Getty|EPA|CEN|Photo|Picture|Image|File)\b[^()]{0,60}\)|\A■|"
    r"\A(?:Photo|Picture|Image|Pic|Caption|Video|Watch|Related|Read more|CEN)\b|"
    r"[Pp]hoto (?:by|from|courtesy)"
)
# What stands beside a caption: "Show caption", "ANN BELL FOR THE POST", "Ann Bell/Harbour News".
_BY_CAPTION = re.compile(r"(?i:show caption|view gallery)|[A-Z .]{8,60}|[\w .]{4,40}/[\w .]{4,40}")
_LONGEST_CREDIT = 100
_PULLED = re.compile(r'["“‘\'][^"“”]*["”’\']')  # as a line of its own
_FULL_TEXT = re.compile(r"(?:full (?:text|story|article)|summary ends?)\W*", re.I)
_DEEPEST_SUMMARY = 12
# A log of the day says again what went before: "8:35 p.m." over each of its entries.
_ENTRY = re.compile(
    r"^\s*(?:\d{1,2}:\d\d|\d{1,2})\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?\s*:?\s*$", re.M
)
_FEWEST_ENTRIES = 3
_LIKE = 0.65  # shared shingles of all shingles


class _Seen:
    """The sentences so far, found again by stretches of three words."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, ...], list[int]] = {}
        self._shingles: list[frozenset[tuple[str, ...]]] = []

    def like(self, shingles: frozenset[tuple[str, ...]]) -> int | None:
        """The number of an earlier sentence that is nearly the same."""
        shared: dict[int, int] = {}
        for shingle in shingles:
            for place in self._places.get(shingle, ()):
                shared[place] = shared.get(place, 0) + 1
        for place, both in sorted(shared.items()):
            if both >= _LIKE * (len(shingles) + len(self._shingles[place]) - both):
                return place
        return None

    def add(self, shingles: frozenset[tuple[str, ...]]) -> None:
        """Take one more sentence in."""
        for shingle in shingles:
            places = self._places.setdefault(shingle, [])
            if len(places) < _MOST_PLACES:
                places.append(len(self._shingles))
        self._shingles.append(shingles)


def find(case: Case) -> Iterator[Note]:
    """Each run of sentences of the body that stood before."""
    if len(_ENTRY.findall(case.text)) >= _FEWEST_ENTRIES:
        return
    seen = _Seen()
    told = list(_told(case))
    run: list[tuple[int, int]] = []  # numbers of a sentence and of the one that it repeats
    for number, sentence in enumerate(told):
        found = words(sentence.span.of(case.text))
        shingles = frozenset(zip(*(found[at:] for at in range(_SHINGLE)), strict=False))
        before = seen.like(shingles) if sentence.part == "body" else None
        seen.add(shingles)
        repeats = before is not None and _repeats(told[before], sentence, case)
        if run and not (repeats and run[-1][1] + 1 == before):
            yield from _notes([(told[one], told[other]) for one, other in run], case)
            run = []
        if repeats and before is not None:
            run.append((number, before))
    yield from _notes([(told[one], told[other]) for one, other in run], case)


def _told(case: Case) -> Iterator[Sentence]:
    """The sentences that tell the story: no summary above it, no caption, no list."""
    lines = [one.span.of(case.text) for one in case.paragraphs]
    beside = [_BY_CAPTION.fullmatch(line[:_LONGEST_CREDIT]) is not None for line in lines]
    for number, paragraph in enumerate(case.paragraphs):
        if number < _summary(case) or any(beside[max(0, number - 1) : number + 2]):
            continue
        if paragraph.part not in ("body", "key_points"):
            continue
        # Behind the dateline: "HULL (Reuters) -" is no caption's credit.
        first = paragraph.sentences[0].span.start if paragraph.sentences else paragraph.span.start
        text = case.text[first : paragraph.span.end]
        if paragraph.part == "body" and (not _ENDED.search(text[-12:]) or _CAPTION.search(text)):
            continue
        for sentence in paragraph.sentences:
            if len(words(sentence.span.of(case.text))) >= _FEWEST_WORDS:
                yield sentence


def _summary(case: Case) -> int:
    """How many paragraphs stand above a line that begins the story proper: "FULL TEXT"."""
    for number, paragraph in enumerate(case.paragraphs[:_DEEPEST_SUMMARY]):
        if number and _FULL_TEXT.fullmatch(paragraph.span.of(case.text)):
            return number
    return 0


def _repeats(earlier: Sentence, later: Sentence, case: Case) -> bool:
    one, other = earlier.span.of(case.text), later.span.of(case.text)
    same = words(one) == words(other)
    if not same and (earlier.part == "key_points" or len(words(other)) < _FEWEST_NEARLY):
        return False  # a box is there to say it in short
    if _figures(one) != _figures(other):
        return False  # like words that say different things
    if _PULLED.fullmatch(one) or _PULLED.fullmatch(other):
        return False
    if case.is_quoted(earlier.span) or case.is_quoted(later.span):
        return same and _own_words(earlier.span, case) and _own_words(later.span, case)
    return True


def _figures(text: str) -> list[str]:
    return [word.rstrip(".,;:") for word in text.split() if any(map(str.isdigit, word))]


def _own_words(span: Span, case: Case) -> bool:
    """Whether a sentence that quotes goes on in the outlet's words."""
    return any(
        part.meets(span) for one in case.attributions_in(span) for part in (*one.cue, *one.source)
    )


def _notes(run: Sequence[tuple[Sentence, Sentence]], case: Case) -> Iterator[Note]:
    paragraphs = (case.paragraphs[one.paragraph].span.start for one, _ in run)
    if all(case.text[start] in "'‘" for start in paragraphs):
        return  # a letter that is quoted in full, and in part
    span = Span(run[0][0].span.start, run[-1][0].span.end)
    first = run[0][1]
    same = all(words(a.span.of(case.text)) == words(b.span.of(case.text)) for a, b in run)
    what = "This sentence stands" if len(run) == 1 else f"These {len(run)} sentences stand"
    how = "twice" if same else "twice, with small changes: which one stays?"
    where = "in the box" if first.part == "key_points" else "above"
    opening = " ".join(first.span.of(case.text).split()[:6])
    related = tuple(sorted({one.span for _, one in run}))
    yield Note(span=span, message=f'{what} {how} ({where}: "{opening} ...")', related=related)
