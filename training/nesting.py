"""Sentences wrapped in an outer attribution, since the gold has none.

PolNeAR's annotation is flat: a token stands in one attribution at most, so of "X has called Y, two
people familiar with the call told an agency" only one can be marked, and a model trained on it
plainly loses the other. Wrapping sentences of the gold in an outer attribution of our own words,
with the inner ones kept, teaches that both can hold.
"""

import random
import re

from training.corpus import Document, Relation, Spans

_COUNT = ("one", "two", "three", "four", "several", "at least three", "a number of", "multiple")
_WHO = (
    "people",
    "officials",
    "aides",
    "advisers",
    "lawmakers",
    "administration officials",
    "law enforcement officials",
    "sources",
    "diplomats",
    "executives",
    "Republicans",
    "Democrats",
)
_ONE = (
    "a person",
    "an official",
    "an aide",
    "a source",
    "a lawyer",
    "one person",
    "a senior official",
    "source",
    "a spokesman",
    "the mayor",
    "a police report",
    "the company",
    "a new study",
)
_BASIS = (
    "familiar with the conversation",
    "familiar with the matter",
    "briefed on the plan",
    "with knowledge of the talks",
    "close to the campaign",
    "who attended the meeting",
    "involved in the discussions",
)
_CONDITION = (
    " who spoke on condition of anonymity because the plan had not been made public",
    " who spoke on the condition of anonymity to describe private talks",
    " who asked not to be named",
    " not authorized to speak publicly",
)
_TOLD = (
    "The Associated Press",
    "Reuters",
    "CNN",
    "reporters",
    "The New York Times",
    "The Washington Post",
    "the newspaper",
    "a local television station",
)
BULLETS = 0.15  # share set as a point of a key-points box, where attributions stand too
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")


def wrap_one(story: Document, relations: list[Relation], chance: random.Random) -> Document:
    """Wrap one paragraph of a single sentence; the story as it was where none will do.

    Returns:
        The story with one annotation. The lead is chosen most often: that is where agencies do it.
    """
    same = Document(story.name, story.text, [relations])
    able = [
        paragraph
        for paragraph in list(_PARAGRAPH.finditer(story.text))[1:]  # the first is the headline
        if 90 < len(paragraph.group()) < 340
        and paragraph.group().endswith(".")
        and not _SENTENCE_END.search(paragraph.group()[:-1])
        and not re.search(r"[“”\"]|''|, according to|^[^\w]*[•*-]", paragraph.group())
    ]
    if not able:
        return same
    paragraph = able[0] if chance.random() < 0.4 else chance.choice(able)
    start, stop = paragraph.start(), paragraph.end() - 1
    dateline = re.match(r"[A-Z][A-Za-z ,.()]{2,40} [—–-]+ ", paragraph.group())
    content = [start + (dateline.end() if dateline else 0), stop]
    words, source, cue = _outer(chance)
    added = Relation([[stop + s for s in source]], [[stop + s for s in cue]], [content])
    moved = [Relation(*(_moved(part, stop, len(words)) for part in r)) for r in relations]
    text = story.text[:stop] + words + story.text[stop:]
    if chance.random() < BULLETS:
        text = text[:start] + "  • " + text[start:]
        moved = [Relation(*(_pushed(part, start, 4) for part in r)) for r in moved]
        added = Relation(*(_pushed(part, start, 4) for part in added))
    return Document(story.name, text, [[*moved, added]])


def _outer(chance: random.Random) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """The words to put before the full stop; where in them source and cue stand."""
    if chance.random() < 0.6:
        source = f"{chance.choice(_COUNT[1:])} {chance.choice(_WHO)}"
    else:
        source = chance.choice(_ONE)
    if chance.random() < 0.7:
        source += f" {chance.choice(_BASIS)}"
    form = chance.random()
    if form < 0.35:
        if chance.random() < 0.5:
            source += chance.choice(_CONDITION)
        words = f", according to {source}"
        return words, _at(words, source), _at(words, "according to")
    cue = chance.choice(("told", "said", "say", "tell")) if form > 0.45 else "have told"
    if cue in ("said", "say"):
        words = f", {source} {cue}"
    else:
        words = f", {source} {cue} {chance.choice(_TOLD)}"
    at = words.rindex(f" {cue}") + 1 if cue in ("said", "say") else len(f", {source} ")
    return words, _at(words, source), (at, at + len(cue))


def _at(words: str, part: str) -> tuple[int, int]:
    start = words.index(part)
    return start, start + len(part)


def _pushed(spans: Spans, at: int, by: int) -> Spans:
    """Spans after `by` characters were put in where a paragraph begins."""
    return [[s + by if s >= at else s, e + by if e > at else e] for s, e in spans]


def _moved(spans: Spans, at: int, by: int) -> Spans:
    """Spans after `by` characters were put in before the full stop at `at`."""
    return [[s + by if s >= at else s, e + by if e > at + 1 else min(e, at)] for s, e in spans]
