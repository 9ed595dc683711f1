"""HTML: trafilatura finds the article in the page; the page says whose it is and when."""

import logging
import re
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.encoding import decode
from onrecord.ingest.ignores import ignores_in_page
from onrecord.ingest.limits import HTML_ELEMENTS
from onrecord.ingest.page import said_by_page
from onrecord.ingest.said import Said
from onrecord.records.ignore import Ignore

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# lxml stops at 256 open elements and gives what it has: half a page, silently. We say so.
_DEEPEST = 256
_BLOCKS = frozenset({"p", "head", "item", "list", "quote", "row", "table", "code", "div", "body"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
# A noncharacter: for a program's own use, and in no page that keeps to Unicode.
_REPEAT = "\ufdd0"
_BULLET = re.compile(r"[•●▪◦*–—-]\s")


class Article(msgspec.Struct, frozen=True):
    """The article of a page: paragraphs parted by blank lines."""

    text: str
    headings: tuple[int, ...]  # where paragraphs begin that the page marks as headings
    ignores: tuple[Ignore, ...] = ()  # from the page's comments


def read_html(data: bytes, place: str, *, charset: str | None = None) -> tuple[Article, Said]:
    """The article in a page and what the page says of it.

    Args:
        data: The page.
        place: For errors.
        charset: What the server that sent the page says of its encoding.

    Raises:
        IngestError: trafilatura is not installed, the bytes are no text, the page nests too
            deep, or it holds no article.
    """
    trafilatura = _trafilatura()
    decoded = decode(data, place, html=True, charset=charset)
    tree = parse(decoded.text, place)
    said = said_by_page(tree)
    if decoded.assumed is not None:
        said = msgspec.structs.replace(said, where={**said.where, "encoding": decoded.assumed})
    _mark_repeats(tree)
    try:
        found = trafilatura.bare_extraction(tree, include_comments=False)
    except Exception as error:  # a page is hostile, and the code that reads it is not ours
        raise IngestError(
            place=place,
            problem=f"trafilatura cannot read the page ({type(error).__name__}: {error})",
            cure="Save the article's text as .txt",
        ) from error
    article = Article("", ()) if found is None else _article(found.body)
    if not article.text:
        raise IngestError(
            place=place, problem="the page holds no article", cure="Save the article's text as .txt"
        )
    ignores = ignores_in_page(decoded.text, article.text)
    return msgspec.structs.replace(article, ignores=ignores), said


def fragment_text(html: str, place: str) -> str:
    """The paragraphs of a piece of HTML, all of it."""
    return _article(parse(f"<html><body>{html}</body></html>", place)).text


def parse(html: str, place: str) -> "HtmlElement":
    """A page's tree.

    Raises:
        IngestError: The page holds nothing, nests too deep or has too many elements.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(html.encode(errors="replace"), parser=parser)
    except etree.LxmlError:
        raise IngestError(
            place=place, problem="the page is empty", cure="Save the article's text as .txt"
        ) from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise IngestError(
            place=place,
            problem=f"the page nests more than {_DEEPEST} elements deep, or is too large to parse",
            cure="Save the article's text as .txt",
        )
    if sum(1 for _ in tree.iter()) > HTML_ELEMENTS:
        raise IngestError(
            place=place,
            problem=f"the page has more than {HTML_ELEMENTS:,} elements",
            cure="Save the article's text as .txt",
        )
    return tree


def _mark_repeats(tree: "HtmlElement") -> None:
    """Tell a paragraph that repeats the one before it from that one.

    trafilatura leaves it out as an artefact of its own, and has no option not to. A page that
    prints a paragraph twice is one that a copy desk wants to see.
    """
    before = None
    for paragraph in tree.iter("p"):
        words = paragraph.text_content().split()
        if not words:
            continue
        # Of one parent: the same teaser for narrow and for wide screens stands in two.
        key = (paragraph.getparent(), words)
        if key == before:
            last = paragraph[-1] if len(paragraph) else None
            if last is None:
                paragraph.text = f"{paragraph.text}{_REPEAT}"
            else:
                last.tail = f"{last.tail or ''}{_REPEAT}"
            before = None  # a third differs from a marked second as it is
        else:
            before = key


def _trafilatura() -> ModuleType:
    try:
        import trafilatura
    except ImportError as error:
        raise IngestError(
            place="HTML",
            problem=f"reading pages needs trafilatura, which is not installed ({error})",
            cure="Run: pip install 'onrecord[html]'",
        ) from None
    # Without a handler its warnings about pages would go to standard error.
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return trafilatura


def _article(body: "HtmlElement") -> Article:
    paragraphs: list[str] = []
    headings: list[int] = []
    at = 0
    last_tag = ""
    for tag, words in _paragraphs(body):
        if paragraphs:
            # The items of a list stand together.
            paragraphs.append("\n" if tag == last_tag and tag in ("item", "row") else "\n\n")
            at += len(paragraphs[-1])
        if tag == "head":
            headings.append(at)
        paragraphs.append(words)
        at += len(words)
        last_tag = tag
    return Article("".join(paragraphs), tuple(headings))


def _paragraphs(body: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Tag and words of each block that has words of its own, in page order."""
    from lxml.etree import iterwalk

    open_blocks = ["body"]
    words: list[str] = []

    def flush() -> Iterator[tuple[str, str]]:
        said = "".join(words).strip()
        words.clear()
        if said:
            # A paragraph within an item or a row of a table is part of it.
            tag = next((tag for tag in ("item", "row") if tag in open_blocks), open_blocks[-1])
            marked = tag != "item" or _BULLET.match(said)
            yield tag, said if marked else f"• {said}"

    for event, element in iterwalk(body, events=("start", "end")):
        tag = _TAGS.get(element.tag, element.tag)
        if tag in _BLOCKS:
            yield from flush()
            if event == "start":
                open_blocks.append(tag)
            else:
                open_blocks.pop()
        elif tag == "cell" and event == "start" and words:
            words.append(" | ")
        elif tag == "lb" and event == "start":
            words.append("\n")
        said = element.text if event == "start" else element.tail
        if said and not (event == "end" and element is body):
            words.append(_SPACE.sub(" ", said.replace(_REPEAT, "")))
    yield from flush()


# HTML's names for trafilatura's, for pieces that have not gone through it.
_TAGS = {f"h{level}": "head" for level in range(1, 7)} | {
    "li": "item",
    "ul": "list",
    "ol": "list",
    "blockquote": "quote",
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "br": "lb",
    "pre": "code",
    "section": "div",
    "article": "div",
    "html": "div",
}
