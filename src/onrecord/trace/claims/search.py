"""Who printed a quotation, and in which words: `onrecord show STORE --quote "good call"`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from rapidfuzz.distance import LCSseq

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span
from onrecord.text.quotations import quotations
from onrecord.trace.claims.folded import fold_word
from onrecord.trace.claims.statement import quoted_spans
from onrecord.trace.claims.verbatim import is_typing

# "[T]he" and "agree[d]" are one word; "[the mayor]" stands for other words, and is passed over.
_WORD = re.compile(
    r"\d+(?:[,.]\d+)*|(?:\[\w{1,2}\])?[^\W\d_]+(?:['’][^\W\d_]+)*(?:\[\w{1,3}\])?|%|\[[^\[\]]{0,200}\]"
)
_FEWEST_CUT = 5  # words of a quotation that may lack some
_LEAST = 0.75  # of its words
_WIDEST = 2  # words in print for each that was asked for: the asked may be the cut version


class Printed(NamedTuple):
    """One story as the store holds it."""

    id: str
    text: str
    attributions: Sequence[Attribution]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a story prints a quotation."""

    story: str
    start: int  # of the first word that was asked for, to the end of the last
    end: int
    words: str  # as printed there
    attribution: str | None  # None: the story has it in quotation marks on nobody's word


class _Word(NamedTuple):
    folded: str
    span: Span


def quotation_search(quote: str, stories: Iterable[Printed]) -> Iterator[Place]:
    """Find every place inside quotation marks that has the words of a quotation.

    Cuts, editor's brackets, house spelling and slips of the keys do no harm; of five words or
    more, one in four may be missing. A quotation that its source interrupts is searched as one.

    Args:
        quote: Words, with or without marks; with none that can be searched, nothing is found.
        stories: Read one after the other, and not kept.

    Yields:
        Places in the order of the stories, then of their text.
    """
    asked = [word.folded for word in _words(quote, [Span(0, len(quote))])]
    if not asked:
        return
    # Most stories lack its words: looking for their first letters is quick, and forgives a slip.
    heads = [word[:3] for word in asked if word[0].isalpha()]
    for story in stories:
        low = story.text.casefold()
        if sum(head in low for head in heads) >= _LEAST * len(heads):
            yield from sorted(_in_story(asked, story), key=lambda place: (place.start, place.end))


def _in_story(asked: Sequence[str], story: Printed) -> Iterator[Place]:
    marks = quotations(story.text)
    seen: list[Span] = []
    for one in story.attributions:
        spans = list(quoted_spans(one.content, marks))
        place = _found(asked, story, spans, one.id)
        if place is not None:
            yield place
        seen += spans
    for mark in marks:
        if not any(mark.meets(span) for span in seen):
            place = _found(asked, story, [mark], None)
            if place is not None:
                yield place


def _found(
    asked: Sequence[str], story: Printed, spans: Sequence[Span], attribution: str | None
) -> Place | None:
    words = list(_words(story.text, spans))
    at = _best_match(asked, [_as_asked(word.folded, asked) for word in words])
    if at is None:
        return None
    start, end = words[at[0]].span.start, words[at[-1]].span.end
    return Place(
        story=story.id,
        start=start,
        end=end,
        words=story.text[start:end],
        attribution=attribution,
    )


def _best_match(asked: Sequence[str], read: Sequence[str]) -> list[int] | None:
    """The numbers of the words that are the quotation: most of them, closest together, first."""
    is_short = len(asked) < _FEWEST_CUT
    least = len(asked) if is_short else _LEAST * len(asked)
    width = len(asked) if is_short else _WIDEST * len(asked)
    best: list[int] | None = None
    for start in (number for number, word in enumerate(read) if word in asked):
        at = [
            start + number
            for op in LCSseq.opcodes(asked, read[start : start + width])
            if op.tag == "equal"
            for number in range(op.dest_start, op.dest_end)
        ]
        if len(at) >= least and (best is None or _rank(at) > _rank(best)):
            best = at
    return best


def _rank(at: Sequence[int]) -> tuple[int, int]:
    return len(at), at[0] - at[-1]


def _as_asked(word: str, asked: Sequence[str]) -> str:
    """A word, or the one that was asked for of which it is a slip."""
    if word in asked:
        return word
    return next((other for other in asked if is_typing(word, other)), word)


def _words(text: str, spans: Iterable[Span]) -> Iterator[_Word]:
    for span in spans:
        for found in _WORD.finditer(text, span.start, span.end):
            plain = found[0].replace("[", "").replace("]", "")
            if " " not in plain and (found[0][0] != "[" or found[0][-1] != "]"):
                yield _Word(fold_word(plain), Span(found.start(), found.end()))
