"""The guard: who may ask, how much, how long, and what a browser may do with an answer."""

import asyncio
import socket

import httpx
import pytest

from onrecord.web import limits
from onrecord.web.guard.bodies import BodyLimit
from onrecord.web.guard.headers import POLICY
from tests.in_a_loop import in_a_loop

STORY = {"text": "The ferry will stop, two officials said."}
ELSEWHERE = "https://evil.example"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil", ""])
@pytest.mark.parametrize("path", ["/", "/openapi.json", "/v2/languages", "/static/onrecord.css"])
def test_a_name_that_is_not_ours_is_refused(client, host, path):
    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == 421
    assert "--allow-host" in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:1", "LOCALHOST", "localhost:8765", "[::1]:80"])
def test_our_own_names_are_answered_on_any_port(client, host):
    # A tunnel or a container may map another port to ours.
    assert client.get("/openapi.json", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ELSEWHERE},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},  # another server of this machine
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    ],
)
@pytest.mark.parametrize("path", ["/read", "/check"])
def test_a_page_of_another_site_has_no_story_read(client, headers, path):
    answer = client.post(path, json=STORY, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["error"]["problem"] == "it comes from a page of another site"
    assert "access-control-allow-origin" not in answer.headers


def test_our_own_page_has_one_read(client, address):
    browser = {"Origin": address.rstrip("/"), "Sec-Fetch-Site": "same-origin"}
    assert client.post("/read", json=STORY, headers=browser).status_code == 200
    old_browser = {"Origin": address.rstrip("/")}
    assert client.post("/read", json=STORY, headers=old_browser).status_code == 200


def test_another_site_may_link_to_us_and_not_embed_us(client):
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/", headers=link | {"Sec-Fetch-Dest": "document"}).status_code == 200
    assert client.get("/", headers=link | {"Sec-Fetch-Dest": "iframe"}).status_code == 403
    picture = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert client.get("/openapi.json", headers=picture).status_code == 403


def test_no_other_address_has_cors(client):
    for path in ("/read", "/check", "/openapi.json", "/"):
        asked = {"Origin": ELSEWHERE, "Access-Control-Request-Method": "POST"}
        answer = client.options(path, headers=asked)
        assert answer.status_code in (403, 405)
        assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("origin", ["chrome-extension://abcdef", "http://localhost:3000"])
def test_editors_are_answered_across_origins(client, origin):
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    before = client.options("/v2/check", headers=asked)
    assert before.status_code == 204
    assert "POST" in before.headers["access-control-allow-methods"]
    answer = client.post("/v2/check", data=STORY, headers={"Origin": origin})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin
    assert "access-control-allow-credentials" not in answer.headers


def test_editors_of_no_origin_are_answered(client):
    assert client.options("/v2/check").status_code == 204


@pytest.mark.parametrize(
    "headers",
    [{"Origin": ELSEWHERE}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}],
)
def test_pages_of_other_sites_do_not_ask_as_editors(client, headers):
    assert client.post("/v2/check", data=STORY, headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/", "/nowhere", "/openapi.json", "/v2/languages", "/read"])
def test_every_answer_says_what_a_browser_may_do(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers


def test_a_body_that_is_too_large_is_refused_by_its_length(client):
    answer = client.post(
        "/read", content=b"x" * (limits.TEXT_BYTES + 1), headers={"Content-Type": "text/plain"}
    )
    assert answer.status_code == 413
    assert answer.json()["error"]["place"] == "the body"


def test_a_body_without_a_length_is_refused_before_all_of_it_has_come(address):
    sent = 0

    def endless():
        nonlocal sent
        while sent < 100 * limits.TEXT_BYTES:
            sent += 100_000
            yield b"x" * 100_000

    try:
        answer = httpx.post(
            f"{address}read", content=endless(), headers={"Content-Type": "text/plain"}
        )
        assert answer.status_code == 413
    except httpx.WriteError:
        pass  # the server has closed, and the answer was lost
    assert sent < 2 * (limits.TEXT_BYTES + limits.PASSED_OVER_BYTES)


def test_a_request_whose_head_does_not_end_is_closed(serve, monkeypatch, address):
    monkeypatch.setattr(limits, "HEAD_SECONDS", 0.3)
    host, port = address.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
        assert _is_closed(connection)


def _is_closed(connection: socket.socket) -> bool:
    """Whether the server ends it; what is left of its answer is passed over."""
    try:
        while connection.recv(1000):
            pass
    except ConnectionResetError:
        pass
    except TimeoutError:
        return False
    return True


def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch, address):
    monkeypatch.setattr(limits, "BODY_SECONDS", 0.3)
    host, port = address.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(
            b"POST /read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b"Content-Length: 100\r\n\r\n{"
        )
        assert connection.recv(1000).startswith(b"HTTP/1.1 408 ")


def test_a_body_that_goes_bad_is_no_fault_of_ours(address, capfd):
    host, port = address.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(
            b"TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"5\r\nhello\r\nno length\r\n"
        )
        assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")
        assert _is_closed(connection)
    assert "".join(capfd.readouterr()) == ""


def test_all_bodies_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(limits, "ALL_BODIES_BYTES", 1_000)
    answers = in_a_loop(_two_bodies_at_once(600))
    assert sorted(answers) == ["RefusedError", "read"]


async def _two_bodies_at_once(size: int) -> list[str]:
    both_came = asyncio.Event()

    async def app(scope, receive, send):
        await receive()
        await both_came.wait()

    limit = BodyLimit(app)
    scope = {"type": "http", "headers": []}

    async def receive():
        return {"type": "http.request", "body": b"x" * size, "more_body": False}

    async def ask() -> str:
        try:
            await limit(scope, receive, None)
        except Exception as error:
            both_came.set()
            return type(error).__name__
        return "read"

    return list(await asyncio.gather(ask(), ask()))


def test_a_slow_answer_is_ended(monkeypatch, client):
    monkeypatch.setattr(limits, "ANSWER_SECONDS", 0.05)
    long = "The ferry will stop, two officials said. " * 600
    answer = client.post("/read", json={"text": long})
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0


def test_a_fault_has_one_line_without_the_story(monkeypatch, client, capfd):
    def fails(request):
        raise ValueError("The ferry will stop")

    monkeypatch.setattr("onrecord.web.api.read.profile_asked", fails)
    answer = client.post("/read?outlet=Harbour", json=STORY)
    assert answer.status_code == 500
    assert "ValueError" in answer.json()["error"]["problem"]
    printed = "".join(capfd.readouterr())
    assert "ValueError" in printed
    assert "ferry" not in printed
    assert "Harbour" not in printed
