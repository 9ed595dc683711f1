"""The places that name the sources of a story, in the order in which a reader meets them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

import msgspec

from onrecord.records.attribution import Attribution
from onrecord.records.span import Span, Spans
from onrecord.records.story import Story
from onrecord.resolve import vocabulary as v
from onrecord.resolve.phrase import Phrase, parse
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences

_WORD = re.compile(r"[^\W\d_]+")
_AFTER_CAPITAL = re.compile(r"\b([A-Z][\w’'-]*)\.?\s+(?=([A-Z][\w’'-]*))")
_NO_NAMES = v.DETERMINERS | v.PREPOSITIONS | v.PRONOUNS | {"and", "but", "when", "if"}
_OF_PEOPLE = ("ers", "ors", "ours", "ees", "ists", "ians", "ants", "ents", "als")


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One place that names a source: an attribution's words for it, or the statement of terms."""

    attribution: Attribution | None  # None: it only states terms, "The aide asked not to be named"
    spans: Spans  # none where the story leaves the source out
    phrase: Phrase
    start: int  # of the source, or of the content if there is none
    sentence: int  # how many sentences begin before it
    quoted: bool

    @property
    def content(self) -> Spans:
        """What is attributed to it."""
        return self.attribution.content if self.attribution is not None else ()

    @property
    def cue(self) -> Spans:
        """The words that attribute it."""
        return self.attribution.cue if self.attribution is not None else ()


class Page:
    """A story's text with what rules look up by place. Every look-up is by bisection."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.text = story.text
        self.sentences = sentences(story.text)
        self._starts = [sentence.start for sentence in self.sentences]
        self._quotations = sorted(quotations(story.text))
        self._quotation_starts = [span.start for span in self._quotations]

    @cached_property
    def last_names(self) -> frozenset[str]:
        """Words that stand behind another with a capital: "Lee" of "Ann Lee" and "Sen. Lee"."""
        pairs = (match.groups() for match in _AFTER_CAPITAL.finditer(self.text))
        return frozenset(last for first, last in pairs if first.lower() not in _NO_NAMES)

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that a place stands in, or follows."""
        return max(0, bisect_right(self._starts, place) - 1)

    def sentence_of(self, place: int) -> Span:
        """That sentence."""
        if not self.sentences:
            return Span(0, len(self.text))
        return self.sentences[self.sentence_at(place)]

    def is_boxed(self, place: int) -> bool:
        """Whether a place stands in a headline or a key-points box, which sum the body up."""
        at = bisect_right(self.story.parts, place, key=lambda part: part.start) - 1
        if at < 0 or place >= self.story.parts[at].end:
            return False
        return self.story.parts[at].kind in ("headline", "key_points")

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands inside quotation marks."""
        at = bisect_right(self._quotation_starts, place) - 1
        return at >= 0 and place < self._quotations[at].end


def plurals_by_place(page: Page) -> frozenset[str]:
    """Words for people such as "Stallholders" that have a capital only where a sentence begins.

    In small letters. "Sanders" is none if the story has it inside a sentence as well.
    """
    opening, inside = set[str](), set[str]()
    for sentence in page.sentences:
        words = _WORD.findall(sentence.of(page.text))
        capitals = [word.lower() for word in words if word[0].isupper()]
        if words and words[0].lower().endswith(_OF_PEOPLE):
            opening.add(words[0].lower())
        if 2 * len(capitals) <= len(words):  # no headline that writes every word so
            inside.update(word.lower() for word in words[1:] if word[0].isupper())
    return frozenset(opening - inside - v.ORGANISATION_WORDS)


def mentions_of(
    page: Page, attributions: Sequence[Attribution], common: frozenset[str]
) -> list[Mention]:
    """One mention an attribution, in text order of the source."""
    found = []
    for attribution in attributions:
        place = attribution.source or attribution.content or attribution.cue
        start = place[0].start if place else 0
        words = " ".join(span.of(page.text) for span in attribution.source)
        mention = Mention(
            attribution=attribution,
            spans=attribution.source,
            phrase=parse(words, common),
            start=start,
            sentence=page.sentence_at(start),
            quoted=page.is_quoted(start),
        )
        found.append(mention)
    return sorted(found, key=lambda mention: mention.start)
