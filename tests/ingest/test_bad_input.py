"""Bad input: a result or one clean line, never a crash, and the rest goes on."""

import io
import json
import os
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest import limits, read_stories, story_from_text
from onrecord.records.story import Story

LINE = {"text": "The ferry will stop, two officials said."}


def read(tmp_path, name, data, **flags):
    """What comes of a file with these bytes."""
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_stories(path, **flags))


def the_error(items):
    """The only item, an error with all three of its parts."""
    (error,) = items
    assert isinstance(error, IngestError)
    assert error.place
    assert error.problem
    assert error.cure
    assert "\n" not in str(error)
    return error


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a"])
@pytest.mark.parametrize("data", ["", "\n \t\r\n"])
def test_empty_file(tmp_path, name, data):
    error = the_error(read(tmp_path, name, data))
    assert name in error.place


def test_front_matter_without_a_text(tmp_path):
    error = the_error(read(tmp_path, "a.txt", "---\nheadline: Ferry stops\n---\n\n"))
    assert error.problem == "there is no text in it"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.json", "a"])
def test_50_megabytes_of_one_line(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"a" * 1_000_000)
    error = the_error(read_stories(path))
    assert "bytes" in error.problem


def test_a_line_too_long_does_not_stop_the_lines_behind_it(tmp_path, monkeypatch):
    monkeypatch.setattr("onrecord.ingest.jsonl.LINE_BYTES", 100)
    long = json.dumps({"text": "a" * 500})
    first, error, last = read(
        tmp_path, "a.jsonl", "\n".join([json.dumps(LINE), long, json.dumps(LINE)])
    )
    assert isinstance(first, Story)
    assert "line 2" in str(error)
    assert last.id == "a.jsonl:3"


