"""A pasted story, marked; and what a desk takes away from it."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

import msgspec
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.errors import OnrecordError
from onrecord.ingest import Unread
from onrecord.pipeline.outcome import Outcome
from onrecord.records.record import Record
from onrecord.show.html import foot, marks, render, story_part
from onrecord.show.html.notes import notes_heading
from onrecord.show.json import render as render_json
from onrecord.show.voices import counts
from onrecord.web.pages import story_rule
from onrecord.web.pages.frame_styles import lighting_path
from onrecord.web.pages.home import Marked, form_page
from onrecord.web.pages.story_fixes import accepted, controls
from onrecord.web.pages.story_form import Sent, StoryForm, sent_form
from onrecord.web.profiles import profile_for
from onrecord.web.reading import read_for
from onrecord.web.refused import RefusedError, status_of

_FORM = "form"  # its id


class _Read(NamedTuple):
    """A story that was read, the form to show with it, and what there is to say."""

    record: Record
    form: StoryForm
    notices: tuple[str, ...]


Answer = Callable[[Request, _Read], Response]


def _answering(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """Reads the form's story and answers it, or shows the form again with what is wrong."""

    async def answered(request: Request) -> Response:
        sent = await sent_form(request)
        try:
            read = await _read(request, sent)
            # A long story's page takes a while to write: others are answered meanwhile.
            return await run_in_threadpool(answer, request, read)
        except OnrecordError as error:
            response = form_page(request, sent.form, status=status_of(error), error=error)
            if isinstance(error, RefusedError):
                response.headers.update(error.headers)
            return response

    return answered


async def _read(request: Request, sent: Sent) -> _Read:
    record, notices = await _outcome(request, sent.unread(), sent.form)
    form = sent.form.of_story(record.story)
    if sent.accept:
        result = accepted(record, sent.accept)
        form = msgspec.structs.replace(form, text=result.text)
        if result.done:
            record, notices = await _outcome(request, form.unread(), form)
        notices = (*_accepted_words(result.done, result.missed), *notices)
    return _Read(record, form, notices)


async def _outcome(
    request: Request, story: Unread, form: StoryForm
) -> tuple[Record, tuple[str, ...]]:
    profile = profile_for(request.app.state.settings, name=form.profile or None)
    outcome: Outcome = await read_for(request, story, profile)
    if outcome.report is None:
        raise outcome.problems[0]
    return outcome.report, tuple(map(str, outcome.problems))


def _accepted_words(done: int, missed: int) -> list[str]:
    words = [f"{done} {'fix' if done == 1 else 'fixes'} accepted."] if done else []
    if missed:
        words.append(f"{missed} not: the text is no longer what it was.")
    return words


def _page(request: Request, read: _Read) -> Response:
    record = read.record
    first, others = counts(record)
    summary = f"Read: {first}{f'; {others}' if others else ''}"
    if record.findings:
        summary += f"; {notes_heading(record)}"
    marked = Marked(
        title=record.story.headline or record.story.id,
        story=Markup(story_part(record, controls=controls(record, _FORM))),
        foot=Markup(foot([record])),
        lighting=lighting_path(marks(record)),
        summary=f"{summary}.",
        notices=read.notices,
    )
    return form_page(request, read.form, marked=marked)


def _text(request: Request, read: _Read) -> Response:
    return _to_keep(read.form.text, "text/plain", "story.txt")


def _record(request: Request, read: _Read) -> Response:
    return _to_keep(render_json(read.record), "application/json", "story.json")


def _report(request: Request, read: _Read) -> Response:
    return _to_keep(render([read.record]), "text/html", "story.html")


def _to_keep(text: str, media: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(text.encode(), media_type=media, headers=headers)


async def _home(request: Request) -> Response:
    """Whoever comes to the address of an answer by itself has no story with them."""
    return RedirectResponse("/", status_code=303)


ROUTES = [
    Route("/story", _home, methods=["GET"]),
    Route("/story", _answering(_page), methods=["POST"]),
    Route("/story/text", _answering(_text), methods=["POST"]),
    Route("/story/record", _answering(_record), methods=["POST"]),
    Route("/story/report", _answering(_report), methods=["POST"]),
    *story_rule.ROUTES,
]
