"""What the pages of a store have in common: paging, the JSON beside them, words in sentences."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.show.safe import html_text, line
from onrecord.show.store.archive.views import Slice, Stretch
from onrecord.show.store.html.bits import headline, in_sentence, story_time, words
from onrecord.show.store.in_words import blanks
from onrecord.show.store.views import Excerpt, Head
from onrecord.web.api.store import made
from onrecord.web.api.store_archive import Archive
from onrecord.web.pages.frame import page
from onrecord.web.pages.store.addresses import ADDRESSES

Made = TypeVar("Made")
Context = Callable[[Made], dict[str, Any]]
Make = Callable[[Archive, Request], Made]


class Turn(NamedTuple):
    """The pages of a list that can be turned to from one."""

    number: int
    pages: int
    total: int
    first: str | None  # addresses; None: this page is it
    before: str | None
    after: str | None
    last: str | None


def turn(part: Slice, at: Callable[[int], str]) -> Turn:
    """Where to turn from a part of a list.

    Args:
        part: The part.
        at: The address of a page.
    """
    has_before, has_after = part.page > 1, part.page < part.pages
    return Turn(
        number=part.page,
        pages=part.pages,
        total=part.total,
        first=at(1) if has_before else None,
        before=at(min(part.page - 1, part.pages)) if has_before else None,
        after=at(part.page + 1) if has_after else None,
        last=at(part.pages) if has_after else None,
    )


def store_route(path: str, make: Make[Made], template: str, context: Context[Made]) -> Route:
    """The route of a page.

    Args:
        path: Its address.
        make: Reads what it shows.
        template: In the folder of the store's.
        context: What the template asks for beside `view`.
    """

    async def call(request: Request) -> Response:
        view = await made(request, make)
        return page(
            request,
            f"store/{template}",
            view=view,
            json=_json_of(request),
            to=ADDRESSES,
            html=HTML,
            **context(view),
        )

    return Route(path, call, methods=["GET"])


def _json_of(request: Request) -> str:
    """The address of the same as JSON."""
    raw: bytes = request.scope["raw_path"]
    asked: bytes = request.scope["query_string"]
    return "/api" + raw.decode("ascii") + (f"?{asked.decode('ascii')}" if asked else "")


class Html:
    """Pieces of pages that the one-file reports have too."""

    def headline(self, story: Head) -> Markup:
        """A headline, or the first words."""
        return Markup(headline(story))

    def time(self, story: Head) -> Markup:
        """When a story was published."""
        return Markup(story_time(story))

    def words(self, text: str, most: int | None = None) -> Markup:
        """Words of a story or a name, kept apart from what stands around them."""
        return Markup(words(text, most))

    def sentence(self, place: Excerpt) -> Markup:
        """Words in their sentence."""
        return Markup(in_sentence(place))

    def found(self, stretches: tuple[Stretch, ...]) -> Markup:
        """A sentence with the words that were looked for."""
        html = []
        for one in stretches:
            left, right = blanks(one.text)
            inside = html_text(line(one.text))
            html.append(
                f"{left}<mark>{inside}</mark>{right}" if one.is_found else f"{left}{inside}{right}"
            )
        return Markup(f"<bdi>{''.join(html)}</bdi>")


HTML = Html()
