"""What headline and key points say, beside the body's sentences that say it too."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from onrecord.check.case import Case
from onrecord.records.span import Span
from onrecord.text.words import base_forms

_LONGEST_CLAIM = 60  # words; a longer one is no item of a box
_LONGEST_SENTENCE = 120
_MOST_PLACES = 60  # sentences that one stem can lead to: time stays in line with the text
_MOST_TOLD = 4  # body sentences beside one claim
_FEWEST_SHARED = 3  # words that carry sense
_LEAST_SHARE = 0.5  # of a claim's weight, in one sentence of the body
_AS_GOOD = 0.8  # of the best sentence's share: such a one says it too

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[,.]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_GENITIVE = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")
# " - Xinhua", " | The Gazette": the outlet signs its headline.
_SIGNED = re.compile(r"\s+[-–—|]\s+[A-Z][\w.’' ]{2,30}$")
_APART = re.compile(
    r"(?<=\w);\s+|(?<=\w[?!])\s+|(?<=[^\W\d_A-Z]{3}\.)\s+(?=[A-Z“‘\"'])|(?<=[.?!][”\"])\s+(?=[A-Z])"
)
SMALL = frozenset(
    "a an the and or but nor so of in on at to for from by with as into over under up out off than "
    "that this these those it its he him his she her hers they them their theirs we us our you "
    "your i my me who whom whose which what when where how why is are was were be been being am "
    "has have had having do does did done will would shall should can could may might must not no "
    "there here if while after before since about during between against more most other some "
    "any all also just only then now still very s t".split()
)


class Word(NamedTuple):
    """One word or number."""

    span: Span  # in the text that it was read from
    plain: str  # small letters, without what it owns
    stem: str
    is_capital: bool

    @property
    def carries(self) -> bool:
        """Whether it carries sense, and does not only hold others together."""
        return self.plain not in SMALL


class Told(NamedTuple):
    """A sentence of the body that says what a claim says."""

    span: Span
    words: tuple[Word, ...]
    pairs: tuple[tuple[int, int], ...]  # numbers of a claim's word and of the sentence's, in order
    share: float  # of the claim's weight, 0..1

    def pair_of(self, number: int) -> int | None:
        """The claim's word beside a word of the sentence."""
        return next((one for one, other in self.pairs if other == number), None)


class Claim(NamedTuple):
    """What a headline, or a sentence of the key points, says."""

    text: str  # what its words point into: the story's, or a headline's that was given apart
    span: Span  # in that text
    words: tuple[Word, ...]
    told: tuple[Told, ...]  # best first; empty where nothing restates it
    where: str  # "headline" or "box"
    is_apart: bool  # the headline has no place in the story's text

    def place(self, own: Span, told: Span) -> Span:
        """Where a note on some of its words stands: there, or on the body's, where it is apart."""
        return told if self.is_apart else own

    def words_of(self, first: int, last: int) -> Span:
        """From one of its words to another, both in."""
        return Span(self.words[first].span.start, self.words[last].span.end)

    def says(self, own: Span, told: Span, case: Case) -> str:
        """A note's beginning: what the one says, and what the other."""
        one, other = " ".join(own.of(self.text).split()), " ".join(told.of(case.text).split())
        return f'the {self.where} says "{one}", the body "{other}"'


def claims(case: Case) -> tuple[Claim, ...]:
    """All claims of headline and key points, in text order; a headline given apart comes first."""
    # By paragraphs: in capitals, "U.S. Sends Ships" looks like two sentences.
    spans = [
        (case.text, span, "headline" if one.part == "headline" else "box")
        for one in case.paragraphs
        if one.part in ("headline", "key_points")
        for span in _split(case.text, one.span)
    ]
    headline = case.story.headline
    is_apart = bool(headline) and all(part.kind != "headline" for part in case.story.parts)
    if headline and is_apart:
        whole = _split(headline, Span(0, len(headline)))
        spans = [(headline, span, "headline") for span in whole] + spans
    if not spans:
        return ()
    body = case.view(_Body)
    return tuple(
        _claim(body, text, span, where, apart=text is not case.text) for text, span, where in spans
    )


