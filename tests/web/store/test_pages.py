"""The pages of a store and the JSON beside each, asked without a browser."""

import re
from html import unescape
from urllib.parse import urlsplit

import pytest

from onrecord.web.pages.store.addresses import ADDRESSES
from tests.web.store.made import HARMFUL, ODD_IDS

WIRE = "01-kessaly-press-agency.txt"
PAGES = [
    "/stories",
    "/stories?outlet=capital+live&order=oldest",
    "/stories?from=2026-03-05&to=2026-03",
    "/stories?source=reske",
    "/search",
    "/search?q=swearing",
    f"/stories/{WIRE}",
    "/families",
    f"/families/{WIRE}",
    "/families/07-kessaly-signal.txt",
    "/claims",
    "/claims/c1",
    "/quote?words=good+call",
    "/sources",
    "/sources?outlet=Klar&kind=anonymous&name=people",
    "/sources/said?kind=person&name=anton+reske",
    "/checks",
    "/checks?outlet=Klar",
    "/checks/S7",
    "/problems",
]
LEADS_SOMEWHERE: set[str] = set()  # links that have been followed


@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_there_and_links_its_json(pages, path):
    page = pages.get(path)
    assert page.status_code == 200
    links = re.findall(r'<link rel="alternate" type="application/json" href="([^"]+)">', page.text)
    assert [unescape(link) for link in links] == [f"/api{path}"]
    assert "JSON of this page</a>" in page.text
    answer = pages.get(f"/api{path}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert isinstance(answer.json(), dict)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_heavy(pages, path):
    assert len(pages.get(path).content) < 100_000


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere(pages, path):
    html = pages.get(path).text
    links = {unescape(one).partition("#")[0] for one in re.findall(r'href="([^"]+)"', html)}
    places = set(re.findall(r'id="([^"]+)"', html))
    within = {unescape(one) for one in re.findall(r'href="#([^"]+)"', html)}
    assert within <= places
    ours = {one for one in links if one.startswith("/")}
    assert ours
    for link in sorted(ours - LEADS_SOMEWHERE)[:12]:
        assert pages.get(link).status_code == 200, link
        LEADS_SOMEWHERE.add(link)


@pytest.mark.parametrize("name", ODD_IDS)
def test_any_id_has_an_address_that_leads_back_to_it(pages, name):
    for room in (ADDRESSES.story, ADDRESSES.family):
        address = room(name)
        assert "/../" not in f"{urlsplit(address).path}/"
        assert pages.get(address).status_code == 200
    answer = pages.get(f"/api{ADDRESSES.story(name)}").json()
    assert answer["record"]["story"]["id"] == answer["line"]["story"]["id"] == name


def test_the_lists_name_every_story_once(pages):
    seen = []
    for page in (1, 2, 3):
        answer = pages.get("/api/stories", params={"page": page, "limit": 20}).json()
        seen += [one["story"]["id"] for one in answer["stories"]]
    assert (
        answer["slice"]["total"] == len(seen) == len(set(seen)) == 19 + len(ODD_IDS) + len(HARMFUL)
    )
    days = [
        one["story"]["published"] for one in pages.get("/api/stories?limit=100").json()["stories"]
    ]
    assert days == sorted(days, reverse=True)


def test_words_are_found_in_their_sentence(pages):
    answer = pages.get("/api/search", params={"q": '"swearing-in" -garden* reske'}).json()
    assert answer["stories"]
    for one in answer["stories"]:
        marked = [text.casefold() for text, is_found in one["found"] if is_found]
        assert marked
        assert set(marked) <= {"swearing", "in", "swearing-in", "reske"}
    page = pages.get("/search", params={"q": "swearing"}).text
    assert "<mark>swearing</mark>" in page


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "* OR *", "NEAR(a b)", "text:x", "a AND", "-", "-a", "'; DROP TABLE stories;--",
     "{headline}: a", "a^2", "\0", "(" * 400, '"a" "b', "“curly", "x" * 500, "🦆", "..",
     "AND OR NOT"],
)  # fmt: skip
def test_whatever_is_typed_is_words(pages, typed):
    for path in ("/search", "/api/search"):
        assert pages.get(path, params={"q": typed, "source": typed}).status_code == 200
    for path in ("/quote", "/api/quote"):
        answer = pages.get(path, params={"words": typed})
        assert answer.status_code in ((200, 422) if not typed.strip("\0 ") else (200,))


