"""What the API has at an address: the route and its entry in /openapi.json are made from it."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Literal

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Call = Callable[[Request], Awaitable[Response]]


class Parameter(msgspec.Struct, frozen=True, kw_only=True):
    """One parameter, of the query or (`where="path"`) of the path."""

    name: str
    type: Any = str  # as msgspec understands it
    meaning: str
    where: Literal["query", "path"] = "query"
    is_required: bool = False  # those of the path always are


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """One method of one address.

    An endpoint's module has a tuple of them, `ENDPOINTS`; `api/all.py` knows the modules.
    """

    path: str  # as Starlette writes it: "/api/stories/{id:path}"
    call: Call
    method: Literal["GET", "POST"] = "GET"
    summary: str  # one line
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    # Media type of the body -> its type; `bytes` where it is no JSON. Empty: it takes none.
    bodies: Mapping[str, Any] = {}
    answer: Any  # the type of the answer, as msgspec understands it
    # Statuses beside 200 -> what they mean, beside those that every address has.
    refusals: Mapping[int, str] = {}


def routes(endpoints: Iterable[Endpoint]) -> list[Route]:
    """The routes of endpoints."""
    return [
        Route(one.path, one.call, methods=[one.method], name=f"{one.method} {one.path}")
        for one in endpoints
    ]
