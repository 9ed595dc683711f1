"""Only requests to a name that is ours are answered.

A page elsewhere can make its own name lead to this machine (DNS rebinding) and would then be of the
same origin as we are, to the browser. The name that it asked for gives it away.
"""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.answers import problem_answer
from onrecord.web.guard.authority import name_of
from onrecord.web.refused import RefusedError


class KnownHosts:
    """Refuses requests whose Host is none of ours.

    Args:
        app: What it stands before.
        hosts: Names without a port.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self.app = app
        self._hosts = {host.lower() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let it through."""
        if scope["type"] == "http":
            named = Headers(scope=scope).getlist("host")
            if len(named) != 1 or name_of(named[0]) not in self._hosts:
                error = RefusedError(
                    421,
                    place="Host",
                    problem="this server does not go by the name that was asked for",
                    cure="Ask for the address that it printed, or start it with --allow-host NAME",
                )
                await problem_answer(Request(scope), error)(scope, receive, send)
                return
        await self.app(scope, receive, send)
