"""The first page: paste or drop a story."""

import msgspec
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from onrecord.check.config import profile_names
from onrecord.errors import OnrecordError
from onrecord.web import limits
from onrecord.web.pages.frame import page
from onrecord.web.pages.frame_styles import lighting_path
from onrecord.web.pages.story_file import ENDINGS
from onrecord.web.pages.story_form import StoryForm
from onrecord.web.settings import Settings


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A marked story as the page shows it below the form."""

    title: str
    story: Markup
    foot: Markup  # what is to be known of it
    lighting: str  # the address of the rules by which its marks light up
    summary: str  # what was found, for a reader who does not see the page change
    notices: tuple[str, ...]  # what else there is to say


def form_page(
    request: Request,
    form: StoryForm,
    *,
    marked: Marked | None = None,
    error: OnrecordError | None = None,
    status: int = 200,
) -> HTMLResponse:
    """The form, and below it the marked story or what is wrong.

    Args:
        request: What is answered.
        form: What the fields hold.
        marked: The story, where it was read.
        error: Why there is none, where it was not.
        status: Of HTTP.
    """
    settings: Settings = request.app.state.settings
    return page(
        request,
        "home.html",
        status=status,
        form=form,
        marked=marked,
        error=error,
        lighting=marked.lighting if marked else lighting_path(0),
        profiles=[(name, _house(name)) for name in profile_names()],
        own_profile=settings.profile and _house(settings.profile),
        endings=ENDINGS,
        most_bytes=limits.DOCUMENT_BYTES,
    )


def _house(profile: str) -> str:
    """A profile's name as its house writes it: "AP", "Reuters"."""
    return profile.upper() if len(profile) < 4 else profile.capitalize()


async def home(request: Request) -> HTMLResponse:
    """Where a story is pasted or dropped."""
    return form_page(request, StoryForm())


ROUTES = [Route("/", home, methods=["GET"])]
