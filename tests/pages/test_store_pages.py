"""The pages of a store in Chromium: differences, drawings, keyboard, and hostile stories."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from onrecord.records.span import Span
from onrecord.show.store.html import render
from onrecord.show.store.read.claims import claim_view
from onrecord.show.store.read.family import family_view
from onrecord.show.store.read.overview import overview
from onrecord.show.store.read.problems import problems_view
from onrecord.show.store.read.quotation import Place, quotation_view
from tests.pages.test_story_page import ATTACKS
from tests.show.store.made import made_store

pytestmark = pytest.mark.browser

KINDS = ("overview", "family", "story", "alone", "claim", "quotation", "problems")


def page_of(folder, kind, spoil=str):
    match kind:
        case "overview":
            parts = (family_view(folder, spoil("wire")), claim_view(folder, "c1"))
            return render(overview(folder), parts)
        case "family":
            return render(family_view(folder, spoil("wire")))
        case "story":
            return render(family_view(folder, spoil("paper")))
        case "alone":
            return render(family_view(folder, spoil("letter")))
        case "claim":
            return render(claim_view(folder, "c1"))
        case "quotation":
            places = [
                Place(spoil("wire"), Span(4, 20), "a1"),
                Place(spoil("own"), Span(0, 9), None),
            ]
            return render(quotation_view(folder, spoil("the ferry"), places))
        case "problems":
            return render(problems_view(folder))


@pytest.fixture
def store(tmp_path):
    return made_store(tmp_path / "ferry", denials=("own",))


def texts(page, selector):
    return [" ".join(words.split()) for words in page.locator(selector).all_text_contents()]


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 390)])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(shown, store, kind, scheme, width):
    page = shown(
        page_of(store, kind), color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    report = Axe().run(page)
    assert len(report.response["passes"]) > 10  # it did look
    assert report.violations_count == 0, report.generate_report()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_a_telephone(shown, store, kind):
    page = shown(page_of(store, kind), viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_is_gone_is_del_and_what_is_new_is_ins(shown, store):
    page = shown(page_of(store, "family"))
    number = page.locator(".matter", has_text="number changed").locator(".sides > div")
    assert texts(number.nth(0), "del") == ["floating", "40"]
    assert texts(number.nth(1), "ins") == ["leaking", "14"]
    assert texts(number.nth(0), "ins") == texts(number.nth(1), "del") == []
    words = page.locator("#f1v3 details li")
    assert texts(words, "del") == ["The ferry has run since 1951."]
    assert texts(words, "ins") == ["The mayor was not at home."]


def test_each_side_is_a_sentence_of_its_own_version(shown, store):
    page = shown(page_of(store, "family"))
    sides = page.locator(".matter", has_text="number changed").locator(".sides [dir]")
    assert sides.all_inner_texts() == [
        "One of them called the hull “a floating sieve” that needs 40 new plates.",
        "One of them called the hull “a leaking sieve” that needs 14 new plates.",
    ]


def test_the_timeline_goes_from_left_to_right_and_from_what_is_copied(shown, store):
    page = shown(page_of(store, "family"))
    places = page.eval_on_selector_all(".dot", "dots => dots.map(dot => dot.getAttribute('cx'))")
    assert places == sorted(places, key=float)
    assert len(places) == 4
    lines = page.eval_on_selector_all(".from", "all => all.map(one => one.getAttribute('d'))")
    assert [line.startswith(f"M{places[0]} ") for line in lines] == [True] * 3
    assert texts(page, ".draw .count") == ["changes that matter", "", "", "2", "no date"]


def test_the_drawing_of_origins_has_a_line_a_story(shown, store):
    page = shown(page_of(store, "claim"))
    assert page.locator(".draw .origin").count() == 2
    assert page.locator(".draw .from").count() == 5
    # The one that takes the claim apart is drawn apart.
    assert page.locator(".draw .from.open").count() == 1
    assert texts(page, "table >> nth=0 >> tbody th") == [
        "o1: two people familiar with the plan who told Coast Press",
        "o2: a clerk of the line who told The Mercury",
    ]


def test_the_overview_leads_to_its_families_and_claims(shown, store):
    page = shown(page_of(store, "overview"))
    for name in ("Ferry to stop in March", "c1"):
        page.locator("a", has_text=re.compile(f"^{name}$")).first.click()
        target = page.evaluate("document.querySelector(':target h2').textContent")
        assert name in target


def test_a_keyboard_reaches_the_drawing_and_opens_the_words(shown, store):
    page = shown(page_of(store, "story"))
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.tagName"))
        if reached[-1] == "SUMMARY":
            page.keyboard.press("Enter")
            break
    assert "DIV" in reached  # the drawing, which scrolls where it is narrow
    assert page.locator("details li").first.is_visible()


# The overview has the parts of a family and a claim.
@pytest.mark.parametrize("kind", ["overview", "alone", "quotation", "problems"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_story_stays_text(shown, store, tmp_path, kind, attack):
    def spoil(words):
        return words.replace("r", f"r{attack}")

    page = shown(page_of(made_store(tmp_path / "evil", spoil=spoil, denials=("own",)), kind, spoil))
    model = shown(page_of(store, kind))
    tags = "[...document.querySelectorAll('*')].map(e => e.tagName)"
    assert set(page.evaluate(tags)) <= {*model.evaluate(tags), "DEL", "INS", "A", "MARK"}
    names = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
    assert set(page.evaluate(names)) <= {*model.evaluate(names), "href", "rel", "dir", "class"}
    assert page.evaluate("window.hit") is None
