"""A list of claims, one claim, and a quotation."""

from typing import Any

from markupsafe import Markup

from onrecord.show.store.archive.views import Claims, OneClaim, PrintedPage
from onrecord.show.store.html.claim import claim_part
from onrecord.show.store.html.lists import claim_list
from onrecord.show.store.html.quotation import places_table, wordings_table
from onrecord.web.api import store_views
from onrecord.web.api.store_asked import value
from onrecord.web.pages.store.addresses import ADDRESSES, query
from onrecord.web.pages.store.frame import store_route, turn


def _list(view: Claims) -> dict[str, Any]:
    claims = claim_list(view.claims, "Those of most stories first", 2, None, ADDRESSES)
    return {
        "claims": Markup("".join(claims)),
        "turn": turn(view.slice, lambda page: f"/claims{query(page=page)}"),
    }


def _one(view: OneClaim) -> dict[str, Any]:
    within = store_views.within(view.slice)
    address = ADDRESSES.claim(view.claim.line.id)
    return {
        "part": Markup(claim_part(view.claim, "c", 1, ADDRESSES, within)),
        "turn": turn(view.slice, lambda page: address + query(page=page)),
    }


def _quotation(view: PrintedPage | None) -> dict[str, Any]:
    if view is None:
        return {}
    wordings = {one.words: one.outlets for one in view.wordings}
    return {
        "wordings": Markup(wordings_table(wordings)),
        "places": Markup(places_table(view.places, ADDRESSES)),
        "turn": turn(view.slice, lambda page: f"/quote{query(words=view.quote, page=page)}"),
    }


def _quotation_if_asked(archive: Any, request: Any) -> PrintedPage | None:
    """`None`: nobody has asked yet, and the page has only the form."""
    return store_views.quotation(archive, request) if value(request, "words") else None


ROUTES = [
    store_route("/claims", store_views.claims, "claims.html", _list),
    store_route("/claims/{claim}", store_views.whole_claim, "claim.html", _one),
    store_route("/quote", _quotation_if_asked, "quote.html", _quotation),
]
