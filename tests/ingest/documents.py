"""Word documents made for a test: by python-docx, or from XML where it does not go so far."""

import io
import zipfile

import docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PARAGRAPHS = (
    "PORT HAVEN (AP) — The ferry to Skerrow will stop in November, two officials said Monday.",
    "Mayor Ada Lind said she had heard nothing of it.",
)


def saved(document) -> bytes:
    """A document of python-docx as bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def of_paragraphs(*paragraphs: str) -> bytes:
    """A document of plain paragraphs."""
    document = docx.Document()
    for words in paragraphs or PARAGRAPHS:
        document.add_paragraph(words)
    return saved(document)


def of_body(body: str, *, root: str = W) -> bytes:
    """A document with this XML in the place of its body's."""
    xml = f"<w:document {root} {MC} {R}><w:body>{body}</w:body></w:document>"
    return with_part(of_paragraphs(), "word/document.xml", xml.encode())


def with_part(data: bytes, name: str, part: bytes | None) -> bytes:
    """The file with a part replaced, added, or (None) left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        if part is not None:
            new.writestr(name, part)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name)


def run(words: str, properties: str = "") -> str:
    """A run with these words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"
