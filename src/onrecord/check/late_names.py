"""Quotations whose speaker is named only behind them."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.check.case import Case, Sentence
from onrecord.records.span import Span

# Low, for two speakers in a row make the model doubt which words are whose.
_LEAST_SURE = 0.3
_FEWEST_WORDS = 4  # less is a word or two that a statement quotes, and no speech of its own
_NO_NAME = frozenset(
    "he she they it who we i you the a an his her their another others one both".split()
)


class LateName(NamedTuple):
    """A quotation of whole sentences, with its speaker's name in its last sentence or behind it."""

    quotation: Span  # the words right before the name
    name: Span
    source_id: str
    sentence: Sentence  # in which the quotation begins


def late_names(case: Case) -> tuple[LateName, ...]:
    """Such quotations in text order; a pronoun or "the mayor" is no name."""
    return tuple(_late_names(case))


def _late_names(case: Case) -> Iterator[LateName]:
    for one in case.attributions:
        if one.type != "direct" or one.confidence < _LEAST_SURE or not one.source:
            continue
        name = one.source[-1]
        # What stands further up may be an earlier speaker's.
        before = [span for span in one.content if span.end <= name.start]
        sentence = case.sentence_at(before[-1].start) if before else None
        if sentence is None or one.source_id is None or not _is_speech(before[-1].of(case.text)):
            continue
        if name.of(case.text).split()[0].casefold() not in _NO_NAME:
            yield LateName(before[-1], name, one.source_id, sentence)


def _is_speech(words: str) -> bool:
    return words[:1] in '“"' and words[1:2].isupper() and len(words.split()) >= _FEWEST_WORDS
