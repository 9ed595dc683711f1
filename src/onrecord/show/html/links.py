"""Links from a fact to its words in the story."""

from collections.abc import Iterable

from onrecord.records.record import Record
from onrecord.records.span import Span, Spans
from onrecord.show.paragraphs import before, paragraphs, places
from onrecord.show.safe import html_text
from onrecord.show.voices import distinct, words_of


class Links:
    """Writes links into one story's text, and knows the places that they lead to."""

    def __init__(self, record: Record, prefix: str) -> None:
        self._text = record.story.text
        self._prefix = prefix
        self._paragraphs = paragraphs(record.story)
        self._numbers = {each.start: each.name for each in self._paragraphs if each.is_counted}
        self._targets: set[int] = set()

    def to(self, span: Span, html: str) -> str:
        """A link to where a span begins; without one where that is outside the text."""
        if not 0 <= span.start < len(self._text):
            return html
        self._targets.add(span.start)
        return f'<a href="#{self._prefix}w{span.start}">{html}</a>'

    def words(self, spans: Spans) -> str:
        """The words of some spans, each a link to itself, the same words once."""
        return " … ".join(map(self.word, distinct(spans, self._text)))

    def word(self, span: Span, most: int = 160) -> str:
        """The words of a span, at most so many characters, a link to themselves."""
        return self.to(span, f"<bdi>{html_text(words_of([span], self._text, most))}</bdi>")

    def paragraphs(self, spans: Iterable[Span]) -> str:
        """Which paragraphs some spans begin in, each name a link to the first of them there."""
        found = places(spans, self._paragraphs)
        return before(found) + ", ".join(
            self.to(place.span, place.paragraph.name) for place in found
        )

    @property
    def borders(self) -> set[int]:
        """Where the text has to be cut so that every link has a place to lead to."""
        return self._targets | set(self._numbers)

    def place(self, start: int, html: str) -> str:
        """A stretch of the text that begins at `start`, as a place to be led to if it is one."""
        number = self._numbers.get(start)
        if number is None and start not in self._targets:
            return html
        target = f' id="{self._prefix}w{start}"' if start in self._targets else ""
        counted = f' data-p="{number}"' if number else ""
        return f'<span class="w"{target}{counted}>{html}</span>'
