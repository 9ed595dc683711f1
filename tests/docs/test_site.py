"""The site: its links lead somewhere, nothing comes from elsewhere, anybody can read it."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html

PAGES = ("index.html", "desk.html", "check.html", "rules/README.html", "notebook.html", "api.html")


def pages(site):
    return {path.relative_to(site).as_posix(): html.parse(path) for path in site.rglob("*.html")}


def test_every_link_leads_somewhere(site):
    found = pages(site)
    places = {name: set(page.xpath("//@id")) for name, page in found.items()}
    lost = []
    for name, page in found.items():
        for link in page.xpath("//@href | //@src"):
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            path, _, place = urljoin(f"/{name}", link).lstrip("/").partition("#")
            path = unquote(path).split("?")[0] or "index.html"
            has_place = not place or path not in places or unquote(place) in places[path]
            if not ((site / path).is_file() and has_place):
                lost.append(f"{name}: {link}")
    assert lost == []


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing_from_elsewhere_and_is_read_by_anybody(site, browser, name):
    for scheme in ("light", "dark"):
        page = browser.new_context(color_scheme=scheme).new_page()
        asked = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto((site / name).as_uri())
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
        problems = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in problems] == []
        page.context.close()
