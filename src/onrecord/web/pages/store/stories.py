"""Lists of stories, and one story."""

from typing import Any

from markupsafe import Markup

from onrecord.show.html import foot, marks, story_part
from onrecord.show.store.archive.views import OneStory, Stories
from onrecord.show.store.html.lists import claim_list
from onrecord.web.api import store_views
from onrecord.web.pages.frame_styles import lighting_path
from onrecord.web.pages.store.addresses import ADDRESSES, listed
from onrecord.web.pages.store.frame import store_route, turn

_NAMED = ("person", "organisation", "document")
_VOICES = 30  # of one story that are listed


def _list(path: str) -> Any:
    def context(view: Stories) -> dict[str, Any]:
        size = view.slice.size if view.slice.size != 25 else None
        return {
            "place": path,
            "turn": turn(view.slice, lambda page: listed(path, view.asked, page, limit=size)),
        }

    return context


def _one(view: OneStory) -> dict[str, Any]:
    record = view.record
    claims = claim_list(view.claims, "Claims that other stories make too", 2, None, ADDRESSES)
    return {
        "story": Markup(story_part(record)) if record else None,
        "foot": Markup(foot([record])) if record else None,
        "lighting": lighting_path(marks(record)) if record else None,
        "claims": Markup("".join(claims)),
        "voices": [
            (one.kind, one.name)
            for one in (record.sources if record else ())
            if one.kind in _NAMED and one.attributions
        ][:_VOICES],
        "paragraphs": view.story.text if view.story else "",
    }


ROUTES = [
    store_route("/stories", store_views.stories, "stories.html", _list("/stories")),
    store_route("/search", store_views.stories, "stories.html", _list("/search")),
    store_route("/stories/by-id", store_views.story, "story.html", _one),
    store_route("/stories/{id:path}", store_views.story, "story.html", _one),
]
