"""Analyses made for a test, without a server: the model runs in the test's own process."""

from onrecord.lsp.analysis import Analysis
from onrecord.lsp.document import Document
from onrecord.lsp.reading import read_document
from onrecord.pipeline.attempt import attempt_story
from onrecord.pipeline.model import shared_annotator
from tests.in_a_loop import in_a_loop

STORY = (
    "PORT HAVEN (AP) — The ferry to Skerrow will stop stop in May, said an aide who asked not to be"
    " named.\n\nMayor Ada Lind said on Monday she had heard nothing of it. “The the boat stays,”"
    " she said.\n"
)
URI = "file:///desk/story.txt"


class HereReader:
    """Reads at once."""

    async def outcome(self, task):
        return attempt_story(task, shared_annotator())


def analysed(text: str, *, language: str = "plaintext", unit="utf16", uri: str = URI) -> Analysis:
    """What is known of a text."""
    document = Document(uri, language, 1, text, unit)
    return in_a_loop(read_document(document, HereReader()))


def words(analysis: Analysis, place) -> str:
    """The words of the text in a range."""
    document = analysis.document
    return document.text[document.offset(place.start) : document.offset(place.end)]


def applied(analysis: Analysis, edit) -> str:
    """The text with an edit's changes."""
    if edit.document_changes:
        (one,) = edit.document_changes
        edits = one.edits
    else:
        (edits,) = edit.changes.values()
    document = analysis.document
    text = document.text
    for one in sorted(edits, key=lambda one: document.offset(one.range.start), reverse=True):
        start, end = document.offset(one.range.start), document.offset(one.range.end)
        text = text[:start] + one.new_text + text[end:]
    return text
