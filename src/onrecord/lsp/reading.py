"""One document to what is known of it: with its house's settings, and within limits."""

import re

from onrecord.errors import OnrecordError
from onrecord.ingest import Unread
from onrecord.ingest.detect import Format
from onrecord.ingest.said import Said
from onrecord.lsp.analysis import Analysis, Problem
from onrecord.lsp.document import Document
from onrecord.lsp.reader import Reader
from onrecord.pipeline.house import forget_houses, house_of
from onrecord.pipeline.outcome import Task
from onrecord.show.safe import line

# As one types; the command line reads ten times as much. This much takes about 5 seconds.
MOST_CHARACTERS = 200_000
# Their text is not the file's, so that no note could stand at its words.
LEFT_OUT = frozenset(("html", "xhtml", "xml", "json", "jsonc"))
_AT_LINE = re.compile(r", line (\d+)$")
_LONGEST_PROBLEM = 400


async def read_document(document: Document, reader: Reader) -> Analysis | None:
    """What is known of a document; None where its reading was stopped."""
    if document.language in LEFT_OUT or not document.text.strip():
        return Analysis(document, None)
    if len(document.text) > MOST_CHARACTERS:
        words = (
            f"This text has {len(document.text):,} characters, more than {MOST_CHARACTERS:,}: it is"
            " not checked as you type. Run: onrecord check"
        )
        return Analysis(document, None, [Problem(words)])
    forget_houses()
    try:
        profile = house_of(document.path)
    except OnrecordError as error:
        return Analysis(document, None, [Problem(line(str(error), _LONGEST_PROBLEM))])
    outcome = await reader.outcome(Task(story=_unread(document), profile=profile))
    if outcome is None:
        return None
    problems = [_problem(error) for error in outcome.problems]
    return Analysis(document, outcome.report, problems)


def _unread(document: Document) -> Unread:
    kind: Format = "markdown" if document.language == "markdown" else "text"
    return Unread(
        # Half an emoji, which an editor may send while it is typed, becomes "?": one for one.
        data=document.text.encode(errors="replace"),
        kind=kind,
        name=document.name,
        place=document.name,
        flags=Said(),
        path=document.path,
    )


def _problem(error: OnrecordError) -> Problem:
    at = _AT_LINE.search(error.place)
    words = line(f"{error.problem}. {error.cure}", _LONGEST_PROBLEM)
    return Problem(words, int(at[1]) if at else 1)
