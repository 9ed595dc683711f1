"""`/v2/check` and `/v2/languages`."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord import __version__
from onrecord.ingest import Unread
from onrecord.ingest.said import Said
from onrecord.web import limits
from onrecord.web.answers import json_answer
from onrecord.web.api.endpoint import Endpoint, Parameter
from onrecord.web.api.incoming import PLACE
from onrecord.web.api.languagetool import shapes
from onrecord.web.api.languagetool.libreoffice import form_as_it_is
from onrecord.web.api.languagetool.matches import matches_of
from onrecord.web.api.languagetool.wanted import (
    LANGUAGES,
    CheckForm,
    form_from,
    language_of,
    narrowed_profile,
    text_of,
)
from onrecord.web.forms import form_in
from onrecord.web.profiles import profile_for
from onrecord.web.reading import record_for
from onrecord.web.refused import RefusedError

RULE_PAGES = "/rules/"  # and a check's code


async def check(request: Request) -> Response:
    """The findings on a text, as LanguageTool's matches."""
    form = await _form(request)
    code, name = language_of(form)
    text = text_of(form)
    if len(text.text) > limits.STORY_CHARACTERS:
        raise RefusedError(
            413,
            place="text",
            problem=f"it has {len(text.text):,} characters, more than {limits.STORY_CHARACTERS:,}",
            cure="Cut it into stories",
        )
    found: tuple[shapes.Match, ...] = ()
    if text.text.strip():  # editors ask for empty paragraphs, too
        profile = narrowed_profile(profile_for(request.app.state.settings), form)
        record = await record_for(request, _unread(text.text), profile)
        pages = str(request.base_url).rstrip("/") + RULE_PAGES
        found = tuple(matches_of(text, record.findings, pages))
    detected = shapes.DetectedLanguage(name=name, code=code)
    return json_answer(
        shapes.CheckAnswer(
            software=shapes.Software(name="onrecord", version=__version__),
            warnings=shapes.Warnings(),
            language=shapes.TextLanguage(name=name, code=code, detected_language=detected),
            matches=found,
        )
    )


async def _form(request: Request) -> CheckForm:
    fields = dict(request.query_params)
    if request.method == "POST":
        form = form_as_it_is(await request.body())
        if form is not None:
            return form
        fields |= (await form_in(request)).fields
    return form_from(fields)


async def languages(request: Request) -> Response:
    """The languages that are read."""
    known = [
        shapes.Language(name=name, code="en", long_code=code) for code, name in LANGUAGES.items()
    ]
    return json_answer(known)


def _unread(text: str) -> Unread:
    # As a line of JSONL: a `---` at the top of what an editor has is no front matter.
    data = msgspec.json.encode({"text": text})
    return Unread(data=data, kind="jsonl", name="text", place=PLACE, flags=Said())


_FIELDS = tuple(
    Parameter(name=name, meaning=meaning)
    for name, meaning in {
        "text": "The text; or `data`.",
        "data": "Text with markup, as JSON.",
        "language": "`en`, `en-US` ... or `auto`.",
        "enabledRules": "Checks to switch on, by id or code, with commas between.",
        "disabledRules": "Checks to leave out.",
        "enabledCategories": "SOURCING, COPY_DESK.",
        "disabledCategories": "Likewise, to leave out.",
        "enabledOnly": "`true`: only what is switched on.",
        "level": "`picky`: the checks that are off by default, too.",
    }.items()
)
_DESCRIPTION = "LanguageTool's interface; offsets and lengths are UTF-16 code units."

ENDPOINTS = (
    Endpoint(
        path="/v2/check",
        call=check,
        summary="The findings on a text, for LanguageTool's clients",
        description=_DESCRIPTION,
        parameters=_FIELDS,
        answer=shapes.CheckAnswer,
    ),
    Endpoint(
        path="/v2/check",
        method="POST",
        call=check,
        summary="The findings on a text, for LanguageTool's clients",
        description=_DESCRIPTION,
        bodies={"application/x-www-form-urlencoded": CheckForm, "multipart/form-data": CheckForm},
        answer=shapes.CheckAnswer,
        refusals={415: "The body is no form."},
    ),
    Endpoint(
        path="/v2/languages",
        call=languages,
        summary="The languages that are read",
        answer=list[shapes.Language],
    ),
)
