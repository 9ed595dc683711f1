"""Files, folders and standard input: what each format gives."""

import io
import json
import re
import sys
from types import SimpleNamespace

import pytest

from onrecord.ingest import read_stories

TEXT = "The ferry\xa0will stop, “two” officials said.\r\n\r\nNobody knew.\n"
PAGE = """<!doctype html><html><head><title>Ferry stops | The Gazette</title>
<meta property="og:title" content="Ferry stops, says the tag"><meta name="author" content="B">
<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://g.test/f">
<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "no"},
{"@type": ["NewsArticle"], "headline": "Ferry &amp; crew stop", "author": [{"name": "Ada Lind"},
{"name": "Bo Berg"}], "datePublished": "2021-01-15T10:00:00Z"}]}</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry &amp; crew stop</h1>
<p>PORT HAVEN (AP) &mdash; The ferry will stop on Friday, two officials who know
the plan said.</p>
<h2>Nobody was told</h2><p>The crew of the ferry has not been told, one of the
officials said on Monday, and the mayor, who was asked twice, said she would wait and
see what the owners of the line do.</p>
<ul><li>It is old and slow and loud.</li><li>It is the last of its kind on the coast.</li></ul>
<p>The Associated Press contributed to this report.</p></article></body></html>"""


def read(tmp_path, name, data, **flags):
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_stories(path, **flags))


