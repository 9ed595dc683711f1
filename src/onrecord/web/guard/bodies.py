"""How much a body may bring, and how long it may take to come."""

import asyncio
from contextlib import suppress
from typing import NoReturn

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web import limits
from onrecord.web.refused import RefusedError

_BYTES = {
    "application/json": limits.JSON_BYTES,
    "application/x-www-form-urlencoded": 2 * limits.JSON_BYTES,  # a byte takes three: %E2
    "text/plain": limits.TEXT_BYTES,
    "text/markdown": limits.TEXT_BYTES,
    "text/html": limits.HTML_BYTES,
    "application/xhtml+xml": limits.HTML_BYTES,
}


class BodyLimit:
    """Counts what comes, and stops reading where it is too much.

    Bodies are kept until their answer: all of them together have a limit, too.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._all_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it through, with a `receive` that counts."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        media = headers.get("content-type", "").partition(";")[0].strip().lower()
        most = _BYTES.get(media, limits.DOCUMENT_BYTES)
        body = _Body(receive, most, self)
        length = headers.get("content-length", "0")
        if length.isdecimal() and int(length) > most:
            await body.refuse()
        try:
            await self.app(scope, body.receive, send)
        finally:
            self._all_bytes -= body.got_bytes

    def add(self, count: int) -> None:
        """Count bytes that came.

        Raises:
            RefusedError: All requests together have brought too much.
        """
        self._all_bytes += count
        if self._all_bytes > limits.ALL_BODIES_BYTES:
            raise RefusedError(
                503,
                place="the body",
                problem="too much is being read at once",
                cure=f"Try again in {limits.RETRY_SECONDS} seconds",
                headers={"Retry-After": str(limits.RETRY_SECONDS), "Connection": "close"},
            )


class _Body:
    def __init__(self, receive: Receive, most: int, all_bodies: BodyLimit) -> None:
        self.got_bytes = 0
        self._receive = receive
        self._most = most
        self._all = all_bodies
        self._ends_at: float | None = None  # by the loop's clock; None: nobody has asked for it
        self._is_whole = False

    async def receive(self) -> Message:
        if self._is_whole:
            return await self._receive()  # the end of the connection
        clock = asyncio.get_running_loop().time
        if self._ends_at is None:
            self._ends_at = clock() + limits.BODY_SECONDS
        try:
            async with asyncio.timeout_at(self._ends_at):
                message = await self._receive()
        except TimeoutError:
            raise RefusedError(
                408,
                place="the body",
                problem=f"it did not come within {limits.BODY_SECONDS} seconds",
                cure="Send it at once",
                headers={"Connection": "close"},
            ) from None
        if message["type"] == "http.request":
            count = len(message.get("body", b""))
            self.got_bytes += count
            self._all.add(count)
            if self.got_bytes > self._most:
                await self.refuse()
            self._is_whole = not message.get("more_body", False)
        return message

    async def refuse(self) -> NoReturn:
        """Throw away what still comes, within bounds, and refuse.

        A client that is answered while it sends may find its connection closed, and no answer.
        """
        passed = 0
        with suppress(TimeoutError):
            async with asyncio.timeout(limits.PASSED_OVER_SECONDS):
                while passed < limits.PASSED_OVER_BYTES:
                    message = await self._receive()
                    passed += len(message.get("body", b""))
                    if not message.get("more_body", False):
                        break
        raise RefusedError(
            413,
            place="the body",
            problem=f"it is larger than {self._most:,} bytes, too much for one story",
            cure="Cut it into stories",
            headers={"Connection": "close"},
        )
