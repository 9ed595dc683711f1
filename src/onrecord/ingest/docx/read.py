"""A document as a story: its text, and the element that each stretch of it stands in."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import IngestError
from onrecord.ingest.docx.blocks import Block, BlockReader
from onrecord.ingest.docx.names import child, name_of
from onrecord.ingest.docx.package import Package
from onrecord.ingest.docx.styles import Styles
from onrecord.ingest.said import Said

if TYPE_CHECKING:
    from lxml.etree import _Element


class Piece(NamedTuple):
    """A stretch of the text that stands in one element of the document."""

    start: int  # in the text, in characters
    end: int
    element: "_Element"  # `w:t`, or one that stands for one character
    run: "_Element"


class DocxStory(NamedTuple):
    """The words of a document: paragraphs parted by blank lines."""

    package: Package
    main: str  # the name of the part that the words are in
    root: "_Element"  # its tree
    text: str
    headings: tuple[int, ...]  # where paragraphs begin that are styled as headings
    title: str | None  # the first paragraph that is styled as the title
    pieces: tuple[Piece, ...]  # in text order; what we put between them is in none


def read_docx(data: bytes, place: str) -> tuple[DocxStory, Said]:
    """The words of a document and what the document says of them.

    Raises:
        IngestError: The bytes are no Word document, or one that is damaged or locked.
    """
    story = open_docx(data, place)
    said = Said().filled("docx style", headline=story.title)
    named = _named_title(story.package)
    # A property says "Document1", or what the template's last story was. The text's word counts.
    first = " ".join(story.text.lstrip().partition("\n")[0].split())
    if named is not None and named == first:
        said = said.filled("docx title", headline=named)
    return story, said


def open_docx(data: bytes, place: str) -> DocxStory:
    """The words of a document with their places in it.

    Raises:
        IngestError: As `read_docx`.
    """
    package = Package(data, place)
    main = package.related("").get("officeDocument", "")
    root = package.xml(main) if package.has(main) else None
    body = None if root is None or name_of(root) != "document" else child(root, "body")
    if root is None or body is None:
        raise IngestError(
            place=place,
            problem="this Word or zip file holds no document",
            cure="Save it from Word as .docx, or its text as .txt",
        )
    styles_part = package.related(main).get("styles", "")
    styles = Styles(package.xml(styles_part) if package.has(styles_part) else None)
    blocks = [one for one in _joined(BlockReader(styles).blocks_in(body)) if not one.is_blank]
    text: list[str] = []
    headings: list[int] = []
    pieces: list[Piece] = []
    title = None
    at = 0
    before = None
    for block in blocks:
        if before is not None:
            is_close = block.kind == before and block.kind in ("item", "row")
            text.append("\n" if is_close else "\n\n")
            at += len(text[-1])
        before = block.kind
        if block.kind in ("title", "heading"):
            headings.append(at)
        if block.kind == "title" and title is None:
            title = " ".join("".join(one.words for one in block.words).split())
        for words, element, run in block.words:
            if element is not None and run is not None:
                pieces.append(Piece(at, at + len(words), element, run))
            text.append(words)
            at += len(words)
    return DocxStory(package, main, root, "".join(text), tuple(headings), title, tuple(pieces))


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs whose end was deleted go on in the next."""
    begun: Block | None = None
    for block in blocks:
        if begun is not None:
            block = block._replace(words=begun.words + block.words)
        begun = block if block.runs_on else None
        if begun is None:
            yield block
    if begun is not None:
        yield begun


def _named_title(package: Package) -> str | None:
    part = package.related("").get("core-properties", "")
    if not package.has(part):
        return None
    titles = (one for one in package.xml(part) if str(one.tag).endswith("}title"))
    return next((" ".join(one.text.split()) for one in titles if one.text), None)
