"""The story that a request's body holds, whichever format it has."""

from typing import Annotated

import msgspec
from starlette.requests import Request

from onrecord.ingest import Unread
from onrecord.ingest.detect import Format
from onrecord.ingest.said import Said
from onrecord.web import limits
from onrecord.web.refused import RefusedError

PLACE = "the story"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RAW: dict[str, Format] = {
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
    DOCX: "docx",
}
_UTF_8 = ("", "utf-8", "utf8", "us-ascii")


# What the description says of them; it is checked as all stories are.
Words = Annotated[
    str,
    msgspec.Meta(
        description="The story's text.",
        extra_json_schema={"pattern": r"[^\s\x1c-\x1f\x85]", "maxLength": limits.STORY_CHARACTERS},
    ),
]
Day = Annotated[
    str,
    msgspec.Meta(
        description="ISO 8601 date, or date and time.",
        extra_json_schema={"anyOf": [{"format": "date"}, {"format": "date-time"}]},
    ),
]


class StoryBody(msgspec.Struct, frozen=True, kw_only=True):
    """A story as JSON; `onrecord read` takes the same, one a line."""

    text: Words
    id: str | int | None = None
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: Day | None = None
    url: str | None = None


async def story_in(request: Request) -> Unread:
    """The story in a request.

    Raises:
        RefusedError: 400: it is no JSON; 413: it is too long; 415: it is in no format that is
            read; 422: it is JSON, but no story.
    """
    media, charset = media_type(request)
    asked = request.query_params
    flags = Said(published=asked.get("published"), outlet=asked.get("outlet"))
    if media == "application/json":
        data = await request.body()
        _check(data)
        return _unread(data, "jsonl", flags)
    kind = RAW.get(media)
    if kind is None or (charset not in _UTF_8 and kind != "docx"):
        raise RefusedError(
            415,
            place="Content-Type",
            problem=f"{_shown(media, charset)} is not read here",
            cure="Send application/json, or the text itself as " + ", ".join(RAW) + ", in UTF-8",
        )
    return _unread(await request.body(), kind, flags)


def media_type(request: Request) -> tuple[str, str]:
    """What the body is said to be, and its encoding; empty where nothing is said."""
    media, _, rest = request.headers.get("content-type", "").partition(";")
    charset = ""
    for one in rest.split(";"):
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip('"').lower()
    return media.strip().lower(), charset


def _unread(data: bytes, kind: Format, flags: Said) -> Unread:
    return Unread(data=data, kind=kind, name="story", place=PLACE, flags=flags)


def _check(data: bytes) -> None:
    try:
        story = msgspec.json.decode(data, type=StoryBody)
    except msgspec.ValidationError as error:
        raise RefusedError(
            422,
            place="the body",
            problem=f"it is JSON, but no story: {error}",
            cure='Send an object with "text" as a string',
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(
            400,
            place="the body",
            problem=f"it is not JSON: {error}",
            cure='Send an object with "text", in UTF-8',
        ) from None
    if len(story.text) > limits.STORY_CHARACTERS:
        raise RefusedError(
            413,
            place="text",
            problem=f"it has {len(story.text):,} characters, more than {limits.STORY_CHARACTERS:,}",
            cure="Cut it into stories",
        )


def _shown(media: str, charset: str) -> str:
    shown = media or "a body of no stated type"
    return f"{shown} in {charset}" if charset else shown