def from_input(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    return list(read_stories("-"))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.TXT", "notes"])
def test_text_is_unchanged(tmp_path, name):
    (story,) = read(tmp_path, name, TEXT)
    assert story.text == TEXT
    assert story.id == name


def test_front_matter_is_cut_off_and_read(tmp_path):
    block = (
        '---\nheadline: "Ferry: it stops"\nauthor: Ada Lind\noutlet: The Gazette\n# a comment\n'
        "published: 2021-01-15\nurl: https://g.test/f\ntags:\n  - ferries\nmood: calm\n---\n"
    )
    (story,) = read(tmp_path, "a.txt", block + TEXT)
    assert story.text == TEXT
    assert (story.headline, story.byline, story.outlet) == (
        "Ferry: it stops",
        "Ada Lind",
        "The Gazette",
    )
    assert (story.published, story.url) == ("2021-01-15", "https://g.test/f")
    assert set(story.metadata_from.values()) == {"front matter"}


def test_front_matter_with_windows_line_ends(tmp_path):
    (story,) = read(tmp_path, "a.txt", "---\r\noutlet: The Gazette\r\n---\r\n" + TEXT)
    assert (story.text, story.outlet) == (TEXT, "The Gazette")


def test_a_rule_of_dashes_is_no_front_matter(tmp_path):
    text = "---\nThe ferry will stop.\n---\nNobody knew.\n"
    (story,) = read(tmp_path, "a.md", text)
    assert story.text == text


def test_a_line_of_front_matter_without_a_colon(tmp_path):
    (error,) = read(tmp_path, "a.txt", "---\noutlet: G\npublished 2021-01-15\n---\nThe ferry.")
    assert error.place.endswith("a.txt, line 3")


def test_flags_fill_only_what_the_file_does_not_say(tmp_path):
    (story,) = read(
        tmp_path, "a.txt", "---\noutlet: G\n---\nThe ferry.", published="2021-01-15", outlet="H"
    )
    assert (story.outlet, story.published) == ("G", "2021-01-15")
    assert story.metadata_from == {"outlet": "front matter", "published": "flag"}


def test_dates_come_out_in_one_form(tmp_path):
    (story,) = read(tmp_path, "a.txt", "The ferry.", published="2021-01-15T10:00:00Z")
    assert story.published == "2021-01-15T10:00:00+00:00"


def test_headline_of_the_text_is_named_as_such(tmp_path):
    (story,) = read(tmp_path, "a.md", "# Ferry stops\n\nBy Ada Lind\n\n## Today\n\nIt stops.\n")
    assert (story.headline, story.byline) == ("Ferry stops", "Ada Lind")
    assert story.metadata_from == {"headline": "text", "byline": "text"}
    assert [part.kind for part in story.parts] == ["headline", "byline", "heading", "body"]


def test_jsonl(tmp_path):
    lines = [
        json.dumps({"text": TEXT, "id": 7, "headline": "Ferry", "other": [1]}),
        "",
        json.dumps({"text": TEXT, "byline": "", "published": "2021-01-15", "url": None}),
    ]
    first, second = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert (first.id, first.headline, first.text) == ("7", "Ferry", TEXT)
    assert (second.id, second.byline, second.published) == ("a.jsonl:3", None, "2021-01-15")


def test_jsonl_with_a_byte_order_mark(tmp_path):
    (story,) = read(tmp_path, "a.jsonl", b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode())
    assert story.text == TEXT


def test_jsonl_in_utf_16_is_refused_once(tmp_path):
    lines = (json.dumps({"text": TEXT}) + "\n") * 3
    (error,) = read(tmp_path, "a.jsonl", lines.encode("utf-16"))
    assert "UTF-16" in error.problem


def test_page(tmp_path):
    (story,) = read(tmp_path, "a.html", PAGE)
    assert story.headline == "Ferry & crew stop"
    assert story.byline == "Ada Lind and Bo Berg"
    assert story.published == "2021-01-15T10:00:00+00:00"
    assert (story.outlet, story.url) == ("The Gazette", "https://g.test/f")
    assert story.metadata_from == {
        "headline": "json-ld",
        "byline": "json-ld",
        "published": "json-ld",
        "outlet": "meta og:site_name",
        "url": "link canonical",
    }
    found = [(part.kind, part.span.of(story.text)) for part in story.parts]
    assert ("dateline", "PORT HAVEN (AP) —") in found
    assert ("heading", "Nobody was told") in found
    assert found[-1] == ("credit", "The Associated Press contributed to this report.")
    assert "• It is old and slow and loud.\n• It is the last" in story.text
    assert "Home" not in story.text


def test_a_page_keeps_the_paragraphs_that_it_has_twice(tmp_path):
    first = "The ferry will stop in March, two officials said, and what comes after is not known."
    again = 'The chair said that <a href="x">the roof</a> was never paid for, and he had no money.'
    last = "The board will meet on Thursday, and a vote on the winter boat is expected by then."
    paragraphs = [first, again, again, first, last, last, last]
    page = "".join(f"<p>{words}</p>\n" for words in paragraphs)
    (story,) = read(tmp_path, "a.html", f"<html><body><article>{page}</article></body></html>")
    plain = [re.sub("<.*?>", "", words) for words in paragraphs]
    assert story.text.split("\n\n") == plain


def test_page_without_json_ld_falls_back_to_its_tags(tmp_path):
    page = PAGE.replace("ld+json", "javascript")
    (story,) = read(tmp_path, "a.html", page)
    assert (story.headline, story.byline) == ("Ferry stops, says the tag", "B")
    assert story.metadata_from["headline"] == "meta og:title"


def test_outlet_is_taken_off_the_headline(tmp_path):
    page = PAGE.replace("ld+json", "javascript").replace(
        "stops, says the tag", "stops - The Gazette"
    )
    (story,) = read(tmp_path, "a.html", page)
    assert story.headline == "Ferry stops"


@pytest.mark.parametrize(
    "body",
    [
        {"body_text": "The ferry will stop.\n\nNobody knew."},
        {"body_html": "<p>The ferry <b>will</b> stop.</p><p>Nobody knew.</p>"},
        {
            "bodies": [
                {"contenttype": "text/html", "value": "<p>The ferry will stop.</p><p>Nobody knew."}
            ]
        },
        {
            "bodies": [
                {"contenttype": "text/plain", "value": "The ferry will stop.\n\nNobody knew."}
            ]
        },
    ],
)
def test_ninjs(tmp_path, body):
    item = {
        "uri": "urn:1",
        "headlines": [{"value": "Ferry stops"}],
        "byline": "Ada Lind",
        "versioncreated": "2021-01-15T10:00:00Z",
        "infosources": [{"name": "The Associated Press"}],
        **body,
    }
    (story,) = read(tmp_path, "a.json", json.dumps(item))
    assert story.text == "The ferry will stop.\n\nNobody knew."
    assert (story.id, story.headline, story.byline) == ("urn:1", "Ferry stops", "Ada Lind")
    assert story.outlet == "The Associated Press"


def test_json_that_is_no_ninjs(tmp_path):
    (error,) = read(tmp_path, "a.json", '{"text": "The ferry."}')
    assert ".jsonl" in error.cure


def test_folders_are_read_in_the_order_of_their_paths(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/c/x.md", "c.jsonl", ".git/x.txt", "notes.pdf", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"text": "The ferry."}))
    assert [story.id for story in read_stories(tmp_path)] == [
        "a.txt",
        "a/c/x.md",
        "a/z.txt",
        "b.txt",
        "c.jsonl:1",
    ]


def test_a_folder_s_readme_is_no_story_unless_it_is_named(tmp_path):
    for name in ("README.md", "readme.txt", "readme first.txt"):
        (tmp_path / name).write_text("The ferry.")
    assert [story.id for story in read_stories(tmp_path)] == ["readme first.txt"]
    assert [story.id for story in read_stories(tmp_path / "README.md")] == ["README.md"]


def test_standard_input_is_told_by_its_content(monkeypatch):
    lines = "\n".join([json.dumps({"text": "One ferry."}), json.dumps({"text": "Two."})])
    assert [s.text for s in from_input(monkeypatch, lines.encode())] == ["One ferry.", "Two."]
    assert [s.headline for s in from_input(monkeypatch, PAGE.encode())] == ["Ferry & crew stop"]
    assert [s.text for s in from_input(monkeypatch, TEXT.encode())] == [TEXT]
    assert [s.text for s in from_input(monkeypatch, TEXT.encode("utf-16"))] == [TEXT]
    (story,) = from_input(monkeypatch, json.dumps({"body_text": "The ferry."}, indent=1).encode())
    assert story.text == "The ferry."
    (error,) = from_input(monkeypatch, b"")
    assert error.place == "standard input"


def test_the_model_story(shared):
    (story,) = read_stories(shared / "data" / "seed" / "pence-harris.txt")
    words = {part.kind: part.span.of(story.text) for part in story.parts if part.kind != "body"}
    assert list(words) == ["dateline", "key_points", "credit"]
    assert words["dateline"] == "WASHINGTON —"
    assert words["key_points"].startswith("What You Need To Know")
    assert words["key_points"].endswith("ahead of the inauguration")
    assert [credit.name for credit in story.credits] == ["The Associated Press"]
    assert story.text.count("\xa0") == 5
