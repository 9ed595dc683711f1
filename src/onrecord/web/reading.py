"""A request's story, read for as long as whoever asked is there."""

import asyncio

from starlette.requests import Request

from onrecord.ingest import Unread
from onrecord.pipeline.outcome import Outcome
from onrecord.records.profile import Profile
from onrecord.records.record import Record
from onrecord.web.clients import client_of
from onrecord.web.readers import Readers
from onrecord.web.refused import RefusedError


async def read_for(request: Request, story: Unread, profile: Profile) -> Outcome:
    """What becomes of a story; it leaves the queue when the client goes.

    Args:
        request: Its body has been read.
        story: The story in it.
        profile: Of its checks.

    Raises:
        RefusedError: Too many stories wait, or the client has gone.
    """
    readers: Readers = request.app.state.readers
    outcome = asyncio.ensure_future(readers.outcome(story, profile, client_of(request)))
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait((outcome, gone), return_when=asyncio.FIRST_COMPLETED)
        if outcome.done():
            return outcome.result()
    finally:
        gone.cancel()
        outcome.cancel()
    raise RefusedError(
        499, place="the request", problem="the client has gone", cure="Ask again"
    )  # the status that nginx logs; nobody receives it


async def record_for(request: Request, story: Unread, profile: Profile) -> Record:
    """The record of a story; otherwise like `read_for`.

    Raises:
        OnrecordError: There is none.
    """
    outcome = await read_for(request, story, profile)
    if outcome.report is None:
        raise outcome.problems[0]
    return outcome.report


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
