"""One finding a line, as JSON."""

from collections.abc import Iterator

import msgspec

from onrecord.show.findings.placed import CheckedStory


def render(story: CheckedStory) -> Iterator[str]:
    """A line for each finding of a story."""
    for one in story.placed():
        yield msgspec.json.encode(one).decode() + "\n"
