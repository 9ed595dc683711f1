"""The pages of a pasted story as a browser without script has them: a form, posted."""

import io
import json
import re
from html.parser import HTMLParser

import httpx
import pytest
from docx import Document
from starlette.testclient import TestClient

from onrecord.check.catalogue import by_code
from onrecord.records.finding import Finding, Fix
from onrecord.show.html import render
from onrecord.web.app import create_app
from onrecord.web.pages.story_fixes import accepted, controls, name_of
from onrecord.web.refused import RefusedError
from onrecord.web.settings import Settings
from tests.conftest import ROOT
from tests.show.made import made

EXAMPLES = ROOT / "examples"

STORY = (
    "The mayor will close the the harbour, two people familiar with the plan told the Courier.\n"
    "\n"
    "“We have no no choice,” said Oona Prade, who leads the the board.\n"
    "\n"
    "The board meets at 6:00 p.m. on Tuesday.\n"
)


class Page(HTMLParser):
    """The tags of a page, its text boxes and the text of its story."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.story = ""
        self.box = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "input"):
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if any(tag == "textarea" for tag, _ in self.open):
            self.box += data
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.story += data

    @property
    def text(self) -> str:
        """What the text box holds: a browser drops the line break that it begins with."""
        return self.box.removeprefix("\n")

    def values(self, name: str) -> list[str]:
        return [
            attributes["value"] for _, attributes in self.tags if attributes.get("name") == name
        ]


def post(client: httpx.Client, path: str = "/story", file=None, **fields) -> httpx.Response:
    # As a browser does: always in parts, and lines end in "\r\n".
    parts = [
        (name, (None, one.replace("\n", "\r\n")))
        for name, value in fields.items()
        for one in ([value] if isinstance(value, str) else value)
    ]
    return client.post(path, files=[*parts, ("file", file or ("", b""))])


def shown(client: httpx.Client, **fields) -> Page:
    answer = post(client, **fields)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def test_the_first_page_asks_for_a_story_and_says_that_nothing_leaves(client):
    page = client.get("/")
    assert "Nothing leaves this machine" in page.text
    labelled = {attributes["for"] for tag, attributes in Page(page.text).tags if tag == "label"}
    assert {"text", "file", "headline", "byline", "outlet", "published", "profile"} == labelled


@pytest.mark.parametrize("path", ["/", "/story", "/nowhere"])
def test_no_style_or_script_stands_in_a_page(client, path):
    answer = post(client, text=STORY) if path == "/story" else client.get(path)
    for tag, attributes in Page(answer.text).tags:
        assert tag != "style"
        assert not any(name == "style" or name.startswith("on") for name in attributes)
        assert tag != "script" or attributes["src"].startswith("/static/")


def test_a_pasted_story_is_shown_whole_and_kept_in_the_form(client):
    page = shown(client, text=STORY)
    assert page.story == page.text == STORY


def test_what_is_known_of_it_is_shown_and_kept(client):
    answer = post(
        client,
        text=STORY,
        headline="Harbour <b>shut</b>",
        byline="Maud Finch",
        outlet="The Courier",
        published="2026-03-05",
        profile="ap",
    )
    page = Page(answer.text)
    assert "By Maud Finch" in answer.text
    assert "2026-03-10" in answer.text  # the Tuesday after
    assert page.values("headline") == ["Harbour <b>shut</b>"]
    assert page.values("published") == ["2026-03-05"]
    assert [a["value"] for tag, a in page.tags if tag == "option" and "selected" in a] == ["ap"]


def test_an_accepted_fix_is_in_the_text(client):
    first, second, *_ = shown(client, text=STORY).values("accept")[1:]
    page = shown(client, text=STORY, accept=first)
    assert page.text == page.story == STORY.replace("close the the", "close the")
    page = shown(client, text=page.text, accept=shown(client, text=page.text).values("accept")[1])
    assert page.text == STORY.replace("the the", "the")
    assert second not in page.values("accept")


def test_all_sure_fixes_go_in_at_once_and_none_inside_quotation_marks(client):
    answer = post(client, text=STORY, accept="safe")
    assert Page(answer.text).text == STORY.replace("the the", "the").replace("6:00 p", "6 p")
    assert "3 fixes accepted." in answer.text


def test_a_fix_inside_quotation_marks_has_no_button_and_cannot_be_asked_for():
    start = STORY.index("no no")
    fix = Fix(start=start, end=start + 5, text="no")
    finding = Finding(
        code="C15",
        name="doubled-word",
        level="error",
        start=start,
        end=start + 5,
        message="it stands twice",
        related=(),
        fix=fix,
    )
    record = made(STORY, findings=(finding,))
    (beside,) = controls(record, "form").by_note.values()
    assert "In a quotation: for you to mend" in beside
    assert "<button" not in beside
    assert accepted(record, [name_of(finding, STORY)]) == (STORY, 0, 1)
    assert accepted(record, ["safe"]) == (STORY, 0, 0)


def test_a_fix_of_another_text_is_not_taken_for_one_of_this(client):
    name = shown(client, text=STORY).values("accept")[1]
    answer = post(client, text="New. " + STORY, accept=name)
    assert Page(answer.text).text == "New. " + STORY
    assert "the text is no longer what it was" in answer.text


def word_file(*paragraphs: str) -> bytes:
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


LINE = json.dumps({"text": STORY, "headline": "Harbour shut"}).encode()
FILES = {
    "story.txt": STORY.encode(),
    "story.md": f"---\nheadline: Harbour shut\n---\n{STORY}".encode(),
    "windows.txt": STORY.replace("\n", "\r\n").encode("cp1252"),
    "story.html": f"<html><title>Harbour shut</title><article><h1>Harbour shut</h1><p>"
    f"{STORY.replace(chr(10) * 2, '</p><p>')}</p></article></html>".encode(),
    "story.docx": word_file(*STORY.split("\n\n")),
    "story.json": json.dumps({"text": STORY}, indent=1).encode(),
    "ninjs.json": json.dumps({"uri": "x", "body_text": STORY}).encode(),
    "story.jsonl": LINE + b"\n",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_and_its_text_comes_into_the_form(client, name):
    page = shown(client, file=(name, FILES[name]))
    assert "two people familiar with the plan told the Courier." in page.text
    assert page.text == page.story.replace("\r\n", "\n")
    assert page.values("name") == ["x" if name == "ninjs.json" else name]
    # From there on it is mended like a pasted one.
    mended = shown(client, text=page.text, accept=page.values("accept")[1])
    assert mended.text == page.text.replace("close the the", "close the")


def test_what_a_file_says_of_its_story_comes_into_the_form(client):
    page = shown(client, file=("story.md", FILES["story.md"]), outlet="The Courier")
    assert page.values("headline") == ["Harbour shut"]
    assert page.values("outlet") == ["The Courier"]


def test_front_matter_may_be_pasted_too(client):
    page = shown(client, text=f"---\nheadline: Harbour shut\n---\n{STORY}")
    assert page.text == page.story == STORY
    assert page.values("headline") == ["Harbour shut"]


def test_the_source_of_a_page_may_be_pasted_too(client):
    page = shown(client, text=FILES["story.html"].decode())
    assert page.text.startswith("The mayor will close") or page.text.startswith("Harbour shut")
    assert "<p>" not in page.text


@pytest.mark.parametrize(
    "status, fields, problem, cure",
    [
        (422, {"text": ""}, "there is no text", "Put the story"),
        (422, {"text": " \n "}, "there is no text", "Put the story"),
        (413, {"text": "It sinks. " * 30_000}, "characters", "Cut it into stories"),
        (422, {"text": STORY, "published": "Tuesday"}, "Tuesday", "2"),
        (422, {"text": STORY, "profile": "none"}, "no such profile", "There are"),
        (415, {"file": ("a.warc.gz", b"\x1f\x8b")}, "no file of one story", "Drop one of .txt"),
        (415, {"file": ("a.txt", b"\x1f\x8b")}, "no file of one story", "Drop one of .txt"),
        (422, {"file": ("a.jsonl", LINE + b"\n" + LINE)}, "it holds 2 stories", "Drop one story"),
        (422, {"file": ("a.json", b"[]")}, "not a story", "object"),
        (422, {"file": ("a.docx", b"PK")}, "", ""),
    ],
)
def test_what_goes_wrong_is_said_with_a_cure_and_the_form_stays(
    client, status, fields, problem, cure
):
    answer = post(client, headline="Harbour shut", **fields)
    assert answer.status_code == status
    box = re.search('<section class="problem" role="alert">.*?</section>', answer.text, re.DOTALL)
    assert problem in box[0]
    assert cure in box[0]
    page = Page(answer.text)
    assert page.values("headline") == ["Harbour shut"]
    assert page.text == fields.get("text", "")


def test_every_check_has_its_page_and_nothing_else_has(client):
    for code in by_code():
        answer = client.get(f"/rules/{code}")
        assert f"<h1>{code} " in answer.text
        assert Page(answer.text).open == []
    assert client.get("/rules/S999").status_code == 404


def test_a_text_that_is_far_too_long_for_a_form_is_told(client):
    answer = post(client, text="It sinks. " * 100_000)
    assert answer.status_code == 413
    assert "Cut it into stories" in answer.text


def test_the_address_of_an_answer_leads_to_the_form(client):
    assert client.get("/story").headers["location"] == "/"


class BusyReaders:
    async def outcome(self, *_):
        raise RefusedError(
            503, place="the queue", problem="full", cure="Wait", headers={"Retry-After": "5"}
        )


def test_a_busy_server_says_so_and_keeps_the_text():
    app = create_app(Settings())
    app.state.readers = BusyReaders()
    answer = post(TestClient(app, base_url="http://127.0.0.1"), text=STORY)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert Page(answer.text).text == STORY


def test_there_is_something_to_keep(client):
    fields = {"text": STORY, "headline": "Harbour shut"}
    text = post(client, "/story/text", **fields)
    assert text.text == STORY
    record = post(client, "/story/record", **fields)
    assert record.json()["story"]["text"] == STORY
    report = post(client, "/story/report", **fields)
    assert report.text.startswith(render([])[:15])
    assert "script" not in {tag for tag, _ in Page(report.text).tags}
    for answer in (text, record, report):
        assert answer.headers["content-disposition"].startswith("attachment")


def test_a_page_of_800_words_is_light(client):
    story = (EXAMPLES / "ferry.txt").read_text()
    words = len(story.split())
    page = post(client, text=story).text
    loaded = re.findall(r'<(?:link|script)[^>]* (?:href|src)="(/[^"]+)"', page)
    assert len(loaded) == 5
    sizes = [len(page.encode()) * 800 // words, *(len(client.get(path).content) for path in loaded)]
    assert sum(sizes) < 100_000, sizes
