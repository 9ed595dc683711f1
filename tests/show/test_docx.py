"""Findings as comments in a Word document: at their words, and nothing else is changed."""

import io
import re
import shutil
import subprocess
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from onrecord.ingest.docx import open_docx
from onrecord.records.finding import Finding, Fix
from onrecord.show.docx import commented
from tests.ingest.documents import of_body, of_paragraphs, p, part, run, saved, with_part

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NS['w']}}}"


def finding(text, words, *, message="How does the aide know?", code="S7", fix=None, nth=0):
    start = [one.start() for one in re.finditer(re.escape(words), text)][nth]
    return Finding(
        code=code,
        name="a-name",
        level="warning",
        start=start,
        end=start + len(words),
        message=message,
        related=(),
        fix=fix,
    )


def with_comments(data, *words, **more):
    text = open_docx(data, "t").text
    return commented(data, "t", [finding(text, one, **more) for one in words])


def anchored(data):
    """The words between the marks of each comment, by its number."""
    root = etree.fromstring(part(data, "word/document.xml"))
    found, still_open = {}, set()
    for one in root.iter():
        number = one.get(f"{W}id")
        match one.tag.removeprefix(W):
            case "commentRangeStart":
                still_open.add(number)
                found[number] = ""
            case "commentRangeEnd":
                still_open.remove(number)
            case "t" | "tab":
                for key in still_open:
                    found[key] += "\t" if one.tag == f"{W}tab" else one.text or ""
    assert not still_open
    return {int(number): words for number, words in found.items()}


def formatted(data):
    """Every character of the document with the formatting of its run."""
    root = etree.fromstring(part(data, "word/document.xml"))
    characters = []
    for one in root.iter(f"{W}t", f"{W}tab", f"{W}delText"):
        around = [up.tag for up in one.iterancestors() if up.tag != f"{W}r"]
        properties = one.getparent().find(f"{W}rPr")
        look = b"" if properties is None else etree.tostring(properties)
        words = "\t" if one.tag == f"{W}tab" else one.text or ""
        characters += [(letter, look, *around) for letter in words]
    return characters


def test_a_comment_stands_at_its_words():
    data = of_paragraphs("The ferry will stop, an aide said.", "Nobody knew.")
    out = with_comments(data, "an aide", "Nobody")
    assert anchored(out) == {0: "an aide", 1: "Nobody"}
    comments = list(docx.Document(io.BytesIO(out)).comments)
    assert [(one.author, one.initials, one.timestamp) for one in comments] == [
        ("onrecord", "OR", None)
    ] * 2
    assert comments[0].text.splitlines()[:2] == [
        "S7 a-name (warning)",
        "How does the aide know?",
    ]
    assert "Associated Press" in comments[0].text
    assert "onrecord rule S7" in comments[0].text


def test_the_text_and_its_formatting_are_unchanged():
    document = docx.Document()
    paragraph = document.add_paragraph("The ")
    paragraph.add_run("ferry will").bold = True
    paragraph.add_run(" stop, an ").italic = True
    paragraph.add_run("aide said.")
    data = saved(document)
    out = with_comments(data, "ferry", "will stop, an aide", "aide")
    assert anchored(out) == {0: "ferry", 1: "will stop, an aide", 2: "aide"}
    assert formatted(out) == formatted(data)
    assert docx.Document(io.BytesIO(out)).paragraphs[0].text == "The ferry will stop, an aide said."


def test_overlapping_and_equal_places():
    data = of_paragraphs("The ferry will stop on Monday.")
    out = with_comments(data, "ferry will stop", "stop on", "will", "ferry will stop", "Monday.")
    assert anchored(out) == {
        0: "ferry will stop",
        1: "stop on",
        2: "will",
        3: "ferry will stop",
        4: "Monday.",
    }


def test_a_place_that_goes_over_paragraphs():
    data = of_paragraphs("One stop.", "Two stops.", "Three stops.")
    assert anchored(with_comments(data, "stop.\n\nTwo stops.\n\nThree")) == {
        0: "stop.Two stops.Three"
    }