def read_words(text: str, span: Span) -> Iterator[Word]:
    """The words and numbers of a stretch, in order."""
    for found in _WORD.finditer(text, span.start, span.end):
        raw = _GENITIVE.sub("", found[0])
        plain = raw.casefold().replace("’", "'")
        place = Span(found.start(), found.start() + len(raw))
        yield Word(place, plain, stem(plain), raw[0].isupper())


@lru_cache(maxsize=20_000)
def stem(plain: str) -> str:
    """A word without its endings: enough to tell that two are one."""
    if len(plain) < 4 or plain in SMALL or not plain.isalpha():
        return plain
    shortest = min(base_forms(plain), key=len)
    return shortest.removesuffix("e") if len(shortest) > 3 else shortest


class _Body:
    """The body's sentences, found again by the stems in them."""

    def __init__(self, case: Case) -> None:
        self.spans = [one.span for one in case.sentences if one.part == "body"]
        self.words = [tuple(read_words(case.text, span))[:_LONGEST_SENTENCE] for span in self.spans]
        self.places: dict[str, list[int]] = {}
        for number, words in enumerate(self.words):
            for one in {word.stem for word in words if word.carries}:
                self.places.setdefault(one, []).append(number)

    def weight(self, stem: str) -> float:
        """How much it says that a sentence has a stem."""
        return log(1 + len(self.spans) / (len(self.places.get(stem, ())) or 0.5))


def _split(text: str, span: Span) -> Iterator[Span]:
    signed = _SIGNED.search(text, max(span.start, span.end - 40), span.end)
    end = signed.start() if signed else span.end
    at = span.start
    for gap in _APART.finditer(text, span.start, end):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, end)


def _claim(body: _Body, text: str, span: Span, where: str, *, apart: bool) -> Claim:
    words = tuple(read_words(text, span))[:_LONGEST_CLAIM]
    return Claim(text, span, words, tuple(_told(body, words)), where, apart)


def _told(body: _Body, words: Sequence[Word]) -> Iterator[Told]:
    stems = {word.stem for word in words if word.carries}
    weights = {one: body.weight(one) for one in sorted(stems)}
    whole = sum(weights.values())
    shared: Counter[int] = Counter()
    scores: dict[int, float] = {}
    for one, weight in weights.items():
        places = body.places.get(one, ())
        for number in places if len(places) <= _MOST_PLACES else ():
            shared[number] += 1
            scores[number] = scores.get(number, 0.0) + weight
    good = [
        (-scores[number] / whole, number)
        for number, count in shared.items()
        if count >= _FEWEST_SHARED and scores[number] >= _LEAST_SHARE * whole
    ]
    for score, number in sorted(good)[:_MOST_TOLD]:
        if score <= _AS_GOOD * min(good)[0]:
            told = body.words[number]
            yield Told(body.spans[number], told, tuple(_pairs(words, told)), -score)


def _pairs(claim: Sequence[Word], told: Sequence[Word]) -> list[tuple[int, int]]:
    """The words that two sentences share in one order: the heaviest common subsequence."""
    width = len(told) + 1
    best = [[0] * width for _ in range(len(claim) + 1)]
    for row in range(len(claim) - 1, -1, -1):
        word, below, line = claim[row], best[row + 1], best[row]
        weight = 4 if word.carries else 1
        for column in range(width - 2, -1, -1):
            top = max(below[column], line[column + 1])
            if word.stem == told[column].stem:
                # Neighbours that stay neighbours are worth more than a "the" further on.
                follows = (
                    row + 1 < len(claim)
                    and column + 2 < width
                    and claim[row + 1].stem == told[column + 1].stem
                )
                top = max(top, weight + follows + below[column + 1])
            line[column] = top
    found: list[tuple[int, int]] = []
    row = column = 0
    while row < len(claim) and column < width - 1:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            found.append((row, column))
            row, column = row + 1, column + 1
    return found


def word_at(words: Sequence[Word], at: int) -> int:
    """The number of the first word that ends behind a character."""
    return bisect_left(words, at + 1, key=lambda one: one.span.end)
