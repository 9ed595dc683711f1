"""`POST /read`: who says so."""

from starlette.requests import Request
from starlette.responses import Response

from onrecord.records.record import Record
from onrecord.web.answers import json_answer
from onrecord.web.api.asked import BODIES, PARAMETERS, REFUSALS, profile_asked
from onrecord.web.api.endpoint import Endpoint
from onrecord.web.api.incoming import story_in
from onrecord.web.reading import record_for


async def read(request: Request) -> Response:
    """The record of a story."""
    profile = profile_asked(request)
    return json_answer(await record_for(request, await story_in(request), profile))


ENDPOINTS = (
    Endpoint(
        path="/read",
        method="POST",
        call=read,
        summary="Who says so: the record of a story",
        description="What `onrecord read --format json` prints, with the findings of the checks.",
        parameters=PARAMETERS,
        bodies=BODIES,
        answer=Record,
        refusals=REFUSALS,
    ),
)
