"""The page of a check: what it reports, whose policy it is, and an example."""

import re

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.check.catalogue import by_code
from onrecord.check.page import SECTIONS
from onrecord.show.rules import state
from onrecord.show.safe import html_text
from onrecord.web.pages.frame import page

PATH = "/rules/"  # and a check's code behind it
_CODE = re.compile("`([^`]+)`")
_MARKED = re.compile("«([^»]*)»")


async def rule_page(request: Request) -> Response:
    """What `onrecord rule` says of a check."""
    rule = by_code().get(request.path_params["code"])
    if rule is None:
        raise HTTPException(404)
    sections = [(name, _html(name, rule.page.sections[name])) for name in SECTIONS]
    return page(
        request,
        "story_rule.html",
        heading=f"{rule.check.code} {rule.name}",
        about=f"{rule.page.title}. {state(rule)}",
        sections=sections,
    )


def _html(section: str, text: str) -> Markup:
    """Our own words with their marks; from the docstring, and escaped all the same."""
    html = html_text(text)
    if section in ("Bad", "Good"):
        marked = _MARKED.sub(r'<mark class="fi l0">\1</mark>', html)
        return Markup(f'<div class="example">{marked}</div>')
    paragraphs = _CODE.sub(r"<code>\1</code>", html).split("\n\n")
    return Markup("".join(f"<p>{one}</p>" for one in paragraphs))


ROUTES = [Route(f"{PATH}{{code}}", rule_page, methods=["GET"])]
