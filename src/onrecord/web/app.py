"""The app: its routes, and what stands before them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.errors import OnrecordError
from onrecord.web.answers import answer_error, answer_http
from onrecord.web.api import all as api
from onrecord.web.api.endpoint import routes
from onrecord.web.api.store_archive import opened_archive
from onrecord.web.guard import guard
from onrecord.web.pages import frame_styles, home, story
from onrecord.web.profiles import profile_for
from onrecord.web.readers import Readers
from onrecord.web.settings import Settings


def create_app(settings: Settings) -> Starlette:
    """The web app and the HTTP API.

    Args:
        settings: How it runs.
    """
    app = Starlette(
        routes=[*_routes(), *_of_store(settings), _static()],
        middleware=guard(settings),
        exception_handlers={OnrecordError: answer_error, HTTPException: answer_http},
        lifespan=_lifespan,
    )
    # A second address for what has one ("/stories/") would be a second thing to guard.
    app.router.redirect_slashes = False
    app.state.settings = settings
    app.state.why_not = None
    app.state.archive = None
    app.state.readers = Readers(settings.jobs)
    return app


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    readers: Readers = app.state.readers
    try:
        profile_for(app.state.settings)  # what is wrong with it is told now, and it is loaded
        with opened_archive(app.state.settings.store) as app.state.archive:
            async with readers.open():
                yield
    except Exception as error:
        app.state.why_not = error  # for whoever started it: the server itself only gives up
        raise


def _routes() -> list[Route]:
    """The pages and the API; each module names its own."""
    return [*home.ROUTES, *story.ROUTES, *frame_styles.ROUTES, *routes(api.ENDPOINTS)]


def _of_store(settings: Settings) -> list[Route]:
    """The pages of a store, where one is served: they need libraries of their own."""
    if settings.store is None:
        return []
    from onrecord.web.pages import store

    return store.ROUTES


def _static() -> Mount:
    return Mount("/static", StaticFiles(packages=[("onrecord.web", "static")]), name="static")
