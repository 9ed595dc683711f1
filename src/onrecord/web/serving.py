"""The server under the app: uvicorn, with a limit on how long a request's head may take."""

import asyncio
import socket  # noqa: TID251 - it is handed a socket that listens
from collections.abc import Callable
from typing import Any

import uvicorn
from h11 import LocalProtocolError
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from onrecord.web import limits


class _Patient(H11Protocol):
    """HTTP as uvicorn speaks it; a connection that does not come to its request is closed."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._clock: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wind()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        cycle: Any = self.cycle  # None before the first request, which its type leaves out
        if cycle is None or cycle.response_complete:
            self._wind()
        else:
            self._stop()

    def send_400_response(self, msg: str) -> None:
        # A body may go bad while its answer is made, or has begun: then there is no other.
        try:
            super().send_400_response(msg)
        except LocalProtocolError:
            self.transport.close()
        cycle: Any = self.cycle
        if cycle is not None and not cycle.response_complete:
            cycle.disconnected = True
            cycle.message_event.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def _wind(self) -> None:
        if self._clock is None:
            self._clock = self.loop.call_later(limits.HEAD_SECONDS, self.transport.abort)

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None


class _Server(uvicorn.Server):
    """Says when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._on_ready()


def server(app: Starlette, on_ready: Callable[[], None]) -> uvicorn.Server:
    """A server of the app; `run(sockets=[...])` serves until a signal ends it.

    Args:
        app: What it serves.
        on_ready: Called once, when the first request can be answered.
    """
    config = uvicorn.Config(
        app,
        http=_Patient,
        ws="none",
        lifespan="on",
        # Its log has addresses with their queries, and tracebacks that quote what they failed on.
        log_config=None,
        log_level="critical",
        access_log=False,
        # No proxy stands before it: whoever says so would choose whose turn it is.
        proxy_headers=False,
        server_header=False,
        limit_concurrency=limits.CONNECTIONS,
        timeout_keep_alive=limits.IDLE_SECONDS,
        timeout_graceful_shutdown=limits.FAREWELL_SECONDS,
    )
    return _Server(config, on_ready)
