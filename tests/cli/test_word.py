"""`onrecord check story.docx -o checked.docx`."""

import io

import docx

from tests.ingest.documents import of_paragraphs

STORY = (
    "PORT HAVEN (AP) — The ferry to Skerrow will will stop in May, said an aide who asked not to be"
    " named.",
    "Mayor Ada Lind said she had heard nothing of it.",
)


def comments(path):
    return [one.text.split()[0] for one in docx.Document(io.BytesIO(path.read_bytes())).comments]


def test_the_notes_become_comments(run, tmp_path):
    story, checked = tmp_path / "story.docx", tmp_path / "checked.docx"
    story.write_bytes(of_paragraphs(*STORY))
    assert run("check", story, "-o", checked).returncode == 1
    assert "C15" in comments(checked)
    first = checked.read_bytes()
    assert run("check", story, "-o", checked, "--exit-zero").returncode == 0
    assert checked.read_bytes() == first
    assert run("check", story, "-o", checked, "--select", "C15").returncode == 1
    assert comments(checked) == ["C15"]
    assert run("check", story, "-o", checked, "--ignore", "C,S").returncode == 0
    assert checked.read_bytes() == story.read_bytes()


def test_what_cannot_be_commented(run, tmp_path):
    story, text = tmp_path / "story.docx", tmp_path / "story.txt"
    story.write_bytes(of_paragraphs(*STORY))
    text.write_text("\n\n".join(STORY))
    out = str(tmp_path / "checked.docx")
    for arguments in (
        [str(text), "-o", out],
        [str(story), str(text), "-o", out],
        [str(tmp_path), "-o", out],
        ["-", "-o", out],
        [str(story), "--format", "docx"],
        [str(story), "-o", out, "--fix"],
        [str(story), "-o", out, "--write-baseline", str(tmp_path / "b.json")],
    ):
        result = run("check", *arguments)
        assert result.returncode == 2, arguments
        assert "docx" in result.stderr or "Word" in result.stderr
    assert not (tmp_path / "checked.docx").exists()
    assert run("check", str(story), "-o", str(story)).returncode == 2
    story.write_bytes(b"PK\x03\x04 no document")
    assert run("check", str(story), "-o", out).returncode == 2
    assert not (tmp_path / "checked.docx").exists()
