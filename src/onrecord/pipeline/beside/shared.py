"""Which sentences two stories share."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from onrecord.check.case import Case, Sentence
from onrecord.records.beside import Shared
from onrecord.records.span import Span
from onrecord.trace.changes.align import align

_PARTS = ("body", "key_points")
_IN_A_ROW = 4  # words: two or three may be the same by chance
_EDGES = ".,;:!?()[]–—-'’‘“”\"*•"


def shared_sentences(here: Case, there: Case) -> tuple[Shared, ...]:
    """The sentences of one story that stand in another, word for word or reworded, in order.

    Headings, captions, credits and notes are left out: they are an outlet's own, or stand
    everywhere.
    """
    own, others = _told(here), _told(there)
    steps = align(
        [one.span.of(there.text) for one in others], [one.span.of(here.text) for one in own]
    )
    return tuple(
        _shared(here, there, own[number].span, _joined(others, step.before))
        for step in steps
        if step.before
        for number in step.after
    )


def _told(case: Case) -> list[Sentence]:
    return [one for one in case.sentences if one.part in _PARTS]


def _joined(sentences: Sequence[Sentence], numbers: Sequence[int]) -> Span:
    """From the first to the last, where they stand behind each other; else the first."""
    first, last = numbers[0], numbers[-1]
    if last - first + 1 != len(numbers):
        last = first
    return Span(sentences[first].span.start, sentences[last].span.end)


def _shared(here: Case, there: Case, own: Span, other: Span) -> Shared:
    own_words, other_words = list(_words(here, own)), list(_words(there, other))
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
    return Shared(
        here=own, there=other, words=same, of_words=sum(is_own for _, is_own in own_words)
    )


def _words(case: Case, span: Span) -> Iterator[tuple[str, bool]]:
    """Each word in small letters, and whether it stands outside quotation marks."""
    at = span.start
    for word in span.of(case.text).split():
        at = case.text.index(word, at)
        plain = word.strip(_EDGES).casefold()
        if plain:
            yield plain, not case.is_quoted(Span(at, at + len(word)))
        at += len(word)
