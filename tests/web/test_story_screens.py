"""Every screen of a pasted story: for axe, for the eye, for the keyboard, on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pages.test_story_page import CONTRASTS
from tests.web.browsing import FAULTY, read

pytestmark = pytest.mark.browser


def to_home(page):
    pass


def to_result(page):
    read(page)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


def to_error(page):
    page.click("form button:has-text('Read it')")
    page.wait_for_selector("[role=alert]")


def to_nowhere(page):
    page.goto(page.url + "nowhere")
    page.complaints = [one for one in page.complaints if "status of 404" not in one]


def to_rule(page):
    page.goto(page.url + "rules/S28")


SCREENS = [to_home, to_result, to_error, to_nowhere, to_rule]


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_and_every_word_has_contrast(visit, screen, scheme, width):
    page = visit(color_scheme=scheme, viewport={"width": width, "height": 900})
    screen(page)
    report = Axe().run(page)
    assert len(report.response["passes"]) > 10  # it did look
    assert report.violations_count == 0, report.generate_report()
    assert [item for item in page.evaluate(CONTRASTS) if item[0] < 4.5] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("screen", SCREENS)
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(visit, screen):
    page = visit(viewport={"width": 1280, "height": 900})
    screen(page)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    wanted = page.evaluate(
        """() => {
            const stops = 'a[href],button,input,select,textarea,summary'
            const all = [...document.querySelectorAll(stops)]
            window.all = all.filter(e => e.type !== 'hidden' && e.checkVisibility())
            return window.all.length
        }"""
    )
    # From the page's top, whatever had the focus.
    page.evaluate("document.querySelector('.skip').focus()")
    order = [0]
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        at, outline = page.evaluate(
            """() => {
                const e = document.activeElement
                return [window.all.indexOf(e), getComputedStyle(e).outlineStyle]
            }"""
        )
        if at >= 0:
            assert outline != "none"
            order.append(at)
        if len(set(order)) == wanted:
            break
    assert order == list(range(wanted))


def test_the_first_stop_skips_to_the_page(visit):
    page = visit()
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the page"
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_enter_in_a_field_reads_and_accepts_nothing(visit):
    page = visit()
    read(page)
    page.click("summary:has-text('Change the text')")
    page.focus("#outlet")
    with page.expect_response("**/story"):
        page.keyboard.press("Enter")
    assert page.input_value("#text") == FAULTY


def test_in_print_there_is_the_story_and_no_form(visit):
    page = visit()
    read(page)
    page.emulate_media(media="print")
    for gone in (".bar", "#editor", ".tools", ".notes button"):
        assert page.locator(gone).first.is_hidden()
    assert page.locator(".notes li").first.is_visible()
