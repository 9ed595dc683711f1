"""Bytes of one story to the story, whatever their format."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import UNSET

from onrecord.errors import IngestError
from onrecord.ingest.docx import read_docx
from onrecord.ingest.find import find_stories
from onrecord.ingest.html import read_html
from onrecord.ingest.ignores import ignore_of
from onrecord.ingest.jsonl import read_line
from onrecord.ingest.ninjs import read_ninjs
from onrecord.ingest.story import story_from_text
from onrecord.ingest.text import read_text
from onrecord.ingest.unread import Unread
from onrecord.ingest.warc import read_warc_page
from onrecord.records.ignore import Ignore
from onrecord.records.story import Story


def read_stories(
    path: Path | Literal["-"], *, published: str | None = None, outlet: str | None = None
) -> Iterator[Story | IngestError]:
    """The stories of a path, found and read; see `find_stories`."""
    for item in find_stories(path, published=published, outlet=outlet):
        try:
            yield read_story(item) if isinstance(item, Unread) else item
        except IngestError as error:
            yield error


def read_story(unread: Unread) -> Story:
    """The story that the bytes hold.

    Raises:
        IngestError: They hold none that can be read.
    """
    place = unread.place
    headings: tuple[int, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    match unread.kind:
        case "html":
            article, said = read_html(unread.data, place)
            text, headings, ignores = article.text, article.headings, article.ignores
        case "warc":
            page = read_warc_page(unread.data, place)
            article, said = read_html(page.html, place, charset=page.charset)
            said = said.filled("WARC-Target-URI", url=page.url)
            text, headings, ignores = article.text, article.headings, article.ignores
        case "docx":
            document, said = read_docx(unread.data, place)
            text, headings = document.text, document.headings
        case "ninjs":
            text, said = read_ninjs(unread.data, place)
        case "jsonl":
            text, said = read_line(unread.data, place)
        case "text" | "markdown":
            text, said = read_text(unread.data, place)
    said = said.filled("flag", published=unread.flags.published, outlet=unread.flags.outlet)
    if said.ignore is not None:
        ignores += (ignore_of(said.ignore),)
    try:
        return story_from_text(
            text,
            id=said.id or unread.name,
            headline=said.headline,
            byline=said.byline,
            outlet=said.outlet,
            published=said.published,
            url=said.url,
            metadata_from=said.where or UNSET,
            headings=headings,
            ignores=ignores,
        )
    except IngestError as error:
        raise IngestError(place=place, problem=error.problem, cure=error.cure) from None