def test_tracked_changes_links_and_fields():
    body = p(
        run("The ferry "),
        f'<w:ins w:id="1" w:author="Ed">{run("will surely stop")}</w:ins>',
        '<w:del w:id="2" w:author="Ed"><w:r><w:delText>may stop</w:delText></w:r></w:del>',
        run(", "),
        f'<w:hyperlink r:id="rId1">{run("two officials")}</w:hyperlink>',
        run(" said on "),
        f'<w:fldSimple w:instr="DATE">{run("2 March 2026")}</w:fldSimple>',
        "<w:r><w:tab/><w:t>after a tab.</w:t></w:r>",
    )
    data = of_body(body)
    out = with_comments(data, "surely", "officials said", "March", "after")
    # A field's result is made anew by Word, so its comment stands around the whole.
    assert anchored(out) == {
        0: "surely",
        1: "officials said on 2 March 2026"[:14],
        2: "2 March 2026",
        3: "after",
    }
    assert formatted(out) == formatted(data)
    root = etree.fromstring(part(out, "word/document.xml"))
    assert not root.xpath("//w:fldSimple//w:commentReference", namespaces=NS)
    assert len(root.xpath("//w:del", namespaces=NS)) == 1


def test_characters_in_the_middle_of_a_run_that_no_text_holds():
    body = p("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>")
    data = of_body(body)
    out = with_comments(data, "ne\ttw", "wo\nth", "three")
    assert anchored(out) == {0: "ne\ttw", 1: "woth", 2: "three"}
    assert open_docx(out, "t").text == open_docx(data, "t").text == "one\ttwo\nthree"


def test_an_emoji_before_the_words():
    emoji = (
        "<w:r><w:t>Ship </w:t><mc:AlternateContent><mc:Choice Requires='w16se'><w:sym/></mc:Choice>"
        "<mc:Fallback><w:t>🚢</w:t></mc:Fallback></mc:AlternateContent><w:t> will stop</w:t></w:r>"
    )
    data = of_body(p(emoji))
    assert anchored(with_comments(data, "will")) == {0: "will"}
    assert anchored(with_comments(data, "🚢 will"))[0].endswith("🚢 will")


def test_a_list_item_and_a_table():
    document = docx.Document()
    document.add_paragraph("The ferry stops", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Crossings", "1,204"
    data = saved(document)
    out = with_comments(data, "• The ferry", "Crossings | 1", "1,204")
    assert anchored(out) == {0: "The ferry", 1: "Crossings1", 2: "1,204"}


def test_a_finding_without_words_stands_at_the_next_word():
    data = of_paragraphs("The ferry will stop.")
    place = Finding(
        code="I1", name="n", level="query", start=0, end=0, message="m", related=(), fix=None
    )
    assert anchored(commented(data, "t", [place])) == {0: "The"}


def test_the_fix_is_proposed():
    data = of_paragraphs("The greeting greeting was warm.")
    fixes = [(Fix(start=12, end=21, text=""), "Proposed: take out “greeting”")]
    fixes.append((Fix(start=4, end=12, text="words"), "Proposed: “words” for “greeting”"))
    fixes.append((Fix(start=4, end=4, text="a "), "Proposed: put in “a”"))
    for fix, words in fixes:
        out = with_comments(data, "greeting", fix=fix)
        (comment,) = docx.Document(io.BytesIO(out)).comments
        assert comment.text.splitlines()[2] == words


def test_comments_that_are_there_stay():
    document = docx.Document()
    paragraph = document.add_paragraph("The ferry will stop, an aide said.")
    document.add_comment(paragraph.runs, text="Which ferry?", author="Ed", initials="E")
    data = saved(document)
    out = with_comments(data, "an aide")
    comments = list(docx.Document(io.BytesIO(out)).comments)
    assert [one.author for one in comments] == ["Ed", "onrecord"]
    assert comments[0].text == "Which ferry?"
    assert anchored(out) == {0: "The ferry will stop, an aide said.", 1: "an aide"}


def test_every_other_part_is_as_it_was():
    data = with_part(of_paragraphs(), "word/media/picture.png", b"\x89PNG" + bytes(range(256)) * 9)
    out = with_comments(data, "ferry")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(out)) as new:
        assert new.testzip() is None
        assert new.namelist()[: len(old.namelist())] == old.namelist()
        assert new.namelist()[len(old.namelist()) :] in (["word/comments.xml"], [])
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
    allowed = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert changed <= allowed | {"word/comments.xml"}
    assert "word/document.xml" in changed


