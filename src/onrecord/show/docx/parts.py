"""The parts of a document that have to name its comments, where it had none."""

from typing import TYPE_CHECKING

from onrecord.ingest.docx.package import Package, relations, relations_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"


def join_comments(package: Package, main: str, part: str) -> dict[str, bytes]:
    """The parts that change so that a new part of comments belongs to the document, by name.

    Raises:
        IngestError: One of them cannot be read.
    """
    from lxml import etree

    types = package.xml(_TYPES)
    space = str(types.tag).partition("}")[0] + "}"
    attributes = {"PartName": f"/{part}", "ContentType": _KIND}
    etree.SubElement(types, f"{space}Override", attributes)
    name = relations_name(main)
    if package.has(name):
        root = package.xml(name)
    else:
        root = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    space = str(root.tag).partition("}")[0] + "}"
    known = {one.get("Id") for one in relations(root)}
    free = next(word for number in range(len(known) + 1) if (word := f"onr{number}") not in known)
    is_strict = any("purl.oclc.org" in one.get("Type", "") for one in relations(root))
    attributes = {
        "Id": free,
        "Type": _STRICT_RELATION if is_strict else _RELATION,
        "Target": part.rpartition("/")[2],  # beside the document
    }
    etree.SubElement(root, f"{space}Relationship", attributes)
    return {_TYPES: written(types), name: written(root)}


def written(root: "_Element") -> bytes:
    """A part's tree as its bytes."""
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
