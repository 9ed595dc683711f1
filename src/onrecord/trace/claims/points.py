"""What of a statement is compared: its words, which are names, numbers, what it denies."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.trace.claims.figures import Figures, figures_of
from onrecord.trace.claims.polarity import denied, is_untrue
from onrecord.trace.claims.statement import Statement
from onrecord.trace.claims.vocabulary import Vocabulary, Word

_LONGEST = 200  # words of one statement that are compared: time stays in line


class Points(NamedTuple):
    """One statement, taken apart. Words go by their number in a vocabulary."""

    words: tuple[int, ...]  # folded, in order
    quoted: tuple[bool, ...]  # whether each stands inside quotation marks
    names: tuple[bool, ...]  # whether each is written as a name
    denied: tuple[bool, ...]  # whether each stands within reach of a "not"
    figures: tuple[Figures, ...]
    untrue: bool  # the whole is denied, by its cue or by a word such as "hoax"


def points_of(statement: Statement, vocabulary: Vocabulary) -> Points:
    """Take a statement apart, its new words into the vocabulary."""
    words: list[Word] = []
    quoted: list[bool] = []
    for stretch, is_quoted in _stretches(statement):
        read = list(vocabulary.read(stretch))
        words += read
        quoted += [is_quoted] * len(read)
    words = words[:_LONGEST]
    return Points(
        words=tuple(word.number for word in words),
        quoted=tuple(quoted[:_LONGEST]),
        names=tuple(word.is_name for word in words),
        denied=tuple(
            denied(
                [vocabulary.spelled[word.number] for word in words],
                [vocabulary.weights[word.number] for word in words],
                [word.is_head for word in words],
            )
        ),
        figures=figures_of(statement.content),
        untrue=is_untrue(statement.cue, statement.content),
    )


def _stretches(statement: Statement) -> Iterator[tuple[str, bool]]:
    """A statement's content, parted at its quotation marks, and whether each part is quoted."""
    rest = statement.content
    for part in statement.quoted:
        before, _, rest = rest.partition(part)
        yield before, False
        yield part, True
    yield rest, False