def test_a_document_that_never_had_comments():
    data = with_part(of_paragraphs(), "word/comments.xml", None)
    relations = part(data, "word/_rels/document.xml.rels")
    kept = re.sub(rb"<Relationship [^>]*/comments\"[^>]*/>", b"", relations)
    data = with_part(data, "word/_rels/document.xml.rels", kept)
    out = with_comments(data, "ferry")
    (comment,) = docx.Document(io.BytesIO(out)).comments
    assert comment.author == "onrecord"
    alone = with_part(data, "word/_rels/document.xml.rels", None)
    (comment,) = docx.Document(io.BytesIO(with_comments(alone, "ferry"))).comments
    assert comment.author == "onrecord"


def test_the_same_bytes_each_time():
    data = of_paragraphs()
    assert with_comments(data, "ferry", "officials") == with_comments(data, "ferry", "officials")


def test_nothing_to_note_leaves_the_file_as_it_is():
    data = of_paragraphs()
    assert commented(data, "t", []) == data


def test_markup_in_a_message_is_words():
    data = of_paragraphs("The ferry <b>will</b> stop.")
    out = with_comments(data, "<b>", message="</w:t><script>alert(1)</script>\x00\ud800\ufffe")
    (comment,) = docx.Document(io.BytesIO(out)).comments
    assert "</w:t><script>alert(1)</script>" in comment.text
    assert "\x00" not in comment.text


def test_libreoffice_reads_it_and_prints_it(tmp_path):
    for name in ("soffice", "pdftotext"):
        if shutil.which(name) is None:
            pytest.skip(f"no {name} on this machine: documents are not opened (apt-get install it)")
    out = with_comments(of_paragraphs("The ferry will stop, an aide said."), "an aide")
    (tmp_path / "checked.docx").write_bytes(out)
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to"]
    for form in ("fodt", "pdf"):
        place = ["--outdir", str(tmp_path), str(tmp_path / "checked.docx")]
        subprocess.run([*command, form, *place], check=True, capture_output=True, timeout=180)
    xml = (tmp_path / "checked.fodt").read_text(encoding="utf-8")
    comment = re.search(
        r"<office:annotation .*?</office:annotation>(.*?)<office:annotation-end", xml, re.DOTALL
    )
    assert "How does the aide know?" in comment[0]
    assert "<dc:creator>onrecord</dc:creator>" in comment[0]
    assert comment[1] == "an aide"
    pdf = ["pdftotext", str(tmp_path / "checked.pdf"), "-"]
    shown = subprocess.run(pdf, check=True, capture_output=True, text=True)
    assert "The ferry will stop, an aide said." in shown.stdout


@given(
    st.lists(st.lists(st.text("ab \U0001f6a2", max_size=6), max_size=4), min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=6),
)
@settings(max_examples=60)
def test_any_places_in_any_runs(paragraphs, places):
    data = of_body("".join(p(*map(run, words)) for words in paragraphs))
    story = open_docx(data, "t")
    findings = [
        Finding(
            code="S7",
            name="n",
            level="query",
            start=start,
            end=min(start + length, len(story.text)),
            message="m",
            related=(),
            fix=None,
        )
        for start, length in places
        if start < len(story.text)
    ]
    out = commented(data, "t", findings)
    assert open_docx(out, "t").text == story.text
    assert formatted(out) == formatted(data)
    words = anchored(out)
    for number, one in enumerate(findings):
        inside = [
            story.text[max(piece.start, one.start) : min(piece.end, one.end)]
            for piece in story.pieces
        ]
        if any(inside):
            assert words[number] == "".join(inside)
