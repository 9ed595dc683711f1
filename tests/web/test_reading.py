"""A request's story is read for as long as whoever asked is there."""

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.requests import Request

from onrecord.ingest import Unread
from onrecord.ingest.said import Said
from onrecord.records.profile import Profile
from onrecord.web.clients import client_of
from onrecord.web.reading import read_for
from onrecord.web.refused import RefusedError
from tests.in_a_loop import in_a_loop

STORY = Unread(data=b"x", kind="text", name="x", place="x", flags=Said())


class _Endless:
    """Readers that never come to an end, and say whether they were told to stop."""

    was_cancelled = False

    async def outcome(self, story, profile, client):
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            self.was_cancelled = True
            raise


def _request(receive=None, *, address="127.0.0.1", port=1, agent="") -> Request:
    app = Starlette()
    app.state.readers = _Endless()
    scope = {
        "type": "http",
        "app": app,
        "client": (address, port),
        "headers": [(b"user-agent", agent.encode())],
    }
    return Request(scope, receive) if receive else Request(scope)


def test_a_client_that_goes_takes_its_story_along():
    async def receive():
        await asyncio.sleep(0.01)
        return {"type": "http.disconnect"}

    async def run() -> None:
        request = _request(receive)
        with pytest.raises(RefusedError) as caught:
            await read_for(request, STORY, Profile())
        assert caught.value.status == 499
        await asyncio.sleep(0)
        assert request.app.state.readers.was_cancelled

    in_a_loop(run())


def test_a_request_that_is_given_up_takes_its_story_along():
    async def receive():
        await asyncio.sleep(3600)

    async def run() -> None:
        request = _request(receive)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await read_for(request, STORY, Profile())
        await asyncio.sleep(0)
        assert request.app.state.readers.was_cancelled

    in_a_loop(run())


def test_a_client_is_a_program_at_an_address():
    browser = _request(agent="Browser", port=1)
    assert client_of(browser) == client_of(_request(agent="Browser", port=2))
    assert client_of(browser) != client_of(_request(agent="archive-script", port=1))
    assert client_of(browser) != client_of(_request(agent="Browser", address="192.0.2.7"))
    assert len(client_of(_request(agent="x" * 10_000))) < 300
