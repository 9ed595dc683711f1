"""Breaks Word documents at random: `python -m tests.fuzz.docx_files SECONDS [SEED]`.

Whatever it makes of one, reading it and commenting it give a result or one clean error.
"""

import io
import random
import sys
import time
import zipfile

import docx

from onrecord.errors import IngestError
from onrecord.ingest.docx import open_docx
from onrecord.records.finding import Finding, Fix
from onrecord.show.docx import commented
from tests.ingest.documents import saved

PARTS = ("word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels")
PIECES = (
    b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:t>", b"<w:del>", b"</w:del>", b"<w:ins>",
    b"</w:ins>", b"<w:tbl><w:tr><w:tc>", b"<w:sdt><w:sdtContent>", b"<w:br/>", b"<w:tab/>",
    b'<w:fldChar w:fldCharType="begin"/>', b'<w:fldChar w:fldCharType="end"/>', b"&#0;", b"&a;",
    b"<w:hyperlink>", b"</w:hyperlink>", b"<w:smartTag>", b"</w:smartTag>", b"<!-- -->", b"<?a?>",
    b"<w:vanish/>", b"<w:commentRangeStart w:id='1'/>", b"\xff", b"\x00",
)  # fmt: skip


def a_document() -> bytes:
    document = docx.Document()
    document.add_heading("Ferry to stop", 0)
    paragraph = document.add_paragraph("The ferry ")
    paragraph.add_run("will stop,").bold = True
    paragraph.add_run(" an aide said.\tTwice.")
    document.add_paragraph("It is old", style="List Bullet")
    document.add_table(rows=2, cols=2).rows[0].cells[0].text = "1,204"
    document.add_comment(paragraph.runs[1:2], text="Who?", author="Ed")
    return saved(document)


def broken(data: bytes, chance: random.Random) -> bytes:
    """The document with its bytes, or those of a part, changed."""
    if chance.random() < 0.3:
        out = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            out[chance.randrange(len(out))] = chance.randrange(256)
        return bytes(out[: chance.randint(1, len(out))] if chance.random() < 0.2 else out)
    name = chance.choice(PARTS) if chance.random() < 0.2 else PARTS[0]
    keeps_xml = chance.random() < 0.8
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            part = bytearray(old.read(one))
            for _ in range(chance.randint(1, 4) if one == name else 0):
                at = chance.randrange(len(part))
                end = at + chance.choice((0, 0, 1, 30))
                piece = chance.choice(PIECES)
                if keeps_xml:
                    piece = whole(chance)
                    at = end = part.find(b">", at) + 1
                part[at:end] = piece
            new.writestr(one, bytes(part))
    return out.getvalue()


def whole(chance: random.Random) -> bytes:
    """An element with its end."""
    while (piece := chance.choice(PIECES)).startswith(b"</") or not piece.startswith(b"<w:"):
        pass
    if piece.endswith(b"/>"):
        return piece
    inner = chance.choice((b"", b"<w:r><w:t>words</w:t></w:r>", b"<w:p/>"))
    names = [one[1:] for one in piece.split(b">")[:-1]]
    return piece + inner + b"".join(b"</" + name + b">" for name in reversed(names))


def try_one(data: bytes, chance: random.Random) -> bool:
    """Whether it could be read."""
    try:
        story = open_docx(data, "fuzz.docx")
        findings = []
        for _ in range(chance.randint(0, 5)):
            start = chance.randint(0, len(story.text))
            end = min(len(story.text), start + chance.randint(0, 20))
            fix = Fix(start=start, end=end, text="x")
            findings.append(
                Finding(
                    code="S7",
                    name="n",
                    level="query",
                    start=start,
                    end=end,
                    message="m",
                    related=(),
                    fix=fix,
                )
            )
        out = commented(data, "fuzz.docx", findings)
        again = open_docx(out, "fuzz.docx")
    except IngestError:
        return False
    assert again.text == story.text, "the comments changed the text"
    return True


def main(seconds: float, seed: int) -> None:
    chance = random.Random(seed)
    data = a_document()
    begun, tried, read = time.monotonic(), 0, 0
    while time.monotonic() < begun + seconds:
        state = chance.getstate()
        try:
            read += try_one(broken(data, chance), chance)
        except BaseException:
            chance.setstate(state)
            with open("fuzz.docx", "wb") as file:
                file.write(broken(data, chance))
            print("fuzz.docx broke it")
            raise
        tried += 1
    print(f"{tried:,} documents, {read:,} of them read, no fault")


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
