"""What a request asks of a store, in its query."""

import re
from typing import Any, get_args

from starlette.requests import Request

from onrecord.records.source import SourceKind
from onrecord.show.store.archive.views import Asked, Order
from onrecord.web.api.endpoint import Parameter
from onrecord.web.refused import RefusedError

SIZE = 25  # items a page
MOST = 100
_PAGES = 1_000_000
_CHARACTERS = 500  # of a value
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)

PAGED = (
    Parameter(name="page", type=int, meaning="Which page of the list, from 1."),
    Parameter(name="limit", type=int, meaning=f"Items a page, at most {MOST}; {SIZE} if unsaid."),
)
OUTLET = Parameter(name="outlet", meaning="Stories of this outlet alone, by its whole name.")
FROM = Parameter(name="from", meaning="The first day or month: 2026-03-05, 2026-03, 2026.")
TO = Parameter(name="to", meaning="The last day or month.")
SOURCE = Parameter(name="source", meaning="Words of the name of somebody who speaks in the story.")
ORDER = Parameter(name="order", type=Order, meaning="In which order; best is for words alone.")
WORDS = Parameter(
    name="q",
    meaning='Words of the headline or the text, "a phrase" in quotation marks, begin* for the'
    " beginning of a word, -word for what must not be there.",
)
KIND = Parameter(name="kind", type=SourceKind, meaning="The kind of the sources that are listed.")


def page_and_size(request: Request, size: int = SIZE) -> tuple[int, int]:
    """Which page of a list is wanted, and how many items it has at most.

    Args:
        request: Asks for them.
        size: Items a page where nobody says how many.
    """
    return _number(request, "page", 1, _PAGES), _number(request, "limit", size, MOST)


def value(request: Request, name: str) -> str | None:
    """A parameter without blanks around it; `None`: it is empty or not there."""
    found = request.query_params.get(name, "").strip()
    if len(found) > _CHARACTERS:
        raise _refused(name, f"it has {len(found):,} characters", f"Send at most {_CHARACTERS}")
    return found or None


def stories_asked(request: Request) -> Asked:
    """Which stories are wanted."""
    words = value(request, "q")
    return Asked(
        q=words,
        source=value(request, "source"),
        outlet=value(request, "outlet"),
        since=_day(request, "from"),
        until=_day(request, "to"),
        order=_one_of(request, "order", Order, "best" if words else "newest"),
    )


def kind_asked(request: Request) -> SourceKind:
    """Which kind of sources is wanted."""
    found: SourceKind = _one_of(request, "kind", SourceKind, "person")
    return found


def _one_of(request: Request, name: str, kinds: Any, default: str) -> Any:
    found = value(request, name) or default
    if found not in get_args(kinds):
        raise _refused(name, f"{found[:40]!r} is none", "Ask for " + ", ".join(get_args(kinds)))
    return found


def _day(request: Request, name: str) -> str | None:
    found = value(request, name)
    if found is not None and not _DAY.fullmatch(found):
        raise _refused(
            name, f"{found[:40]!r} is no day", "Write it as 2026-03-05, or the month as 2026-03"
        )
    return found


def _number(request: Request, name: str, default: int, most: int) -> int:
    found = value(request, name)
    if found is None:
        return default
    # isdecimal alone takes the digits of every script, and int() those of thousands of them.
    if not (found.isascii() and found.isdecimal() and len(found) < 9 and 0 < int(found) <= most):
        raise _refused(name, f"{found[:40]!r} is no number from 1 to {most:,}", "Mend the address")
    return int(found)


def _refused(name: str, problem: str, cure: str) -> RefusedError:
    return RefusedError(422, place=name, problem=problem, cure=cure)
