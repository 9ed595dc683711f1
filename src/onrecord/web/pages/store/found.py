"""What the checks found, and what could not be read."""

from typing import Any

from onrecord.check.catalogue import by_code
from onrecord.show.store.archive.views import Checks, OneCheck, ProblemPage
from onrecord.web.api import store_views
from onrecord.web.pages.store.addresses import ADDRESSES, query
from onrecord.web.pages.store.charts import checks_chart, outlets_chart
from onrecord.web.pages.store.frame import store_route, turn


def _checks(view: Checks) -> dict[str, Any]:
    return {"by_check": checks_chart(view), "by_outlet": outlets_chart(view.outlets, "notes")}


def _check(view: OneCheck) -> dict[str, Any]:
    address = ADDRESSES.check(view.line.code, view.outlet)
    joint = "&" if "?" in address else "?"
    rule = by_code().get(view.line.code)
    return {
        "reports": rule.page.sections["What it reports"] if rule else "",
        "by_outlet": outlets_chart(view.outlets, "notes"),
        "turn": turn(view.slice, lambda page: f"{address}{joint}page={page}"),
    }


def _problems(view: ProblemPage) -> dict[str, Any]:
    return {"turn": turn(view.slice, lambda page: f"/problems{query(page=page)}")}


ROUTES = [
    store_route("/checks", store_views.checks, "checks.html", _checks),
    store_route("/checks/{code}", store_views.check, "check.html", _check),
    store_route("/problems", store_views.problems, "problems.html", _problems),
]
