"""Who speaks over a whole store, and one of them."""

from typing import Any, get_args

from onrecord.records.source import SourceKind
from onrecord.show.store.archive.views import OneVoice, Sources
from onrecord.web.api import store_views
from onrecord.web.pages.store.addresses import listed, query
from onrecord.web.pages.store.charts import (
    anonymous_chart,
    kinds_chart,
    outlets_chart,
    said_chart,
    tallies_by_time,
    terms_by_outlet_chart,
    terms_by_time_chart,
    terms_chart,
)
from onrecord.web.pages.store.frame import store_route, turn
from onrecord.web.pages.store.words import KINDS


def _sources(view: Sources) -> dict[str, Any]:
    times = tallies_by_time(view.months)
    kind = view.kind if view.kind != "person" else None

    def at(page: int) -> str:
        return listed("/sources", view.asked, page, kind=kind, name=view.name)

    return {
        "times": times,
        "kinds": KINDS,
        "kinds_in_order": get_args(SourceKind),
        "by_time": anonymous_chart(times),
        "by_outlet": kinds_chart(view.outlets),
        "terms": terms_chart(view.whole),
        "terms_by_time": terms_by_time_chart(times),
        "terms_by_outlet": terms_by_outlet_chart(view.outlets),
        "turn": turn(view.slice, at),
    }


def _voice(view: OneVoice) -> dict[str, Any]:
    line = view.line
    return {
        "kinds": KINDS,
        "by_time": said_chart(view.months),
        "by_outlet": outlets_chart(view.outlets, "statements"),
        "turn": turn(
            view.slice,
            lambda page: f"/sources/said{query(kind=line.kind, name=line.name, page=page)}",
        ),
    }


ROUTES = [
    store_route("/sources", store_views.sources, "sources.html", _sources),
    store_route("/sources/said", store_views.voice, "voice.html", _voice),
]
