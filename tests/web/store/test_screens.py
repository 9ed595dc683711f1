"""The pages of a store in Chromium: a walk, the keyboard, axe, narrow windows, and attacks."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pages.test_story_page import CONTRASTS
from tests.web.store.made import HARMFUL
from tests.web.store.test_pages import WIRE

pytestmark = pytest.mark.browser

SCREENS = [
    "/stories",
    "/search?q=swearing",
    f"/stories/{WIRE}",
    "/families",
    f"/families/{WIRE}",
    "/claims",
    "/claims/c1",
    "/quote?words=good+call",
    "/sources",
    "/sources/said?kind=person&name=anton+reske",
    "/checks",
    "/checks/S15",
    "/problems",
]


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
@pytest.mark.parametrize("path", SCREENS)
def test_axe_finds_nothing_and_every_word_has_contrast(visit, path, scheme, width):
    page = visit(path, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    report = Axe().run(page)
    assert len(report.response["passes"]) > 10  # it did look
    assert report.violations_count == 0, report.generate_report()
    assert [item for item in page.evaluate(CONTRASTS) if item[0] < 4.5] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_the_first_page_to_a_claim_and_its_json(visit):
    page = visit("/", java_script_enabled=False)
    page.get_by_role("link", name="Stories", exact=True).click()
    page.get_by_role("link", name="Last", exact=True).click()
    page.get_by_role("link", name="Previous", exact=True).click()
    page.goto(page.url.partition("?")[0] + "?outlet=Kessaly+Press+Agency")
    page.get_by_role("link", name="Venn calls Oduya in first known contact").click()
    page.locator(".text mark.co").first.wait_for()
    page.wait_for_load_state()
    assert page.locator(".text mark.co").count() > 5
    page.get_by_role("link", name="14 versions of it").click()
    page.locator("svg circle").first.wait_for()
    page.wait_for_load_state()
    assert page.locator("svg circle").count() == 14
    page.get_by_role("link", name="Who says what in it").click()
    page.locator("#claims").get_by_role("link").first.click()
    page.locator("svg .origin").first.wait_for()
    assert page.locator("svg .origin").count() >= 1
    claim = page.url.rpartition("/")[2]
    page.get_by_role("link", name="JSON of this page").click()
    page.wait_for_url("**/api/**")
    assert page.url.endswith(f"/api/claims/{claim}")
    assert '"tellers"' in page.locator("pre").inner_text()


def test_the_filters_are_filled_in_by_keyboard_and_go_into_the_address(visit):
    page = visit("/search")
    page.locator("#q").press_sequentially("good call")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("klar")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=good+call**")
    assert "outlet=klar" in page.url
    assert page.locator("ol.stories > li").count() == 1
    assert page.locator("#outlet").input_value() == "klar"


def test_a_drawing_is_scrolled_by_keyboard_in_a_narrow_window(visit):
    page = visit("/sources", viewport={"width": 320, "height": 700})
    page.locator(".chart").first.focus()
    page.keyboard.press("ArrowRight")
    # It moves smoothly; Playwright's own waiting evaluates strings, which the page forbids.
    page.evaluate(
        """() => new Promise(moved => {
            const look = () =>
                document.activeElement.scrollLeft > 0 ? moved() : requestAnimationFrame(look)
            look()
        })"""
    )


def test_fills_differ_without_colour(visit):
    page = visit("/sources", forced_colors="active")
    fills = (
        page.locator("svg")
        .nth(1)
        .locator("rect.fill")
        .evaluate_all("all => [...new Set(all.map(one => one.getAttribute('fill')))]")
    )
    drawn = page.evaluate(
        "names => names.map(one => document.getElementById(one.slice(5, -1)).innerHTML)", fills
    )
    assert len(drawn) > 2
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize(
    "path",
    ["/stories?q=ferry&limit=100", "/search?q=sink&limit=100", "/sources?limit=100",
     "/sources?kind=anonymous&limit=100", "/checks", "/checks/C15?limit=100", "/claims?limit=100",
     "/quote?words=we+sink+tonight&limit=100", "/families?limit=100"],
)  # fmt: skip
def test_hostile_stories_stay_text(visit, path):
    page = visit(path)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    _sees_no_harm(page)


@pytest.mark.parametrize("number", range(len(HARMFUL)))
def test_a_hostile_story_stays_text_on_its_own_page(visit, number):
    page = visit(f"/search?q=ferry+{number}&order=oldest")
    title = page.locator("ol.stories a", has_text=f"the ferry {number}").first
    title.click()
    assert page.locator(".text").inner_text().count("tonight")
    _sees_no_harm(page)


def _sees_no_harm(page) -> None:
    assert page.evaluate("window.hit") is None
    assert page.locator("script").count() == 0
    assert (
        page.locator("main :is(img, template, base, meta, iframe, [onerror], [onload])").count()
        == 0
    )
    for link in page.locator("a").evaluate_all("all => all.map(one => one.href)"):
        assert link.startswith("http://")


@pytest.mark.parametrize("path", ["/sources", "/search?q=swearing", "/claims/c1"])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(visit, path):
    page = visit(path, viewport={"width": 1280, "height": 900})
    wanted = page.evaluate(
        """() => {
            const stops = 'a[href],button,input,select,summary,[tabindex="0"]'
            const all = [...document.querySelectorAll(stops)]
            window.all = all.filter(e => e.type !== 'hidden' && e.checkVisibility())
            return window.all.length
        }"""
    )
    order = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        at, outline = page.evaluate(
            """() => {
                const e = document.activeElement
                return [window.all.indexOf(e), getComputedStyle(e).outlineStyle]
            }"""
        )
        assert outline != "none"
        order.append(at)
    assert order == list(range(wanted))
