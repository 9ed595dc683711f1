"""The desk's notes as comments in the Word document that they are about."""

from collections.abc import Sequence

from onrecord.ingest.docx import open_docx
from onrecord.ingest.docx.package import Package
from onrecord.records.finding import Finding
from onrecord.show.docx.anchors import Anchors
from onrecord.show.docx.comments import Comments
from onrecord.show.docx.parts import join_comments, written
from onrecord.show.docx.zip import with_parts


def commented(data: bytes, place: str, findings: Sequence[Finding]) -> bytes:
    """The document with a comment at the words of each finding.

    What else is in the file stays as it is, byte for byte: pictures, styles, headers. Of the part
    with the story the runs are cut where a comment begins or ends. The same document and findings
    always give the same bytes.

    Args:
        data: The document that the findings are about.
        place: For errors.
        findings: In text order; their characters count in the text that is read of the document.

    Raises:
        IngestError: It is no document that can be read.
    """
    if not findings:
        return data
    story = open_docx(data, place)
    package = story.package
    part = _comments_part(package, story.main)
    namespace = str(story.root.tag).partition("}")[0].lstrip("{")
    comments = Comments(package.xml(part) if package.has(part) else None, namespace)
    anchors = Anchors(story)
    for finding in findings:
        number = comments.add(finding, story.text)
        anchors.place(number, finding.start, finding.end)
    changed = {story.main: written(story.root), part: written(comments.root)}
    if not package.has(part):
        changed |= join_comments(package, story.main, part)
    return with_parts(package, changed)


def _comments_part(package: Package, main: str) -> str:
    """The part that the document keeps its comments in, or the name for a new one."""
    known = package.related(main).get("comments")
    if known is not None and package.has(known):
        return known
    folder = main.rpartition("/")[0]
    names = (f"{folder}/comments{number}.xml".lstrip("/") for number in ("", *range(1, 9_999)))
    return next(name for name in names if not package.has(name))
