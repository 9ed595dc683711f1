"""No answer takes for ever."""

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web import limits
from onrecord.web.refused import RefusedError


class Deadline:
    """Ends what takes longer; a story then leaves the queue."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it through, for so long."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(limits.ANSWER_SECONDS) as clock:
                await self.app(scope, receive, send)
        except TimeoutError:
            if not clock.expired():
                raise
            raise RefusedError(
                503,
                place="the request",
                problem=f"it was not answered within {limits.ANSWER_SECONDS} seconds",
                cure="Try again when the machine has less to do",
                headers={"Retry-After": str(limits.RETRY_SECONDS)},
            ) from None
