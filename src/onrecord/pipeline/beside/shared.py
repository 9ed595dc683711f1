"""Which sentences two stories share."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from onrecord.check.case import Case
from onrecord.records.beside import Shared
from onrecord.records.profile import Profile
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.trace.changes.align import align
from onrecord.trace.changes.version import Version

_ENDS = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")  # what ends otherwise leads to another story
_OPENING = "'‘“\""
# Reporters do not say so: a letter, a post or an interview that is printed without marks does.
_SOMEBODYS = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|me|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|us)\b")
_IN_A_ROW = 4  # words: two or three may be the same by chance
_EDGES = ".,;:!?()[]–—-'’‘“”\"*•"


def shared_sentences(here: Record, there: Record) -> tuple[Shared, ...]:
    """The sentences of one story that stand in another, word for word or reworded, in order.

    Headings, captions, credits and notes are left out: they are an outlet's own, or stand
    everywhere.
    """
    own, other = _Side(here), _Side(there)
    steps = align(other.sentences(), own.sentences())
    return tuple(
        _shared(own, other, own.spans[number], _joined(other.spans, step.before))
        for step in steps
        if step.before
        for number in step.after
    )


class _Side:
    """One of the two stories."""

    def __init__(self, record: Record) -> None:
        case = Case(record, Profile())
        self.text = case.text
        self._quotations = Version(record.story, record).quotations
        self.spans = [
            one.span
            for one in case.sentences
            if one.part == "key_points" or (one.part == "body" and self._is_told(one.span))
        ]

    def sentences(self) -> list[str]:
        return [one.of(self.text) for one in self.spans]

    def words(self, span: Span) -> Iterator[tuple[str, bool]]:
        """Each word in small letters, and whether it stands outside quotation marks."""
        at = span.start
        for word in span.of(self.text).split():
            at = self.text.index(word, at)
            plain = word.strip(_EDGES).casefold()
            if plain:
                yield plain, not self._is_quoted(Span(at, at + len(word)))
            at += len(word)

    def _is_told(self, span: Span) -> bool:
        """Whether a sentence of the body is the outlet's: no link, no letter, no open quotation."""
        words = span.of(self.text)
        if not _ENDS.search(words):
            return False
        is_open = words[0] in _OPENING and not self._is_quoted(Span(span.start, span.start + 1))
        addressed = any(
            not self._is_quoted(Span(span.start + one.start(), span.start + one.end()))
            for one in _SOMEBODYS.finditer(words)
        )
        return not is_open and not addressed

    def _is_quoted(self, word: Span) -> bool:
        number = bisect_right(self._quotations, word.start, key=lambda one: one.end)
        return number < len(self._quotations) and self._quotations[number].meets(word)


def _joined(spans: Sequence[Span], numbers: Sequence[int]) -> Span:
    """From the first to the last, where they stand behind each other; else the first."""
    first, last = numbers[0], numbers[-1]
    if last - first + 1 != len(numbers):
        last = first
    return Span(spans[first].start, spans[last].end)


def _shared(here: _Side, there: _Side, own: Span, other: Span) -> Shared:
    own_words, other_words = list(here.words(own)), list(there.words(other))
    same = 0
    for step in Indel.opcodes([word for word, _ in other_words], [word for word, _ in own_words]):
        if step.tag == "equal" and step.dest_end - step.dest_start >= _IN_A_ROW:
            # What one of the two has in quotation marks is somebody's words in both.
            pairs = zip(
                own_words[step.dest_start : step.dest_end],
                other_words[step.src_start : step.src_end],
                strict=True,
            )
            same += sum(
                here_is_own and there_is_own for (_, here_is_own), (_, there_is_own) in pairs
            )
    of_words = sum(is_own for _, is_own in own_words)
    return Shared(here=own, there=other, words=same, of_words=of_words)
