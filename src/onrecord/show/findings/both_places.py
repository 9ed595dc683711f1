"""Two stories' words beside each other, for a terminal."""

from collections.abc import Iterator
from itertools import zip_longest

from rich.cells import cell_len, chop_cells

from onrecord.records.beside import Elsewhere
from onrecord.records.finding import Finding
from onrecord.records.span import Span
from onrecord.records.story import Story
from onrecord.show.safe import line

_BETWEEN = " │ "
_NARROWEST = 30  # columns of each side; a narrower terminal has one below the other
_MOST_WORDS = 400  # characters of each


def both_places(story: Story, finding: Finding, elsewhere: Elsewhere, width: int) -> list[str]:
    """The words of a finding on the left, the other story's on the right, under their outlets.

    Args:
        story: The one that was checked.
        finding: Where in it.
        elsewhere: The other place.
        width: Columns.
    """
    place = Span(finding.start, finding.end)
    # Related words around it are the sentence that the two share, where the finding is a part.
    around = (one for one in finding.related if one.start <= place.start and place.end <= one.end)
    here = next(around, place).of(story.text)
    side = (width - len(_BETWEEN)) // 2
    if side < _NARROWEST:
        left = _column(story.outlet, story.published, here, width)
        right = _column(elsewhere.outlet, elsewhere.published, elsewhere.words, width)
        return [*left, *right]
    left = _column(story.outlet, story.published, here, side)
    right = _column(elsewhere.outlet, elsewhere.published, elsewhere.words, side)
    return [
        f"{one}{' ' * (side - cell_len(one))}{_BETWEEN}{other}"
        for one, other in zip_longest(left, right, fillvalue="")
    ]


def _column(outlet: str | None, published: str | None, words: str, width: int) -> list[str]:
    head = line(f"{outlet or 'outlet not known'}, {(published or 'no date')[:16]}", width - 1)
    return [head, *_wrapped(line(words, _MOST_WORDS), width)]


def _wrapped(words: str, width: int) -> Iterator[str]:
    row = ""
    for word in words.split():
        if row and cell_len(row) + 1 + cell_len(word) > width:
            yield row
            row = ""
        row = f"{row} {word}" if row else word
        *whole, row = chop_cells(row, width)
        yield from whole
    yield row
