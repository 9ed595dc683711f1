"""A list of families, and one family."""

from typing import Any

from markupsafe import Markup

from onrecord.show.store.archive.views import Families, OneFamily
from onrecord.show.store.html.family import family_part
from onrecord.web.api import store_views
from onrecord.web.pages.store.addresses import ADDRESSES, query
from onrecord.web.pages.store.frame import store_route, turn


def _list(view: Families) -> dict[str, Any]:
    return {"turn": turn(view.slice, lambda page: f"/families{query(page=page)}")}


def _one(view: OneFamily) -> dict[str, Any]:
    family = view.family
    shown = family.chosen or family.id
    story = next(one.story for one in family.versions if one.story.id == shown)
    address = ADDRESSES.family(shown)
    joint = "&" if "?" in address else "?"
    within = store_views.within(view.slice)
    return {
        "story": story,
        "part": Markup(family_part(family, "f", 1, ADDRESSES, within)),
        "turn": turn(view.slice, lambda page: f"{address}{joint}page={page}"),
    }


ROUTES = [
    store_route("/families", store_views.families, "families.html", _list),
    store_route("/families/by-id", store_views.whole_family, "family.html", _one),
    store_route("/families/{id:path}", store_views.whole_family, "family.html", _one),
]
