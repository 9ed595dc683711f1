"""`GET /openapi.json`: the API's description, made from the endpoints and the records."""

import re
from collections.abc import Iterable
from functools import cache
from inspect import cleandoc
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord import __version__
from onrecord.show.schema import MEANINGS
from onrecord.web.answers import Problems, json_answer
from onrecord.web.api.endpoint import Endpoint, Parameter

_REF = "#/components/schemas/{name}"
_JSON = "application/json"
_EVERYWHERE = {
    400: "The request cannot be read.",
    403: "It comes from a page of another site.",
    413: "It brings too much.",
    421: "It asks for a name that is not this server's.",
    422: "A value in it is not one that can be used.",
    500: "A fault of onrecord's own.",
    503: "Too much waits, or it took too long; `Retry-After` says when to try again.",
}


def description(endpoints: Iterable[Endpoint]) -> dict[str, Any]:
    """The OpenAPI 3.1 document of some endpoints."""
    chosen = tuple(endpoints)
    schemas = _Schemas(chosen)
    paths: dict[str, dict[str, Any]] = {}
    for one in chosen:
        # OpenAPI has no converters: "{id:path}" is an id with its slashes written as %2F.
        path = one.path.replace(":path}", "}").replace(":int}", "}")
        paths.setdefault(path, {})[one.method.lower()] = _operation(one, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "onrecord",
            "summary": "Who says so? The sourcing of news stories, taken apart.",
            "version": __version__,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": schemas.components},
    }


def _operation(one: Endpoint, schemas: "_Schemas") -> dict[str, Any]:
    made: dict[str, Any] = {
        "operationId": "_".join([one.method.lower(), *re.findall(r"\w+", one.path)]),
        "summary": one.summary,
    }
    if one.description:
        made["description"] = one.description
    if one.parameters:
        made["parameters"] = [_parameter(each, schemas) for each in one.parameters]
    if one.bodies:
        made["requestBody"] = {
            "required": True,
            "content": {
                # Raw bytes have no schema, says OpenAPI 3.1, and text is a string.
                media: {} if kind is bytes else {"schema": schemas.of(kind)}
                for media, kind in one.bodies.items()
            },
        }
    answers = {"200": {"description": "What was asked for.", "content": schemas.answer(one.answer)}}
    for status, meaning in sorted((_EVERYWHERE | dict(one.refusals)).items()):
        answers[str(status)] = {"description": meaning, "content": schemas.answer(Problems)}
    made["responses"] = answers
    return made


def _parameter(one: Parameter, schemas: "_Schemas") -> dict[str, Any]:
    return {
        "name": one.name,
        "in": one.where,
        "required": one.is_required or one.where == "path",
        "description": one.meaning,
        "schema": schemas.of(one.type),
    }


class _Schemas:
    """The JSON Schemas of all types that some endpoints name."""

    def __init__(self, endpoints: Iterable[Endpoint]) -> None:
        self._types: list[Any] = [Problems]
        for one in endpoints:
            self._types.append(one.answer)
            self._types.extend(kind for kind in one.bodies.values() if kind is not bytes)
            self._types.extend(each.type for each in one.parameters)
        made, self.components = msgspec.json.schema_components(self._types, ref_template=_REF)
        self._made = list(made)
        for name, part in self.components.items():
            # From a docstring, whose indent Python 3.13 takes away and older ones keep.
            if "description" in part:
                part["description"] = cleandoc(part["description"])
            for field, meaning in MEANINGS.get(name, {}).items():
                part["properties"][field]["description"] = meaning

    def of(self, kind: Any) -> dict[str, Any]:
        return self._made[
            next(at for at, one in enumerate(self._types) if one is kind or one == kind)
        ]

    def answer(self, kind: Any) -> dict[str, Any]:
        return {_JSON: {"schema": self.of(kind)}}


@cache
def _document() -> dict[str, Any]:
    from onrecord.web.api.all import ENDPOINTS  # which has this module's among them

    return description(ENDPOINTS)


async def openapi(request: Request) -> Response:
    """The document."""
    return json_answer(_document())


ENDPOINTS = (
    Endpoint(
        path="/openapi.json",
        call=openapi,
        summary="This document",
        answer=dict[str, Any],
    ),
)
