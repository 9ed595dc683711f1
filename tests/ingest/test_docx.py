"""Word documents: what of them is the story, and what a hostile one comes to."""

import io
import json
import struct
import sys
import zipfile
from types import SimpleNamespace

import docx
import pytest

from onrecord.errors import IngestError
from onrecord.ingest import limits, read_stories
from onrecord.ingest.docx import open_docx
from onrecord.records.story import Story
from tests.ingest.documents import (
    PARAGRAPHS,
    W,
    of_body,
    of_paragraphs,
    p,
    part,
    run,
    saved,
    with_part,
)


def read(tmp_path, data, name="story.docx", **flags):
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_stories(path, **flags))


def text_of(body: str) -> str:
    return open_docx(of_body(body), "story.docx").text


def kinds(story):
    return [(one.kind, story.text[one.start : one.end].strip()) for one in story.parts]


def the_error(items):
    (error,) = items
    assert isinstance(error, IngestError)
    assert error.place.endswith("story.docx")
    assert "\n" not in str(error)
    assert error.cure
    return error


def test_paragraphs_are_parted_by_blank_lines(tmp_path):
    (story,) = read(tmp_path, of_paragraphs(), published="2026-03-02", outlet="The Gazette")
    assert story.text == "\n\n".join(PARAGRAPHS)
    assert story.id == "story.docx"
    assert (story.published, story.outlet) == ("2026-03-02", "The Gazette")
    assert story.credits[0].name == "The Associated Press"


def test_empty_paragraphs_between_paragraphs_are_no_text(tmp_path):
    (story,) = read(tmp_path, of_paragraphs("One stop.", "", "  ", "Two stops."))
    assert story.text == "One stop.\n\nTwo stops."


def test_title_headings_and_lists(tmp_path):
    document = docx.Document()
    document.add_heading("Ferry, and more, to stop", level=0)
    document.add_paragraph("What You Need To Know")
    document.add_paragraph("The ferry stops in November", style="List Bullet")
    document.add_paragraph("Nobody was asked", style="List Bullet")
    document.add_paragraph(PARAGRAPHS[0])
    document.add_heading("nobody was told before it", level=2)
    document.add_paragraph(PARAGRAPHS[1])
    (story,) = read(tmp_path, saved(document))
    assert story.headline == "Ferry, and more, to stop"
    assert story.metadata_from["headline"] == "docx style"
    found = kinds(story)
    assert found[0] == ("headline", "Ferry, and more, to stop")
    assert found[1] == (
        "key_points",
        "What You Need To Know\n\n• The ferry stops in November\n• Nobody was asked",
    )
    assert ("heading", "nobody was told before it") in found


def test_the_title_property_counts_where_the_text_begins_with_it(tmp_path):
    document = docx.Document()
    document.core_properties.title = "the ferry stops, and nobody minds."
    document.core_properties.author = "HP Customer"
    document.add_paragraph("the ferry stops, and nobody minds.")
    document.add_paragraph(PARAGRAPHS[0])
    (story,) = read(tmp_path, saved(document))
    assert story.headline == "the ferry stops, and nobody minds."
    assert story.byline is None
    document.core_properties.title = "Microsoft Word - Template_final2"
    (story,) = read(tmp_path, saved(document))
    assert story.headline != "Microsoft Word - Template_final2"


def test_tables_stand_where_they_stand():
    document = docx.Document()
    document.add_paragraph("Before.")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Year", "Crossings", "2025", "1,204"), strict=True):
        cell.text = words
    document.add_paragraph("After.")
    text = open_docx(saved(document), "t").text
    assert text == "Before.\n\nYear | Crossings\n2025 | 1,204\n\nAfter."


def test_a_table_that_frames_the_story_is_no_table_of_figures():
    document = docx.Document()
    (left, right) = document.add_table(rows=1, cols=2).rows[0].cells
    left.text = PARAGRAPHS[0]
    left.add_paragraph(PARAGRAPHS[1])
    right.text = "See page 3."
    text = open_docx(saved(document), "t").text
    assert text == "\n\n".join((*PARAGRAPHS, "See page 3."))


def test_tracked_changes_are_read_as_accepted():
    body = (
        p(
            run("The ferry "),
            f'<w:ins w:id="1" w:author="Ed">{run("will ")}</w:ins>',
            '<w:del w:id="2" w:author="Ed"><w:r><w:delText>may </w:delText></w:r></w:del>',
            run("stop. "),
            f'<w:moveFrom w:id="3">{run("Gone. ")}</w:moveFrom>',
            f'<w:moveTo w:id="4">{run("Moved here.")}</w:moveTo>',
        )
        + p(run("One "), properties='<w:rPr><w:del w:id="5" w:author="Ed"/></w:rPr>')
        + p(run("sentence."))
        + "<w:tbl><w:tr><w:trPr><w:del w:id='6'/></w:trPr><w:tc>"
        + p(run("A row that was taken out"))
        + "</w:tc></w:tr></w:tbl>"
    )
    assert text_of(body) == "The ferry will stop. Moved here.\n\nOne sentence."


