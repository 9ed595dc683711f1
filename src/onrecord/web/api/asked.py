"""What a request asks of the checks, in its query."""

from typing import Literal, get_args

import msgspec
from starlette.requests import Request

from onrecord.check.config import profile_names
from onrecord.records.profile import Level, Profile
from onrecord.web.api.endpoint import Parameter
from onrecord.web.api.incoming import RAW, Day, StoryBody, Words
from onrecord.web.profiles import profile_for
from onrecord.web.refused import RefusedError

BODIES = {
    "application/json": StoryBody,
    **{media: Words if kind in ("text", "markdown") else bytes for media, kind in RAW.items()},
}
PARAMETERS = (
    Parameter(
        name="profile",
        type=Literal[profile_names()],
        meaning="A house whose policies to check by.",
    ),
    Parameter(name="select", meaning="Only these checks, by code, name or letter: S7,doubled-word"),
    Parameter(name="ignore", meaning="All but these checks."),
    Parameter(name="level", type=Level, meaning="The least severe findings to give: query."),
    Parameter(
        name="published",
        type=Day,
        meaning="Day of publication of a story that says none.",
    ),
    Parameter(name="outlet", meaning="The outlet of a story that names none."),
)
REFUSALS = {
    400: "The body is no JSON.",
    413: "The story is too long.",
    415: "The body is in no format that is read.",
    422: "It is no story, or a parameter asks for what there is not.",
}


def profile_asked(request: Request) -> Profile:
    """The profile that a request's query asks for.

    Raises:
        ConfigError: It names a profile or check that there is not.
        RefusedError: The level is none.
    """
    asked = request.query_params
    try:
        level = msgspec.convert(asked.get("level", "query"), Level)
    except msgspec.ValidationError:
        raise RefusedError(
            422,
            place="level",
            problem=f"{asked['level'][:40]!r} is no level",
            cure="Ask for " + ", ".join(get_args(Level)),
        ) from None
    return profile_for(
        request.app.state.settings,
        name=asked.get("profile"),
        select=_listed(asked.get("select", "")),
        ignore=_listed(asked.get("ignore", "")),
        level=level,
    )


def _listed(words: str) -> list[str]:
    return [one.strip() for one in words.split(",") if one.strip()]
