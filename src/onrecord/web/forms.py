"""Forms that a browser or an editor sends, within limits and never by way of a disk."""

from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from onrecord.web import limits
from onrecord.web.api.incoming import media_type
from onrecord.web.refused import RefusedError

_MOST_FIELDS = 40
_URLENCODED = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"


class File(NamedTuple):
    """A file that a form brings; the name is what the sender calls it."""

    name: str
    data: bytes


class Form(NamedTuple):
    """The last value of each field, and of each file."""

    fields: dict[str, str]
    files: dict[str, File]


class _InMemory(MultiPartParser):
    spool_max_size = limits.DOCUMENT_BYTES + 1  # larger ones would lie in a folder for all


async def form_in(request: Request) -> Form:
    """The form in a request's body.

    Raises:
        RefusedError: 400: it is none that can be read; 415: the body is said to be no form.
    """
    media, _ = media_type(request)
    if media == _MULTIPART:
        return await _parts(request)
    if media != _URLENCODED:
        raise RefusedError(
            415,
            place="Content-Type",
            problem=f"{media or 'a body of no stated type'} is no form",
            cure=f"Send {_URLENCODED} or {_MULTIPART}",
        )
    try:
        words = (await request.body()).decode()  # some send letters as they are, not as %E2
        pairs = parse_qsl(
            words, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except ValueError as error:  # UnicodeDecodeError is one
        raise _unreadable(error) from None
    return Form(dict(pairs), {})


async def _parts(request: Request) -> Form:
    parser = _InMemory(
        request.headers,
        request.stream(),
        max_files=1,
        max_fields=_MOST_FIELDS,
        max_part_size=limits.TEXT_BYTES,
    )
    try:
        found = await parser.parse()
    except (MultiPartException, ValueError, LookupError) as error:
        raise _unreadable(error) from None
    form = Form({}, {})
    for name, value in found.multi_items():
        if isinstance(value, UploadFile):
            form.files[name] = File(value.filename or "", await value.read())
            await value.close()
        else:
            form.fields[name] = value
    return form


def _unreadable(error: Exception) -> RefusedError:
    message = error.message if isinstance(error, MultiPartException) else "it is malformed"
    if "exceeded maximum size" in message:  # so says Starlette
        return RefusedError(
            413,
            place="the form",
            problem=f"a field is larger than {limits.TEXT_BYTES:,} bytes, too much for one story",
            cure="Cut it into stories",
        )
    return RefusedError(
        400,
        place="the form",
        problem=f"it cannot be read ({message.rstrip('.')})",
        cure="Send it in UTF-8, with few fields and one file",
    )
