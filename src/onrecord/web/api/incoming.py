"""The story that a request's body holds, whichever format it has."""

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


class StoryBody(msgspec.Struct, frozen=True, kw_only=True):
    """A story as JSON; `onrecord read` takes the same, one a line."""

    text: str
    id: str | int | None = None
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


async def story_in(request: Request) -> Unread:
    """The story in a request.

    Raises:
        RefusedError: 400: it is no JSON; 413: it is too long; 415: it is in no format that is
            read; 422: it is JSON, but no story.
    """
    media, charset = media_type(request)
    if media == "application/json":
        data = await request.body()
        _check(data)
        return _unread(data, "jsonl", Said())
    kind = RAW.get(media)
    if kind is None or (charset not in _UTF_8 and kind != "docx"):
        raise RefusedError(
            415,
            place="Content-Type",
            problem=f"{_shown(media, charset)} is not read here",
            cure="Send application/json, or the text itself as " + ", ".join(RAW) + ", in UTF-8",
        )
    asked = request.query_params
    flags = Said(published=asked.get("published"), outlet=asked.get("outlet"))
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
