"""The frame that all pages have, and the templates."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from onrecord.errors import OnrecordError
from onrecord.show.safe import html_text, line
from onrecord.web.settings import Settings

# Where a store's pages are, in the order of the navigation.
ROOMS = (
    ("/stories", "Stories"),
    ("/claims", "Claims"),
    ("/sources", "Sources"),
    ("/checks", "Checks"),
    ("/search", "Search"),
)


@cache
def templates() -> Environment:
    """Our templates: what is put in is text and is escaped, but for `Markup` of our own making.

    The filter `line` makes a name or a message harmless for one line; `story_text` keeps a story's
    text as it is, but for what HTML cannot hold.
    """
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["line"] = line
    made.filters["story_text"] = lambda text: Markup(html_text(text))
    return made


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from a template, which knows whether there is a store.

    Args:
        request: What is answered: the navigation shows where its path is.
        template: One that extends frame.html.
        status: Of HTTP.
        values: What the template asks for.
    """
    settings: Settings = request.app.state.settings
    rooms = ROOMS if settings.store is not None else ()
    html = templates().get_template(template)
    return HTMLResponse(
        html.render(rooms=rooms, path=request.url.path, **values), status_code=status
    )


def problem_page(request: Request, error: OnrecordError, *, status: int) -> HTMLResponse:
    """A page that says where it went wrong, what is wrong, and what cures it."""
    return page(request, "frame_problem.html", status=status, error=error)
