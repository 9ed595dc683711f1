"""`GET /api/...`: the pages of a store as JSON, each at the address of its page."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from onrecord.show.store.archive.views import (
    Checks,
    Claims,
    Families,
    OneCheck,
    OneClaim,
    OneFamily,
    OneStory,
    OneVoice,
    PrintedPage,
    ProblemPage,
    Sources,
    Stories,
)
from onrecord.web.answers import json_answer
from onrecord.web.api.endpoint import Endpoint, Parameter
from onrecord.web.api.store_archive import Archive, archive_of
from onrecord.web.api.store_asked import FROM, KIND, ORDER, OUTLET, PAGED, SOURCE, TO, WORDS
from onrecord.web.refused import RefusedError

Made = TypeVar("Made")

_ID = Parameter(name="id", meaning="The story's, a slash as %2F.", where="path")
_BY_ID = (
    Parameter(name="id", meaning='An id that no path can hold: ".", "..", "by-id".'),
    Parameter(name="sha256", meaning="In the place of an id of more than 1,000 characters."),
)
_CLAIM = Parameter(name="claim", meaning="c1, c2 ...", where="path")
_CODE = Parameter(name="code", meaning="S1, C1 ...", where="path")
_NAME = Parameter(name="name", meaning="Words of the names of sources.")
_WHOLE_NAME = Parameter(name="name", meaning="The whole name of a source.", is_required=True)
_QUOTE = Parameter(name="words", meaning="Words of a quotation.", is_required=True)
_STORIES = (OUTLET, FROM, TO, SOURCE, ORDER)
_MISSING = {404: "No store is served, or it has no such thing."}


async def made(request: Request, make: Callable[[Archive, Request], Made]) -> Made:
    """What a store has, read beside the loop that serves.

    Raises:
        RefusedError: No store is served, it has no such thing, or too much was asked for.
    """
    archive = archive_of(request)
    # Late: a server without a store works where a store's libraries are not installed.
    from onrecord.store.search import TooWideError

    try:
        return await run_in_threadpool(make, archive, request)
    except TooWideError as error:
        raise RefusedError(
            422, place=request.url.path, problem=error.problem, cure=error.cure
        ) from error


def _call(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def call(request: Request) -> Response:
        archive_of(request)
        from onrecord.web.api import store_views

        return json_answer(await made(request, getattr(store_views, name)))

    return call


def _endpoint(path: str, name: str, answer: Any, summary: str, *parameters: Parameter) -> Endpoint:
    """An endpoint that answers what the function of that name in `store_views` makes."""
    return Endpoint(
        path=f"/api{path}",
        call=_call(name),
        summary=summary,
        parameters=parameters,
        answer=answer,
        refusals=_MISSING,
    )


# What has a place of its own comes before the paths of ids.
ENDPOINTS = (
    _endpoint("/stories", "stories", Stories, "Stories, the newest first", *_STORIES, *PAGED),
    _endpoint("/search", "stories", Stories, "Stories with some words", WORDS, *_STORIES, *PAGED),
    _endpoint("/stories/by-id", "story", OneStory, "One story, by an id in the query", *_BY_ID),
    _endpoint("/stories/{id:path}", "story", OneStory, "One story with all its facts", _ID),
    _endpoint("/families", "families", Families, "Versions of one story, largest first", *PAGED),
    _endpoint(
        "/families/by-id",
        "family",
        OneFamily,
        "One family, by an id in the query",
        *_BY_ID,
        *PAGED,
    ),
    _endpoint(
        "/families/{id:path}",
        "family",
        OneFamily,
        "The versions of a story, and what each changed",
        _ID,
        *PAGED,
    ),
    _endpoint("/claims", "claims", Claims, "Claims, those of most stories first", *PAGED),
    _endpoint(
        "/claims/{claim}",
        "claim",
        OneClaim,
        "Who makes a claim, and where it comes from",
        _CLAIM,
        *PAGED,
    ),
    _endpoint("/quote", "quotation", PrintedPage, "Who printed a quotation", _QUOTE, *PAGED),
    _endpoint(
        "/sources",
        "sources",
        Sources,
        "Who speaks: how often unnamed, on what terms",
        OUTLET,
        FROM,
        TO,
        KIND,
        _NAME,
        *PAGED,
    ),
    _endpoint(
        "/sources/said",
        "voice",
        OneVoice,
        "All that sources of one name are said to have said",
        _WHOLE_NAME,
        KIND,
        *PAGED,
    ),
    _endpoint("/checks", "checks", Checks, "What the checks found", OUTLET),
    _endpoint("/checks/{code}", "check", OneCheck, "What one check found", _CODE, OUTLET, *PAGED),
    _endpoint("/problems", "problems", ProblemPage, "What could not be read", *PAGED),
)