def test_a_text_of_more_characters_than_a_story_has():
    with pytest.raises(IngestError, match="Cut it into stories"):
        story_from_text("a" * (limits.STORY_CHARACTERS + 1), id="long")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "Word or zip"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        (bytes(range(256)) * 40, "zero bytes"),
        (b"\x01\x02\0\0\x03", "zero bytes"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a"])
def test_binary(tmp_path, name, data, words):
    error = the_error(read(tmp_path, name, data))
    assert words in error.problem
    assert "Save" in error.cure


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json"])
def test_invalid_utf_8_that_nothing_proves(tmp_path, name):
    error = the_error(read(tmp_path, name, b"<p>The ferry \x81\x8d will stop.</p>"))
    assert "is not UTF-8" in error.problem
    assert "UTF-8" in error.cure


def test_invalid_utf_8_on_a_line_of_jsonl(tmp_path):
    good = json.dumps(LINE).encode()
    first, error, last = read(tmp_path, "a.jsonl", b"\n".join([good, b'{"text": "\xff"}', good]))
    assert isinstance(first, Story)
    assert "line 2" in error.place
    assert "UTF-8" in error.problem
    assert isinstance(last, Story)


@pytest.mark.parametrize("half", ["\\ud800", "\\ud800 and more", "\\udc00 and more"])
@pytest.mark.parametrize("field", ["text", "headline"])
def test_lone_surrogates_on_a_line_of_jsonl(tmp_path, half, field):
    line = f'{{"text": "The ferry.", "{field}": "{half}"}}'
    error, last = read(tmp_path, "a.jsonl", f"{line}\n{json.dumps(LINE)}")
    assert "half a character" in error.problem
    assert "line 1" in error.place
    assert isinstance(last, Story)


def test_lone_surrogates_in_ninjs(tmp_path):
    error = the_error(read(tmp_path, "a.json", '{"body_text": "half \\ud83d of it"}'))
    assert "half a character" in error.problem


@pytest.mark.parametrize("field", ["headline", "byline", "outlet", "url"])
def test_lone_surrogates_from_a_program(field):
    with pytest.raises(IngestError, match="half a character"):
        story_from_text("The ferry.", id="a", **{field: "half \ud800"})


@pytest.mark.parametrize("text", ['"', '""""""', "“”„«»‘’", "“\n\n“\n\n”"])
def test_only_quotation_marks(tmp_path, text):
    (story,) = read(tmp_path, "a.txt", text)
    assert story.text == text
    assert [part.kind for part in story.parts][-1] == "body"


def test_right_to_left_text(tmp_path):
    text = "המעבורת תפסיק\n\n«لن تبحر العبارة»، قال مسؤولان.\u200f\n"
    (story,) = read(tmp_path, "a.txt", text)
    assert story.text == text
    assert story.headline == "המעבורת תפסיק"


def test_html_without_an_article(tmp_path):
    error = the_error(read(tmp_path, "a.html", "<html><body><nav></nav></body></html>"))
    assert error.problem == "the page holds no article"


@pytest.mark.parametrize(
    "tag", ["div", "b", "table", "blockquote", "ul", "span", "font", "p", "li"]
)
@pytest.mark.parametrize("closed", [True, False])
def test_html_that_nests_100_000_deep(tmp_path, tag, closed):
    deep = 100_000
    page = f"<html><body>{f'<{tag}>' * deep}The ferry.{f'</{tag}>' * deep * closed}</body></html>"
    (item,) = read(tmp_path, "a.html", page)
    # <p> and <li> close one another: no depth, so a story or an error of its own is as good.
    assert isinstance(item, IngestError) or tag in ("p", "li", "table")


def test_html_with_more_elements_than_a_page_has(tmp_path):
    error = the_error(read(tmp_path, "a.html", f"<html><body>{'<i></i>' * 40_001}</body></html>"))
    assert "elements" in error.problem


def test_json_that_nests_deep(tmp_path):
    deep = "[" * 100_000
    assert "JSON" in the_error(read(tmp_path, "a.json", deep)).problem
    assert "JSON" in the_error(read(tmp_path, "a.jsonl", '{"other": ' + deep)).problem
    page = f'<script type="application/ld+json">{deep}</script><p>{LINE["text"]}</p>'
    (story,) = read(tmp_path, "a.html", f"<html><body>{page}</body></html>")
    assert LINE["text"] in story.text


@pytest.mark.parametrize(
    "broken",
    [
        '{"text": "The ferry',
        "[]",
        "3",
        '{"headline": "Ferry"}',
        '{"text": 3}',
        '{"text": "  "}',
        "no",
    ],
)
def test_a_broken_line_3_of_jsonl(tmp_path, broken):
    lines = [json.dumps(LINE)] * 4
    lines[2] = broken
    items = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert [isinstance(item, Story) for item in items] == [True, True, False, True]
    error = items[2]
    assert error.place.endswith("a.jsonl, line 3")
    assert error.cure


def test_missing_file(tmp_path):
    error = the_error(read_stories(tmp_path / "none.txt"))
    assert error.problem == "there is no such file"


def test_folder_without_stories(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("The ferry.")
    error = the_error(read_stories(tmp_path))
    assert ".txt" in error.cure


def test_a_bad_file_does_not_stop_the_folder(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry.")
    (tmp_path / "b.txt").write_bytes(b"%PDF")
    (tmp_path / "c.txt").write_text("The ferry.")
    first, error, last = read_stories(tmp_path)
    assert (first.id, last.id) == ("a.txt", "c.txt")
    assert error.place.endswith("b.txt")


def test_a_path_through_a_file(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry.")
    error = the_error(read_stories(tmp_path / "a.txt" / "b.txt"))
    assert "cannot be opened" in error.problem


@pytest.mark.parametrize(
    "date", ["yesterday", "2021-02-30", "15/01/2021", "Jan. 15, 2021", "2021-13-01"]
)
def test_a_date_that_is_none(tmp_path, date):
    flag = the_error(read(tmp_path, "a.txt", "The ferry.", published=date))
    front = the_error(read(tmp_path, "b.txt", f"---\npublished: {date}\n---\nThe ferry."))
    line = the_error(read(tmp_path, "c.jsonl", json.dumps({**LINE, "published": date})))
    for error in (flag, front, line):
        assert "publication date" in error.problem
        assert "2021-01-15" in error.cure
    assert flag.place == "--published"
    assert line.place.endswith("c.jsonl, line 1")
    with pytest.raises(IngestError, match="publication date"):
        story_from_text("The ferry.", id="a", published=date)


def test_a_page_with_a_date_that_is_none_is_read_without(tmp_path):
    head = '<meta property="article:published_time" content="yesterday">'
    page = f"<html><head>{head}</head><body><p>{LINE['text'] * 9}</p></body></html>"
    (story,) = read(tmp_path, "a.html", page)
    assert story.published is None


def test_html_without_trafilatura_names_the_install_line(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    error = the_error(read(tmp_path, "a.html", "<html><body><p>The ferry.</p></body></html>"))
    assert "pip install 'onrecord[html]'" in error.cure


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.json", "a.jsonl", "a"]))
def test_any_bytes_give_stories_or_errors(data, name):
    with tempfile.TemporaryDirectory() as folder:
        items = read(Path(folder), name, data)
    assert items
    for item in items:
        assert isinstance(item, Story) or item.cure


@given(st.text(max_size=200))
def test_any_text_of_a_jsonl_line_comes_out_unchanged(text):
    fake = SimpleNamespace(buffer=io.BytesIO(json.dumps({"text": text}).encode()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", fake)
        (item,) = read_stories("-")
    if text.strip():
        assert item.text == text
    else:
        assert isinstance(item, IngestError)


def test_parts_of_twice_the_text_take_no_more_than_twice_the_looks(monkeypatch):
    """Time in line with the text: counted in paragraphs looked at, not in seconds."""
    from onrecord.ingest.parts import find

    looks = 0
    real = find.Unit.head

    def counted(unit, text, characters=240):
        nonlocal looks
        looks += 1
        return real(unit, text, characters)

    monkeypatch.setattr(find.Unit, "head", counted)
    counts = []
    for times in (1_000, 2_000):
        for piece in ("• x\n", "Key points\n\n", "By A\n\n", "ABC\n\n", "(AP) - \n"):
            looks = 0
            find.find_parts(piece * times)
            counts.append(looks)
    for once, twice in zip(counts[:5], counts[5:], strict=True):
        assert twice <= 2 * once + 50


def test_a_folder_in_a_folder_that_cannot_be_opened(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("The ferry will stop.")
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def scandir(path):
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    story, error = read_stories(tmp_path)
    assert isinstance(story, Story)
    assert error.place == str(tmp_path / "closed")
    assert "Permission denied" in error.problem
