"""Editors and add-ons ask under /v2/ from origins of their own: browsers want that allowed.

Allowed are browser extensions and pages of this machine; other sites when whoever starts the server
names them, for a page that may ask may keep us at work.
"""

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.answers import problem_answer
from onrecord.web.guard.authority import name_of, parts_of
from onrecord.web.refused import RefusedError

ROOM = "/v2"
_EXTENSIONS = ("chrome-extension", "moz-extension", "safari-web-extension")
_THIS_MACHINE = ("127.0.0.1", "localhost", "[::1]")
_DAY_SECONDS = "86400"


def is_for_editors(path: str) -> bool:
    """Whether an address is of those that LanguageTool's clients ask."""
    return path == ROOM or path.startswith(f"{ROOM}/")


class Editors:
    """Cross-origin requests to /v2/, and to nothing else.

    Args:
        app: What it stands before.
        origins: Further ones, such as "https://example.org"; "*": all.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        self.app = app
        self._origins = {one.lower().rstrip("/") for one in origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let it through."""
        if scope["type"] != "http" or not is_for_editors(scope["path"]):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        # Without Origin come programs, and pages that embed us: these name their site.
        embeds = origin is None and headers.get("sec-fetch-site") == "cross-site"
        if embeds or (origin is not None and not self._is_allowed(origin)):
            error = RefusedError(
                403,
                place="Origin",
                problem="pages of this site may not ask here",
                cure="Start the server with --allow-origin SITE",
            )
            await problem_answer(Request(scope), error)(scope, receive, send)
            return

        async def send_allowed(message: Message) -> None:
            if message["type"] == "http.response.start" and origin is not None:
                answer = MutableHeaders(scope=message)
                answer["access-control-allow-origin"] = origin
                answer["cross-origin-resource-policy"] = "cross-origin"
                answer.add_vary_header("Origin")
            await send(message)

        if scope["method"] == "OPTIONS":
            await _preflight(scope["path"], headers)(scope, receive, send_allowed)
        else:
            await self.app(scope, receive, send_allowed)

    def _is_allowed(self, origin: str) -> bool:
        if "*" in self._origins or origin.lower() in self._origins:
            return True
        parts = parts_of(origin)
        if parts is None:
            return False
        scheme, authority = parts
        return scheme in _EXTENSIONS or name_of(authority) in _THIS_MACHINE


def _preflight(path: str, headers: Headers) -> Response:
    """What browsers and Word's add-in ask before they ask."""
    methods = "GET, POST, OPTIONS" if path == f"{ROOM}/check" else "GET, HEAD, OPTIONS"
    answer = {
        "access-control-allow-methods": methods,
        "access-control-allow-headers": "content-type",
        "access-control-max-age": _DAY_SECONDS,
        "allow": methods,
    }
    if headers.get("access-control-request-private-network") == "true":
        answer["access-control-allow-private-network"] = "true"
    return Response(status_code=204, headers=answer)