@pytest.mark.parametrize(
    "query",
    ["page=0", "page=-1", "page=x", "page=٣", "page=99999999999", "limit=101", "limit=0",
     "from=yesterday", "to=2026-3-1", "order=worst", f"outlet={'x' * 501}"],
)  # fmt: skip
def test_what_cannot_be_used_is_an_answer(pages, query):
    for path in ("/stories", "/api/stories"):
        answer = pages.get(f"{path}?{query}")
        assert answer.status_code == 422
    assert set(answer.json()["error"]) == {"place", "problem", "cure"}


@pytest.mark.parametrize(
    "path",
    ["/stories/nobody", "/families/nobody", "/claims/c99999", "/claims/x", "/checks/S99",
     "/sources/said?kind=person&name=Nobody+At+All", "/stories/by-id", "/stories/by-id?sha256=00"],
)  # fmt: skip
def test_what_is_not_there_is_said(pages, path):
    assert pages.get(path).status_code == 404
    assert pages.get(f"/api{path}").json()["error"]["problem"]


def test_an_id_that_is_almost_so_is_named(pages):
    answer = pages.get("/api/stories/01-kessaly-press-agencytxt")
    assert WIRE in answer.json()["error"]["cure"]


def test_the_sources_are_counted_story_by_story(pages):
    answer = pages.get("/api/sources?outlet=Kessaly+Press+Agency").json()
    record = pages.get(f"/api/stories/{WIRE}").json()["record"]
    unnamed = [one for one in record["sources"] if one["kind"] == "anonymous"]
    assert answer["whole"]["stories"] == 1
    assert answer["whole"]["sources"] == len(record["sources"])
    assert answer["whole"]["kinds"]["anonymous"] == len(unnamed)
    for term in ("basis", "condition", "reason", "told"):
        assert answer["whole"][term] == sum(bool(one["terms"][term]) for one in unnamed)


def test_a_voice_has_all_that_it_said(pages):
    answer = pages.get("/api/sources/said?kind=person&name=ANTON+RESKE&limit=100").json()
    said = {(one["story"]["id"], one["attribution"]) for one in answer["sayings"]}
    expected = set()
    for line in pages.get("/api/stories?limit=100").json()["stories"]:
        name = line["story"]["id"]
        record = pages.get(f"/api{ADDRESSES.story(name)}").json()["record"]
        for source in record["sources"]:
            if source["kind"] == "person" and source["name"].casefold() == "anton reske":
                expected |= {(name, one) for one in source["attributions"]}
    assert said == expected
    assert said


def test_a_check_has_all_that_it_found(pages):
    checks = pages.get("/api/checks").json()
    for line in checks["checks"]:
        one = pages.get(f"/api/checks/{line['code']}?limit=100").json()
        assert len(one["places"]) == line["findings"]
        assert len({place["story"]["id"] for place in one["places"]}) == line["stories"]


def test_a_store_that_was_not_read_for_sources_says_so(copies_pages):
    for path in ("/sources", "/claims", "/checks", f"/stories/{WIRE}"):
        page = copies_pages.get(path)
        assert page.status_code == 200
        assert "--copies-only" in page.text
    assert copies_pages.get("/search?q=swearing").text.count("<li>") > 1
    assert copies_pages.get(f"/families/{WIRE}").status_code == 200
    answer = copies_pages.get(f"/api/stories/{WIRE}").json()
    assert answer["record"] is None
    assert answer["story"]["id"] == WIRE


def test_the_same_address_gives_the_same_bytes(pages):
    for path in PAGES[::4]:
        assert pages.get(path).content == pages.get(path).content
