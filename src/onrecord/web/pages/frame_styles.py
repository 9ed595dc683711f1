"""The stylesheets that pages share with the one-file reports, served from here.

The policy of the pages takes styles from here alone, and none that stand in a page.
"""

import hashlib

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.show.html.style import MOST_LIT, lighting_css, page_css
from onrecord.show.store.html.page import store_css

# A story's page asks for the rules of so many marks at a time, so that stories share them.
_STEP = 32


def lighting_path(marks: int) -> str:
    """The address of the rules by which so many marks light up with their notes."""
    steps = -(-min(marks, MOST_LIT) // _STEP)
    return f"/style/lit-{max(1, steps) * _STEP}.css"


def _answer(request: Request, css: str) -> Response:
    tag = f'"{hashlib.sha256(css.encode()).hexdigest()[:16]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(css, media_type="text/css", headers=headers)


async def story_styles(request: Request) -> Response:
    """What a story looks like."""
    return _answer(request, page_css())


async def store_styles(request: Request) -> Response:
    """What a store's views look like, beside that."""
    return _answer(request, store_css())


async def lighting(request: Request) -> Response:
    """Rules by which a note and its marks light up together."""
    marks: int = request.path_params["marks"]
    if marks % _STEP or not 0 < marks <= MOST_LIT:
        return Response(status_code=404)
    return _answer(request, lighting_css(marks))


ROUTES = [
    Route("/style/page.css", story_styles),
    Route("/style/store.css", store_styles),
    Route("/style/lit-{marks:int}.css", lighting),
]
