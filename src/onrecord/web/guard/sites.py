"""What changes something, or costs work, is done for our own pages and for programs alone.

Browsers say where a request comes from: with Sec-Fetch-Site, the older ones with Origin. Programs
say nothing. Other sites may link to our pages; they may not post to us, nor have us as a picture, a
script or a frame of theirs.
"""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.answers import problem_answer
from onrecord.web.guard.authority import parts_of
from onrecord.web.guard.editors import is_for_editors
from onrecord.web.refused import RefusedError

_SAFE = ("GET", "HEAD")
_OURS = ("same-origin", "none")  # none: typed in, or from a bookmark


class SameSite:
    """Refuses what pages of other sites ask for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let it through."""
        if scope["type"] == "http" and not is_for_editors(scope["path"]) and not _may(scope):
            error = RefusedError(
                403,
                place="the request",
                problem="it comes from a page of another site",
                cure="Ask from our own pages, or from a program",
            )
            await problem_answer(Request(scope), error)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _may(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    site = headers.get("sec-fetch-site")
    if site is not None:
        if site in _OURS:
            return True
        is_link = (
            headers.get("sec-fetch-mode") == "navigate"
            and headers.get("sec-fetch-dest") == "document"
        )
        return scope["method"] in _SAFE and is_link
    origin = headers.get("origin")
    if origin is None:
        return True
    if scope["method"] in _SAFE and origin == "null":
        return False
    return parts_of(origin) == (scope["scheme"], headers.get("host", "").lower())