def test_comments_and_notes_are_no_text():
    document = docx.Document()
    paragraph = document.add_paragraph("The ferry will stop.")
    document.add_comment(paragraph.runs, text="Who says so?", author="Ed")
    data = saved(document)
    note = f'<w:footnotes {W}><w:footnote w:id="1">{p(run("A note."))}</w:footnote></w:footnotes>'
    data = with_part(data, "word/footnotes.xml", note.encode())
    assert open_docx(data, "t").text == "The ferry will stop."


def test_fields_show_their_result_and_hide_their_code():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "http://ferry.test/secret"</w:instrText></w:r>'
        # A field within the code of a field: its result is part of the code.
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("7")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the timetable")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f'<w:fldSimple w:instr="DATE">{run("2 March")}</w:fldSimple>'
    link = f'<w:hyperlink r:id="rId9">{run("the line")}</w:hyperlink>'
    body = p(run("See "), field, run(" of "), simple, run(" by "), link, run("."))
    assert text_of(body) == "See the timetable of 2 March by the line."


def test_characters_stay_as_they_are():
    pieces = (
        run("\u00a0No\u00adbody\u2009“said”\u00a0so\U0001f6a2"),
        "<w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t><w:cr/><w:t>end</w:t></w:r>",
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'><w:sym/></mc:Choice>"
        "<mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        run("\nraw\tspaces"),
    )
    assert text_of(p(*pieces)) == (
        "\u00a0No\u00adbody\u2009“said”\u00a0so\U0001f6a2\ttab\nline\nendco-op\u00ad😀 raw spaces"
    )


def test_what_a_reader_does_not_see_is_left_out():
    body = p(run("Seen."), run(" Hidden.", "<w:vanish/>"), run(" Shown.", '<w:vanish w:val="0"/>'))
    body += (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + p(run("Click here to write."))
        + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>"
        + p(run("A filled field."))
        + "</w:sdtContent></w:sdt>"
    )
    assert text_of(body) == "Seen. Shown.\n\nA filled field."


def test_the_strict_namespace_is_read_too():
    data = of_body(p(run("The ferry will stop.")))
    xml = part(data, "word/document.xml").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert open_docx(with_part(data, "word/document.xml", xml), "t").text == "The ferry will stop."


def test_every_piece_points_at_its_own_characters():
    body = p(run("One "), run("two", "<w:b/>"), "<w:r><w:tab/><w:t>three</w:t></w:r>")
    body += p(run("item"), properties="<w:numPr><w:numId w:val='1'/></w:numPr>") + p(run("last"))
    story = open_docx(of_body(body), "t")
    words = [story.text[one.start : one.end] for one in story.pieces]
    assert words == ["One ", "two", "\t", "three", "item", "last"]
    assert [one.element.text or "\t" for one in story.pieces] == words


def test_the_same_words_as_python_docx(tmp_path):
    document = docx.Document()
    for number in range(30):
        paragraph = document.add_paragraph(f"Paragraph {number} has ")
        paragraph.add_run("bold").bold = True
        paragraph.add_run(" and plain words.")
    data = saved(document)
    ours = open_docx(data, "t").text
    theirs = [one.text for one in docx.Document(io.BytesIO(data)).paragraphs]
    assert ours.split("\n\n") == theirs


def test_a_comment_in_the_text_answers_a_check(tmp_path):
    note = "<!-- onrecord: ignore S7 because the editor knows -->"
    (story,) = read(tmp_path, of_paragraphs(PARAGRAPHS[0] + note))
    assert story.ignores[0].codes == ("S7",)


def test_folders_and_standard_input(tmp_path, monkeypatch):
    (tmp_path / "b.docx").write_bytes(of_paragraphs())
    (tmp_path / "a.txt").write_text("The ferry will stop.")
    (tmp_path / "~$b.docx").write_bytes(b"\x05Ada Lind" + b" " * 150)
    assert [one.id for one in read_stories(tmp_path)] == ["a.txt", "b.docx"]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(of_paragraphs())))
    (story,) = read_stories("-")
    assert story.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("share", [0.0005, 0.1, 0.5, 0.9, 0.999])
