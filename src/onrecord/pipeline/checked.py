"""A batch's stories with their findings, as `onrecord check` shows them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from onrecord.errors import OnrecordError
from onrecord.ingest import Unread
from onrecord.ingest.encoding import decode
from onrecord.pipeline.batch import Done
from onrecord.records.finding import Finding
from onrecord.records.record import Record
from onrecord.show.findings.placed import CheckedStory
from onrecord.show.findings.terminal import mending


class Tally:
    """What a run came to."""

    def __init__(self) -> None:
        self.stories = 0
        self.levels: Counter[str] = Counter()
        self.mending: Counter[str] = Counter()  # "safe" and "unsafe" fixes

    def add(self, record: Record) -> None:
        """Count a story's findings."""
        self.stories += 1
        self.levels.update(one.level for one in record.findings)
        self.mending.update(mending(record.findings))


# What is done to each story before it is shown: it gives back the findings that are left.
Step = Callable[[Unread, CheckedStory], tuple[Finding, ...]]


def checked_stories(
    batch: Iterable[Done], problems: list[OnrecordError], tally: Tally, steps: Sequence[Step] = ()
) -> Iterator[CheckedStory]:
    """The stories as they are done.

    Args:
        batch: From `read_batch`.
        problems: Takes what went wrong; the rest goes on.
        tally: Takes the counts of what is left.
        steps: In their order.
    """
    for done in batch:
        problems.extend(done.outcome.problems)
        if done.story is None or done.outcome.report is None:
            continue
        story = placed_story(done.story, done.outcome.report)
        for step in steps:
            try:
                story = story.with_findings(step(done.story, story))
            except OnrecordError as error:
                problems.append(error)
        tally.add(story.record)
        yield story


def placed_story(story: Unread, record: Record) -> CheckedStory:
    """A story's findings, with the text that their places count in."""
    file = story.path or "-"
    text = record.story.text
    if story.kind in ("text", "markdown"):
        whole = decode(story.data, story.place).text
        return CheckedStory(record, file, whole, len(whole) - len(text))
    return CheckedStory(record, file, text, 0)
