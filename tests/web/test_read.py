"""POST /read: the record of a story, in every format that it may come in."""

import asyncio
import io
import json
import zipfile

import docx
import httpx
import pytest

import onrecord
from onrecord.show import jsonl
from onrecord.web import limits
from onrecord.web.api.incoming import DOCX
from tests.in_a_loop import in_a_loop

STORY = (
    "HARBOUR CITY (AP) — The ferry will stop on Friday, two officials said.\n\n"
    '"We have no boats left," said Mara Lind, the harbour master.\n'
)


def test_json_gives_the_record_that_the_library_gives(client):
    answer = client.post("/read", json={"text": STORY, "published": "2021-01-15", "id": "ferry"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    expected = onrecord.analyse(STORY, published="2021-01-15", id="ferry")
    assert answer.json() == json.loads(jsonl.render(expected))
    assert answer.json()["story"]["text"] == STORY


def test_a_line_of_jsonl_may_be_sent_as_it_is(client):
    line = {"text": STORY, "id": 7, "outlet": "The Harbour Post", "section": "local", "words": 12}
    story = client.post("/read", json=line).json()["story"]
    assert (story["id"], story["outlet"]) == ("7", "The Harbour Post")


def test_plain_text_has_front_matter_or_flags(client):
    with_block = f"---\npublished: 2021-01-15\n---\n{STORY}"
    plain = {"Content-Type": "text/plain; charset=UTF-8"}
    found = client.post("/read", content=with_block.encode(), headers=plain).json()["story"]
    assert (found["published"], found["text"]) == ("2021-01-15", STORY)
    found = client.post(
        "/read?published=2021-01-16&outlet=Post", content=STORY.encode(), headers=plain
    ).json()["story"]
    assert (found["published"], found["outlet"], found["text"]) == ("2021-01-16", "Post", STORY)


def test_a_page_gives_its_article(client):
    paragraphs = "".join(f"<p>{one}</p>" for one in STORY.split("\n\n") * 4)
    page = (
        f"<html><head><title>Ferry to stop</title></head><body><nav>Home</nav>"
        f"<article><h1>Ferry to stop</h1>{paragraphs}</article></body></html>"
    )
    answer = client.post("/read", content=page, headers={"Content-Type": "text/html"})
    assert answer.status_code == 200
    text = answer.json()["story"]["text"]
    assert "said Mara Lind" in text
    assert "<p>" not in text


def test_a_word_file_gives_its_text(client):
    document = docx.Document()
    for paragraph in STORY.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    answer = client.post("/read", content=file.getvalue(), headers={"Content-Type": DOCX})
    assert answer.status_code == 200
    assert "said Mara Lind" in answer.json()["story"]["text"]
    assert answer.json()["anonymous"]["sources"] == 1


def test_a_word_file_that_is_none_or_a_bomb_is_refused(client):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as members:
        members.writestr("word/document.xml", b"<w>" + b" " * 50_000_000)
    for file in (b"PK\x03\x04 no zip", bomb.getvalue()):
        answer = client.post("/read", content=file, headers={"Content-Type": DOCX})
        assert answer.status_code == 422
        assert answer.elapsed.total_seconds() < 10


@pytest.mark.parametrize(
    "status, content, media",
    [
        (400, b"{", "application/json"),
        (400, b'{"text": "\xff"}', "application/json"),
        (422, b'{"headline": "x"}', "application/json"),
        (422, b'{"text": 7}', "application/json"),
        (422, b'["text"]', "application/json"),
        (422, b'{"text": " "}', "application/json"),
        (422, b'{"text": "The ferry.", "published": "soon"}', "application/json"),
        (415, b"x", "application/pdf"),
        (415, b"x", ""),
        (415, "Fähre".encode("latin-1"), "text/plain; charset=latin-1"),
        (422, b"%PDF-1.7 ...", "text/plain"),
    ],
)
@pytest.mark.parametrize("path", ["/read", "/check"])
def test_what_is_wrong_is_said(client, path, status, content, media):
    answer = client.post(path, content=content, headers={"Content-Type": media} if media else {})
    assert answer.status_code == status
    error = answer.json()["error"]
    assert set(error) == {"place", "problem", "cure"}
    assert all(error.values())


@pytest.mark.parametrize("query", ["profile=nobody", "select=s999", "ignore=bogus", "level=loud"])
def test_a_check_that_there_is_not_is_said(client, query):
    answer = client.post(f"/read?{query}", json={"text": STORY})
    assert answer.status_code == 422
    assert query.partition("=")[2] in str(answer.json()["error"]).lower()


def test_a_story_that_is_too_long_is_refused_at_once(client):
    long = "The ferry will stop, two officials said. " * 25_000  # a megabyte
    for answer in (
        client.post("/read", json={"text": long}),
        client.post("/read", content=long, headers={"Content-Type": "text/plain"}),
    ):
        assert answer.status_code == 413
        assert answer.elapsed.total_seconds() < 5
    just_too_long = long[: limits.STORY_CHARACTERS + 1]
    answer = client.post("/read", content=just_too_long, headers={"Content-Type": "text/plain"})
    assert answer.status_code == 413
    assert f"{limits.STORY_CHARACTERS:,}" in answer.json()["error"]["problem"]


def test_addresses_that_lead_nowhere_answer_programs_in_json(client):
    assert client.get("/v2/nothing").json()["error"]["place"] == "/v2/nothing"
    wrong = client.get("/read")
    assert wrong.status_code == 405
    assert wrong.headers["allow"] == "POST"
    assert wrong.json()["error"]["problem"] == "GET is not for this address"


def test_fifty_at_once_are_answered_beside_one_who_sends_too_much(address):
    async def ask_all() -> tuple[list[int], list[int]]:
        async with (
            httpx.AsyncClient(base_url=address, timeout=120, limits=httpx.Limits()) as many,
            httpx.AsyncClient(base_url=address, timeout=120) as greedy,
        ):
            large = [greedy.post("/read", json={"text": STORY * 8_000}) for _ in range(5)]
            small = [many.post("/read", json={"text": STORY, "id": n}) for n in range(50)]
            answers = await asyncio.gather(*large, *small)
        ids = [answer.json()["story"]["id"] for answer in answers[5:]]
        assert ids == [str(n) for n in range(50)]
        return [one.status_code for one in answers[:5]], [one.status_code for one in answers[5:]]

    refused, answered = in_a_loop(ask_all())
    assert (set(refused), set(answered)) == ({413}, {200})
