"""`POST /check`: is it sourced well."""

from starlette.requests import Request
from starlette.responses import Response

from onrecord.pipeline.checked import placed_story
from onrecord.show.findings.placed import Placed
from onrecord.web.answers import json_answer
from onrecord.web.api.asked import BODIES, PARAMETERS, REFUSALS, profile_asked
from onrecord.web.api.endpoint import Endpoint
from onrecord.web.api.incoming import story_in
from onrecord.web.reading import record_for


async def check(request: Request) -> Response:
    """The findings on a story, with their lines and columns."""
    profile = profile_asked(request)
    story = await story_in(request)
    record = await record_for(request, story, profile)
    return json_answer(placed_story(story, record).placed())


ENDPOINTS = (
    Endpoint(
        path="/check",
        method="POST",
        call=check,
        summary="Is it sourced well: the findings on a story",
        description="What `onrecord check --format json` prints; `file` is always `-`.",
        parameters=PARAMETERS,
        bodies=BODIES,
        answer=list[Placed],
        refusals=REFUSALS,
    ),
)
