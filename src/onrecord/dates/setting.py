"""What an expression counts from: publication, or a date that the text has just named."""

from datetime import date, datetime

from onrecord.dates.calendar import Point, in_words, shifted
from onrecord.dates.tokens import Tokens

# A date that many sentences ago no longer is what "the next day" counts from.
_LONGEST_REACH = 80
_TITLES = frozenset("mr mrs ms dr sen rep gov gen lt col capt sgt prof rev".split())
YEARS = range(1600, 3000)


class Setting:
    """A story's publication day and the dates read so far."""

    def __init__(self, published: str | None, tokens: Tokens) -> None:
        self.tokens = tokens
        self.published: date | None = None
        if published is not None:
            day = datetime.fromisoformat(published).date()
            # News of other years is a slip of the keys, and counting from it leaves the calendar.
            self.published = day if day.year in YEARS else None
        self.named: list[tuple[int, Point]] = []  # word number, date: in text order
        # The business period that figures are given for, and the quarter among them.
        self.period: Point | None = None
        self.quarter: Point | None = None
        self._sentences = _sentence_numbers(tokens)

    def note(self, word: int, point: Point) -> None:
        """Remember a date that the text has named."""
        self.named.append((word, point))
        if point.grain in ("quarter", "half") and self._is_reported(point):
            self.period = point
            self.quarter = point if point.grain == "quarter" else self.quarter

    def _is_reported(self, point: Point) -> bool:
        """Whether figures can be given for a period: it is over, or has begun and none other is."""
        if point.first is None or self.published is None:
            return point.first is not None
        end = shifted(point.first, 3 if point.grain == "quarter" else 6, "M")
        over = end is not None and end <= self.published
        return over or (self.period is None and point.first <= self.published)

    def latest(
        self, word: int, grains: tuple[str, ...], reach: int = _LONGEST_REACH
    ) -> Point | None:
        """The date of one of the grains named last, not more than `reach` words ago."""
        for place, point in reversed(self.named[-20:]):
            if word - place > reach:
                return None
            if point.grain in grains and point.first is not None:
                return point
        return None

    def publication(self) -> str:
        """The publication day for a reader."""
        if self.published is None:
            return "publication (its date is not given)"
        return f"publication, {in_words(self.published)}"

    @property
    def anchor(self) -> str | None:
        """The publication day as an anchor."""
        return None if self.published is None else self.published.isoformat()

    def sentence(self, word: int) -> range:
        """The numbers of the words of the sentence that a word stands in."""
        return self._sentences[word]


def _sentence_numbers(tokens: Tokens) -> list[range]:
    """For each word its sentence's words. A stop ends one where a capital or nothing follows."""
    found: list[range] = []
    start = 0
    for index, token in enumerate(tokens.all):
        last = index + 1 == len(tokens)
        if not last and token.kind == "stop":
            after, before = tokens[index + 1], tokens[index - 1] if index else token
            # "Peoria, Ill., bank" goes on; so does "Corp. said".
            ends = after.capital or (after.kind == "other" and not after.word.isalpha())
            # "D.C.", "Mr. Lee"
            ends = ends and not (
                before.capital and (before.end - before.start == 1 or before.word in _TITLES)
            )
        else:
            ends = last or token.kind == "break"
        if ends:
            found.extend([range(start, index + 1)] * (index + 1 - start))
            start = index + 1
    return found
