"""Errors as answers: JSON for programs, a page for people."""

from typing import cast

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import OnrecordError
from onrecord.web.pages.frame import problem_page
from onrecord.web.refused import RefusedError, status_of

_FOR_PROGRAMS = ("/api", "/check", "/openapi.json", "/read", "/v2")


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong: where, what, and what cures it."""

    place: str
    problem: str
    cure: str


class Problems(msgspec.Struct, frozen=True, kw_only=True):
    """The answer in the place of the one that was asked for."""

    error: Problem


def is_for_programs(path: str) -> bool:
    """Whether whoever asks there wants JSON."""
    return any(path == one or path.startswith(f"{one}/") for one in _FOR_PROGRAMS)


def json_answer(value: object, status: int = 200) -> Response:
    """Records as JSON."""
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def problem_answer(request: Request, error: OnrecordError) -> Response:
    """An error as the answer."""
    status = status_of(error)
    response: Response
    if is_for_programs(request.url.path):
        problem = Problem(place=error.place, problem=error.problem, cure=error.cure)
        response = json_answer(Problems(error=problem), status)
    else:
        response = problem_page(request, error, status=status)
    if isinstance(error, RefusedError):
        response.headers.update(error.headers)
    return response


async def answer_error(request: Request, error: Exception) -> Response:
    """For Starlette: an error of ours."""
    return problem_answer(request, cast(OnrecordError, error))


async def answer_http(request: Request, error: Exception) -> Response:
    """For Starlette: an error of its own, such as a path that leads nowhere."""
    found = cast(HTTPException, error)
    path = request.url.path
    problem, cure = {
        404: ("there is nothing at this address", "See / for people, /openapi.json for programs"),
        405: (f"{request.method} is not for this address", "See /openapi.json for what is"),
    }.get(found.status_code, (found.detail, "Mend the request"))
    refused = RefusedError(
        found.status_code, place=path, problem=problem, cure=cure, headers=found.headers
    )
    return problem_answer(request, refused)