def test_cut_short(tmp_path, share):
    data = of_paragraphs()
    error = the_error(read(tmp_path, data[: int(len(data) * share)]))
    assert "Word" in error.problem


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument" * 90, "old Word file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"%PDF-1.7 is no document", "no Word file"),
        (b"The ferry will stop.", "no Word file"),
    ],
)
def test_what_only_has_the_name_of_one(tmp_path, data, words):
    assert words in the_error(read(tmp_path, data)).problem


def test_a_locked_part(tmp_path):
    data = bytearray(of_paragraphs())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "password" in the_error(read(tmp_path, bytes(data))).problem


def test_another_kind_of_zip(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("story.txt", "The ferry will stop.")
    assert "holds no document" in the_error(read(tmp_path, out.getvalue())).problem
    data = with_part(of_paragraphs(), "word/document.xml", b"<workbook/>")
    assert "holds no document" in the_error(read(tmp_path, data)).problem
    data = with_part(of_paragraphs(), "word/document.xml", None)
    assert "holds no document" in the_error(read(tmp_path, data)).problem


def test_a_document_without_words(tmp_path):
    assert "no text" in the_error(read(tmp_path, of_paragraphs("", " "))).problem


def test_a_bomb_in_the_document(tmp_path):
    data = with_part(of_paragraphs(), "word/document.xml", b"<a>" + b" " * 20_000_000 + b"</a>")
    assert len(data) < 100_000
    assert "unpacks to more than" in the_error(read(tmp_path, data)).problem


def test_a_bomb_in_what_is_not_unpacked(tmp_path):
    data = with_part(of_paragraphs(), "word/media/a.png", b"\0" * 50_000_000)
    (story,) = read(tmp_path, data)
    assert isinstance(story, Story)


def test_a_bomb_that_lies_of_its_size(tmp_path):
    """The directory says a hundred bytes, and behind it stand twenty million."""
    data = bytearray(with_part(of_paragraphs(), "word/document.xml", b" " * 20_000_000))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 100)
    assert "damaged" in the_error(read(tmp_path, bytes(data))).problem


def test_parts_that_lie_on_one_another(tmp_path):
    """Each of many parts is the same megabyte of the file."""
    data = bytearray(with_part(of_paragraphs(), "word/media/a.bin", bytes(range(256)) * 999))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        if b"word/theme" in data[at : at + 80]:
            data[at + 20 : at + 24] = struct.pack("<L", len(data) - 99)
        at += 4
    assert "damaged" in the_error(read(tmp_path, bytes(data))).problem


def test_more_parts_than_a_document_has(tmp_path):
    out = io.BytesIO(of_paragraphs())
    with zipfile.ZipFile(out, "a") as file:
        for number in range(limits.DOCX_MEMBERS):
            file.writestr(f"word/media/{number}", b"")
    assert "parts" in the_error(read(tmp_path, out.getvalue())).problem


def test_two_parts_of_one_name(tmp_path):
    out = io.BytesIO(of_paragraphs())
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(out, "a") as file,
    ):
        file.writestr("word/document.xml", b"<other/>")
    assert "one name" in the_error(read(tmp_path, out.getvalue())).problem


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "The ferry will stop.">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY b "ha ha"><!ENTITY a "&b;&b;&b;&b;&b;&b;&b;&b;">',
    ],
)
def test_entities_are_not_expanded(tmp_path, declared):
    xml = f"<!DOCTYPE d [{declared}]><w:document {W}><w:body>{p(run('&a;'))}</w:body></w:document>"
    data = with_part(of_paragraphs(), "word/document.xml", xml.encode())
    assert "entities" in the_error(read(tmp_path, data)).problem


def test_a_document_that_stands_elsewhere_is_not_fetched(tmp_path):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    for target in ("http://ferry.test/d.xml", "../../../../etc/passwd", "file:///etc/passwd"):
        xml = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{kind}" Target="{target}"/></Relationships>'
        )
        data = with_part(of_paragraphs(), "_rels/.rels", xml.encode())
        assert "holds no document" in the_error(read(tmp_path, data)).problem


def test_elements_without_end(tmp_path, monkeypatch):
    many = "".join(p(run(f"Word {number}.")) for number in range(40))
    monkeypatch.setattr("onrecord.ingest.docx.package.DOCX_TAGS", 300)
    assert "more than 300 tags" in the_error(read(tmp_path, of_body(many))).problem
    monkeypatch.undo()
    deep = f"<w:document {W}>" + "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000 + "</w:document>"
    data = with_part(of_paragraphs(), "word/document.xml", deep.encode())
    assert "no XML" in the_error(read(tmp_path, data)).problem


def test_a_bad_one_does_not_stop_the_rest(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "b.docx").write_bytes(of_paragraphs())
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": "The ferry will stop."}))
    error, *stories = read_stories(tmp_path)
    assert isinstance(error, IngestError)
    assert len(stories) == 2
