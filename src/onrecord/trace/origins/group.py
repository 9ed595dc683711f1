"""Stories that are read together: the sources that each names, under the same keys."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences
from onrecord.trace.origins.bodies import is_body
from onrecord.trace.origins.focus import Focus, leads
from onrecord.trace.origins.voices import Voice, outlets_of, voices_of

SPEAKS_OF_IT = 0.1  # of the claim: who says less says nothing of it
REPORTING = ("report", "told", "line")  # how an outlet is named that reported, or was told
_RUN = 4  # words in a row that are no chance
_TOP = 50  # words in which a story says what it is about


class Telling:
    """One story with the sources that it names; each view is made when it is first asked for."""

    def __init__(self, record: Record, voices: tuple[Voice, ...]) -> None:
        self.record = record
        self.voices = voices
        self.text = record.story.text
        self._said = {one.id: one for one in record.attributions}

    @cached_property
    def sentences(self) -> list[Span]:
        """Its sentences."""
        return sentences(self.text)

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks, marks included."""
        return quotations(self.text)

    def is_quoted(self, span: Span) -> bool:
        """Whether words stand inside longer ones in quotation marks."""
        return any(
            one.start < span.start and span.end < one.end and len(one) > len(span) + 8
            for one in self.quotations
        )

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of four words."""
        return runs_of(self.text)

    @cached_property
    def top(self) -> str:
        """Its first words, folded."""
        return " ".join(self.text.casefold().split(maxsplit=_TOP)[:_TOP])

    @cached_property
    def _ends(self) -> list[int]:
        return [one.end for one in self.sentences]

    def number(self, at: int) -> int:
        """The number of the sentence in which a character stands, from 0."""
        return min(bisect_right(self._ends, at), len(self.sentences) - 1)

    def sentence(self, at: int) -> str:
        """The words of that sentence."""
        return self.sentences[self.number(at)].of(self.text)

    def statements(self, voice: Voice) -> list[Attribution]:
        """What a source says in the story."""
        return [self._said[one] for one in voice.attributions]

    def part_of_said(self, voice: Voice) -> float:
        """The share of the characters of all statements of the story that are its own, 0..1."""
        own = sum(len(span) for one in self.statements(voice) for span in one.content)
        return own / self._said_in_all if own else 0.0

    @cached_property
    def _said_in_all(self) -> int:
        return sum(
            len(span)
            for one in self.record.attributions
            if one.act == "statement"
            for span in one.content
        )

    def content(self, attribution: Attribution) -> str:
        """The words of a statement."""
        return " ".join(span.of(self.text) for span in attribution.content)


class Group:
    """The stories of one claim, with what they have in common."""

    def __init__(self, records: Sequence[Record], tellings: Sequence[str] = ()) -> None:
        """Read the stories.

        Args:
            records: The stories.
            tellings: The claim as each story makes it; none: as their beginnings do.
        """
        known = outlets_of(records)
        self.stories = [Telling(record, voices_of(record, known)) for record in records]
        self.focus = Focus(list(tellings) or leads(record.story.text for record in records))
        full = {voice.key for story in self.stories for voice in story.voices}
        self._key = _Keys(full)
        self._named = Counter(
            key
            for story in self.stories
            for key in {
                self.key(voice, story) for voice in story.voices if self._speaks(voice, story)
            }
        )

    def key(self, voice: Voice, story: Telling) -> str:
        """The key that a source has in all stories: of "Steward", that of "Jason Steward"."""
        return self._key.of(voice, story)

    def about(self, voice: Voice, story: Telling) -> float:
        """How much of the claim a source's nearest statement, or who credits it, speaks of: 0..1.

        1 is as much as a story's telling of the claim; it can be more.
        """
        texts = [story.content(one) for one in story.statements(voice)]
        texts += [
            story.sentence(one.span.start)
            for one in voice.namings
            if one.how in REPORTING or (one.how == "said" and not voice.attributions)
        ]
        return max(map(self.focus.share, texts), default=0.0)

    def _speaks(self, voice: Voice, story: Telling) -> bool:
        """Whether the story names it as a source for the claim, and not only by the way."""
        if voice.kind == "outlet":
            return any(one.how in REPORTING for one in voice.namings)
        return not voice.attributions or self.about(voice, story) >= SPEAKS_OF_IT

    def others(self, voice: Voice, story: Telling) -> float:
        """The share of the other stories that name the source, 0..1."""
        if len(self.stories) < 2:
            return 0.0
        found = self._named[self.key(voice, story)] - self._speaks(voice, story)
        return found / (len(self.stories) - 1)

    @cached_property
    def _stories_of_runs(self) -> dict[tuple[str, ...], list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, story in enumerate(self.stories):
            for run in story.runs:
                found[run].append(number)
        return found

    def sharing(self, runs: frozenset[tuple[str, ...]]) -> Counter[int]:
        """How many of some runs of four words each story has, by its number."""
        index = self._stories_of_runs
        return Counter(number for run in runs for number in index.get(run, []))

    def on_top(self, words: str) -> float:
        """The share of the stories that have some words in their first fifty, 0..1.

        Of one story alone it says nothing, and is 0: a source may stand on top too.
        """
        if len(self.stories) < 2:
            return 0.0
        folded = words.casefold()
        return sum(folded in story.top for story in self.stories) / len(self.stories)


class _Keys:
    def __init__(self, keys: set[str]) -> None:
        self._full = sorted(key for key in keys if key.startswith("person:") and " " in key)
        self._bodies = {
            key: frozenset(key.removeprefix("body:").split())
            for key in sorted(keys)
            if key.startswith("body:")
        }
        self._known: dict[str, str] = {}

    def of(self, voice: Voice, story: Telling) -> str:
        mine = self._bodies.get(voice.key, frozenset())
        if len(mine) > 1 and is_body(voice.name):
            return self._longer(voice.key)
        if not voice.key.startswith("person:") or " " in voice.key:
            return voice.key
        end = " " + voice.key.removeprefix("person:")
        near = {one.key for one in story.voices if one.key.endswith(end)}
        found = near or {key for key in self._full if key.endswith(end)}
        return found.pop() if len(found) == 1 else voice.key

    def _longer(self, body: str) -> str:
        """The one longer name that a body's can be cut from: "the Harbour Workers' Union"."""
        if body not in self._known:
            mine = self._bodies[body]
            longer = [key for key, words in self._bodies.items() if mine < words]
            self._known[body] = longer[0] if len(longer) == 1 else body
        return self._known[body]


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of four words of a text."""
    words = re.findall(r"\w+(?:['’]\w+)*", text.casefold())
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False))
