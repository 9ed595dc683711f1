"""The first page: paste or drop a story."""

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from onrecord.web.pages.frame import page


async def home(request: Request) -> HTMLResponse:
    """Where a story is pasted or dropped."""
    return page(request, "home.html")


ROUTES = [Route("/", home, methods=["GET"])]
