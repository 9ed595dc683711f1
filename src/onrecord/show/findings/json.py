"""All findings as one JSON array."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.show.findings.placed import CheckedStory


def render(stories: Iterable[CheckedStory]) -> Iterator[str]:
    """The array, a finding a line."""
    yield "["
    separator = "\n"
    for story in stories:
        for one in story.placed():
            yield separator + msgspec.json.encode(one).decode()
            separator = ",\n"
    yield "\n]\n"
