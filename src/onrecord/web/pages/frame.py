"""The frame that all pages have, and the templates."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from onrecord.web.settings import Settings


@cache
def templates() -> Environment:
    """Our templates: what is put in is text and is escaped, but for `Markup` of our own making."""
    return Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from a template, which knows whether there is a store."""
    settings: Settings = request.app.state.settings
    html = templates().get_template(template).render(has_store=settings.store is not None, **values)
    return HTMLResponse(html, status_code=status)
