"""Two versions of a story of a few lines, and what changed, in words."""

from onrecord.ingest.story import story_from_text
from onrecord.records.change import KINDS_THAT_MATTER, Change
from onrecord.records.story import Story
from onrecord.trace.changes import changes_in_text

Told = tuple[str, str | None, str | None]  # kind, words before, words after

AROUND = (
    "The harbour of Ashby has been shut since the storm of last week, and the ferry lies idle.",
    "Nobody has been hurt, and the school by the pier was opened again on the same day.",
    "The council meets in the town hall every week and lets the public listen from the gallery.",
)


def story(text: str, name: str = "a") -> Story:
    return story_from_text(text, id=name, headline="Ashby ferry")


def body(sentence: str) -> str:
    """A sentence inside a story that both versions share."""
    return f"{AROUND[0]}\n\n{sentence}\n\n{AROUND[1]}\n\n{AROUND[2]}\n"


def between(before: str, after: str) -> tuple[Change, ...]:
    return changes_in_text(story(before), story(after, "b"))


def told(before: str, after: str) -> list[Told]:
    """What is reported of two texts, with the words that both spans point at."""
    return [
        (
            one.kind,
            None if one.before is None else one.before.of(before),
            None if one.after is None else one.after.of(after),
        )
        for one in between(before, after)
    ]


def matter(before: str, after: str) -> list[Told]:
    """The changes that matter between two sentences of one story."""
    found = told(body(before), body(after))
    return [one for one in found if one[0] in KINDS_THAT_MATTER]


def kinds(before: str, after: str) -> list[str]:
    return [kind for kind, _, _ in matter(before, after)]
