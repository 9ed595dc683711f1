"""JUnit's XML, which build servers read: a suite a story, a failure a finding."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from onrecord.show.findings.placed import CheckedStory, Placed

_REPLACEMENT = "\ufffd"
_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(stories: Iterable[CheckedStory]) -> Iterator[str]:
    """The document, its suites as the stories come; a story without findings is a passing case."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="onrecord">\n'
    for story in stories:
        placed = story.placed()
        name = _attribute(story.record.story.id)
        yield (
            f'  <testsuite name={name} tests="{max(1, len(placed))}" failures="{len(placed)}"'
            f' errors="0" file={_attribute(story.file)}>\n'
        )
        if not placed:
            yield f'    <testcase name="onrecord" classname={name}/>\n'
        for one in placed:
            yield _case(one, name)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(one: Placed, story: str) -> str:
    name = _attribute(f"{one.code} {one.name} {one.line}:{one.column}")
    place = f"{one.file}:{one.line}:{one.column}: {one.message}"
    return (
        f"    <testcase name={name} classname={story}>"
        f'<failure type="{one.level}" message={_attribute(one.message)}>'
        f"{escape(_NOT_IN_XML.sub(_REPLACEMENT, place))}</failure></testcase>\n"
    )


def _attribute(text: str) -> str:
    return quoteattr(_NOT_IN_XML.sub(_REPLACEMENT, text))
