"""Statements of the condition on which a source spoke, and why: whom they are about."""

import re
from bisect import bisect_right

from onrecord.records.span import Span
from onrecord.resolve.mentions import Page
from onrecord.resolve.patterns import CONDITION, REASON, REASON_END
from onrecord.resolve.phrase import parse
from onrecord.resolve.register import Register, Voice

Condition = tuple[Span, Span | None]  # the condition, and the reason that comes with it

_VERB = re.compile(
    r"\s(?:speak|spoke|speaking|asked|requested|declined|insisted|would|did|do|does|was|were|is|are|"
    r"said|agreed|wanted|who|all|both|each)\b"
)
_MAY_BE_UNNAMED = ("anonymous", "group", "bystander", "person")
_LOOK_BACK = 6  # sentences over which "The officials spoke on condition ..." finds its officials
_FURTHEST = 300  # characters: no statement of terms is longer
_NEAR = 40  # characters between a condition and its reason
# No end of a sentence: "Feb. 19".
_BREAK = re.compile(r"[;“”\"]|(?<!\b[A-Z][a-z]{2})(?<!\bSept)\.\s")
_ACTS = re.compile(r"\w{2,}ed\b")
_CLAUSE = (
    "because",
    "as",
    "since",
    "citing",
    "for fear",
    "fearing",
    "saying",
)  # may stand after a comma
_ONES_NAME = re.compile(r"\b(?:(his|him|himself)|(?:her|herself))\b", re.IGNORECASE)
_MORE_WORDS = re.compile(r"\w+\W+\w")


def find_conditions(page: Page, register: Register) -> dict[str, list[Condition]]:
    """Every statement of a condition, by the key of the source it is about.

    Sources that it is about become anonymous.
    """
    found: dict[str, list[Condition]] = {}
    by_sentence: dict[int, list[tuple[int, Voice]]] = {}
    for voice in register.voices.values():
        if _may_be_unnamed(voice):
            for mention in voice.mentions:
                by_sentence.setdefault(mention.sentence, []).append((mention.start, voice))
    for spoken in by_sentence.values():
        spoken.sort(key=lambda pair: pair[0])
    for match in CONDITION.finditer(page.text):
        span = Span(match.start(), match.end())
        about = _about(span, page, by_sentence)
        if about is not None:
            about.kind = "anonymous"
            found.setdefault(about.key, []).append((span, _reason_after(page, span.end)))
    return found


def _may_be_unnamed(voice: Voice) -> bool:
    # "Brad, who asked to be named by his first name": half a name keeps the other back.
    whole = voice.person is not None and " " in voice.person.name
    return voice.kind in _MAY_BE_UNNAMED and not whole


def _can_mean(condition: str, voice: Voice) -> bool:
    """Whether "asked that her name not be used" can be said of a source: not of her father."""
    own = _ONES_NAME.search(condition)
    return own is None or (voice.fits("he" if own[1] else "she") and not voice.plural)


def _about(span: Span, page: Page, by_sentence: dict[int, list[tuple[int, Voice]]]) -> Voice | None:
    """The source in the same sentence; else the one that the sentence's subject looks back on."""
    number = page.sentence_at(span.start)
    whole = by_sentence.get(number, [])
    here = [pair for pair in whole if _can_mean(span.of(page.text), pair[1])]
    if whole and not here:
        return None
    before = bisect_right(here, span.start, key=lambda pair: pair[0])
    if before:
        return here[before - 1][1]
    if span.of(page.text).lower() == "privately":
        # "Privately, some aides think so": the word opens the sentence of those it is about.
        return here[0][1] if here and page.text[span.end] == "," else None
    opening = page.text[page.sentence_of(span.start).start : span.start][:80]
    subject = parse(_VERB.split(opening, maxsplit=1)[0])
    for back in range(1, _LOOK_BACK + 1):
        for _, voice in reversed(by_sentence.get(number - back, [])[-_LOOK_BACK:]):
            same = subject.form == "description" and subject.head == voice.mentions[0].phrase.head
            if same or (subject.form == "pronoun" and voice.kind == "anonymous"):
                return voice
    return here[0][1] if here else None


def _reason_after(page: Page, start: int) -> Span | None:
    sentence = page.sentence_of(start)
    end = min(sentence.end, start + _FURTHEST)
    # The reason follows at once, or behind "while", "and", a date, a short word or two.
    opening = REASON.search(page.text, start, min(end, start + _NEAR))
    if opening is None or _BREAK.search(page.text, start, opening.start()):
        return None
    between = page.text[start : opening.start()]
    if not opening[0].lower().startswith(_CLAUSE) and ("," in between or _ACTS.search(between)):
        return None  # "who declined to be named pledged to pay": what they did
    return until(page.text, opening.start(), opening.end(), end, REASON_END)


def until(text: str, start: int, search: int, end: int, ends: re.Pattern[str]) -> Span | None:
    """From `start` to the first sign of an end after `search`.

    Returns:
        None for a single word: an extract that is cut off after "because" gives no reason.
    """
    stop = ends.search(text, search, end)
    last = stop.start() if stop is not None else end
    words = text[start:last].rstrip(" \t\xa0\n,.…")
    return Span(start, start + len(words)) if _MORE_WORDS.search(words) else None
