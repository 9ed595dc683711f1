"""The app: its routes, and what stands before them."""

from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.web.pages import frame_styles, home
from onrecord.web.readers import Readers
from onrecord.web.settings import Settings


def create_app(settings: Settings) -> Starlette:
    """The web app and the HTTP API.

    Args:
        settings: How it runs.
    """
    app = Starlette(routes=[*_routes(), _static()])
    app.state.settings = settings
    app.state.readers = Readers()
    return app


def _routes() -> list[Route]:
    """The pages and the API; each module names its own."""
    return [*home.ROUTES, *frame_styles.ROUTES]


def _static() -> Mount:
    return Mount("/static", StaticFiles(packages=[("onrecord.web", "static")]), name="static")
