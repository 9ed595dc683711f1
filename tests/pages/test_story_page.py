"""The page of a story in Chromium: what a reader sees, copies, tabs to and prints."""

import itertools
import re

import pytest

from tests.marked import marked
from tests.pages.noted import noted_story
from tests.show.gold import ferry, market
from tests.show.made import made, said

pytestmark = pytest.mark.browser

# Each would add an element, an attribute or a handler, or end one of ours, if it were not escaped.
ATTACKS = (
    "<script>window.hit=1</script>",
    "</p></div></section><img src=x onerror=window.hit=1>",
    '" onmouseover="window.hit=1" x="',
    "' autofocus onfocus='window.hit=1",
    "<svg/onload=window.hit=1>",
    "--><script>window.hit=1</script><!--",
    "</style><script>window.hit=1</script>",
    "</title><script>window.hit=1</script>",
    "<a href=javascript:window.hit=1>x</a>",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "&#60;script&#62;window.hit=1&#60;/script&#62;",
    "<\0script>window.hit=1</script>",
    "<base href=//example.org><meta http-equiv=refresh content=0;url=//example.org>",
    "<template><style>*{display:none}</style></template>",
    "\u202e<tpircs>\u2066 turned \u2069\u2069",
    "]]><![CDATA[<script>window.hit=1</script>",
    "<plaintext>",
)


def story_text(page, number: int = 1) -> str:
    return page.evaluate(f"document.getElementById('t{number}text').textContent")


def test_the_text_is_the_story(opened):
    page = opened(ferry(), market())
    assert story_text(page, 1) == ferry().story.text
    assert story_text(page, 2) == market().story.text


@pytest.mark.parametrize("example", [ferry, market, noted_story])
def test_what_is_copied_is_the_story(opened, example):
    page = opened(example())
    copied = page.evaluate(
        """() => {
            getSelection().selectAllChildren(document.getElementById('t1text'))
            return getSelection().toString()
        }"""
    )
    assert copied.rstrip("\n") == example().story.text.rstrip("\n")


def test_odd_characters_stay(opened):
    text = "One\r\ntwo\rthree\n \u00a0\n\n\nfour\t\x0b\x0c\x85\u2028five\ufeff six  seven\n"
    assert story_text(opened(made(text))) == text


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_story_stays_text(opened, attack):
    text, (content,) = marked(f"It was said «{attack}» and\n\n{attack} and")
    harmless, (words,) = marked("It was said «so» and\n\nso and")

    def page_of(words, span):
        record = made(words, (said((span,), source=(span,), cue=(span,)),), headline=words)
        return opened(record)

    page, model = page_of(text, content), page_of(harmless, words)
    assert story_text(page) == text.replace("\0", "\ufffd")
    elements = "[...document.querySelectorAll('*')].map(e => e.tagName + e.getAttributeNames())"
    assert page.evaluate(elements) == model.evaluate(elements)
    assert page.evaluate("window.hit") is None


def test_a_script_that_got_in_would_not_run(opened):
    page = opened(made("x"))
    ran = page.evaluate(
        """() => {
            const script = document.createElement('script')
            script.textContent = 'window.hit = 1'
            document.body.append(script)
            return window.hit
        }"""
    )
    assert ran is None
    assert "Content Security Policy" in page.complaints.pop()


def test_turned_letters_do_not_turn_the_page(opened):
    page = opened(made("\u202eabc\n\ndef", headline="\u202eabc"))
    order = page.evaluate(
        """() => [...document.querySelectorAll('#t1text [dir]')].map(p => {
            const at = n => {
                const words = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode()
                const range = document.createRange()
                range.setStart(words, n)
                range.setEnd(words, n + 1)
                return range.getBoundingClientRect().left
            }
            return at(0) <= at(2)
        })"""
    )
    assert order[1] is True
    assert "\u202e" not in page.inner_text("h1")


def test_the_keyboard_reaches_every_letter_and_note(opened):
    page = opened(ferry())
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    links = page.evaluate("[...document.querySelectorAll('.columns a')].length")
    seen = set()
    for _ in range(links + 30):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => {
                const e = document.activeElement
                const all = [...document.querySelectorAll('.columns a')]
                return [all.indexOf(e), getComputedStyle(e).outlineStyle]
            }"""
        )
        if here[0] >= 0:
            seen.add(here[0])
            assert here[1] != "none"
    assert seen == set(range(links))


def test_a_letter_goes_to_its_note_and_the_note_back(opened):
    page = opened(ferry(), viewport={"width": 1280, "height": 900})
    letter = page.locator("a.n17").last
    letter.scroll_into_view_if_needed()
    before = letter.bounding_box()["y"]
    letter.click()
    page.wait_for_timeout(900)
    assert page.url.endswith("#t1n17")
    note = page.locator("#t1n17")
    assert 0 <= note.bounding_box()["y"] < 900
    # The note comes to the reader; the story does not run away.
    assert abs(letter.bounding_box()["y"] - before) < 450
    lit = "e => getComputedStyle(e).backgroundColor"
    marks = page.locator("mark.m17, mark.m17 mark")
    colours = {marks.nth(n).evaluate(lit) for n in range(marks.count())}
    assert colours == {note.evaluate(lit)}
    note.locator("a").click()
    page.wait_for_timeout(900)
    assert page.url.endswith("#t1m17")
    assert {marks.nth(n).evaluate(lit) for n in range(marks.count())} == colours
    assert 0 <= page.locator("#t1m17").bounding_box()["y"] < 900


def test_a_fact_of_a_card_lights_its_words(opened):
    page = opened(ferry(), viewport={"width": 1280, "height": 900})
    page.locator("dd a", has_text="on condition of anonymity").first.click()
    page.wait_for_timeout(900)
    words = page.locator(":target")
    assert words.inner_text() == "on condition of anonymity"
    assert 0 <= words.bounding_box()["y"] < 900
    lit = "e => getComputedStyle(e).backgroundColor"
    assert words.locator("mark").first.evaluate(lit) == words.evaluate(lit) != "rgba(0, 0, 0, 0)"


def test_paragraph_numbers_stand_beside_the_text(opened):
    for width in (320, 1280):
        page = opened(ferry(), viewport={"width": width, "height": 900})
        number = "e => getComputedStyle(e, '::before').content"
        assert page.locator(".w[data-p]").nth(2).evaluate(number).startswith('"3"')
        # Within the window's edge, where also two digits can be read.
        places = page.evaluate(
            """() => [...document.querySelectorAll('.w[data-p]')].map(e =>
                document.querySelector('.text').getBoundingClientRect().left
                - parseFloat(getComputedStyle(e, '::before').width)
                - parseFloat(getComputedStyle(e, '::before').paddingRight))"""
        )
        assert min(places) >= -1


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_runs_off_the_side(opened, width):
    long, (content,) = marked(f"It was said «{'x' * 400}».")
    for record in (ferry(), made(long, (said((content,)),), headline="y" * 300)):
        page = opened(record, viewport={"width": width, "height": 600})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


# Channels of sRGB to the contrast of WCAG 2.2; text of our sizes needs 4.5.
CONTRASTS = """() => {
    const parse = c => c.match(/[\\d.]+/g).map(Number)
    const light = c => {
        const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(
            v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = e => {
        for (; e; e = e.parentElement) {
            const c = parse(getComputedStyle(e).backgroundColor)
            if (c.length < 4 || c[3] > 0) return c
        }
    }
    const found = []
    for (const e of document.querySelectorAll('body *')) {
        const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
        if (!words && !e.dataset.c) continue
        const pair = [light(parse(getComputedStyle(e).color)), light(ground(e))]
        const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
        found.push([contrast, e.className, e.tagName])
    }
    return found
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["", "#t1n2", "#t1n16", "#t2n5"])
def test_every_word_has_contrast(opened, scheme, place):
    page = opened(ferry(), market(), color_scheme=scheme)
    if place:
        page.evaluate(f"location.hash = '{place}'")
    found = page.evaluate(CONTRASTS)
    assert len(found) > 100
    assert [item for item in found if item[0] < 4.5] == []


def test_kinds_differ_without_colour(opened):
    page = opened(ferry(), market(), forced_colors="active")
    lines = {
        kind: page.locator(f".text mark.co.{kind}").first.evaluate(
            "e => getComputedStyle(e).textDecorationStyle"
        )
        for kind in ("an", "na:not(.th)", "no:not(.th)", "th")
    }
    assert lines == {
        "an": "dashed",
        "na:not(.th)": "solid",
        "no:not(.th)": "double",
        "th": "dotted",
    }


def test_lines_of_notes_never_lie_on_lines_of_what_is_said_or_of_other_notes(opened):
    page = opened(noted_story())
    lines = page.evaluate(
        """() => {
            const words = document.createTreeWalker(
                document.getElementById('t1text'), NodeFilter.SHOW_TEXT)
            const found = []
            for (let node = words.nextNode(); node; node = words.nextNode()) {
                const here = []
                for (let e = node.parentElement; e.id !== 't1text'; e = e.parentElement)
                    if (e.matches('mark.co, mark.fi')) {
                        const style = getComputedStyle(e)
                        here.push([style.textUnderlineOffset, style.textDecorationStyle])
                    }
                found.push(here)
            }
            return found
        }"""
    )
    assert max(map(len, lines)) == 3  # a note on a note on what is said
    for here in lines:
        offsets = [offset for offset, _ in here]
        assert len(set(offsets)) == len(offsets)
    assert {style for here in lines for _, style in here} == {"wavy", "double"}


def test_a_note_goes_to_its_words_and_the_number_back(opened):
    page = opened(noted_story(), viewport={"width": 1280, "height": 900})
    page.locator(".notes li", has_text="go go").locator("a").first.click()
    number = page.locator(".text a.chip:target")
    assert number.get_attribute("data-c") == "2"
    assert number.evaluate("e => e === document.activeElement")
    number.click()
    note = page.locator(".notes li:target")
    assert note.locator(".chip").inner_text() == "2"
    assert note.locator("del").inner_text() == "go go"
    assert note.locator("ins").inner_text() == "go"


def test_what_lights_up_shows_without_colour_too(opened):
    page = opened(noted_story(), forced_colors="active", viewport={"width": 1280, "height": 900})
    ring = "e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth"
    mark = page.locator(".text mark.fi").first
    assert mark.evaluate(ring) == "solid0px"
    page.locator(".notes li", has_text="go go").hover()
    assert mark.evaluate(ring) == "solid2px"


def test_a_long_story_lights_up_at_once(opened):
    # A move that a reader waits for is one that was looked for everywhere.
    paragraphs = [f"«Clerk {n}» said «that boat {n} sinks»." for n in range(400)]
    text, spans = marked("\n\n".join(paragraphs))
    found = tuple(
        said((spans[2 * n + 1],), source=(spans[2 * n],), number=n) for n in range(len(paragraphs))
    )
    page = opened(made(text, found))
    took_ms = page.evaluate(
        """() => {
            const letters = [...document.querySelectorAll('.text a.chip')]
            const times = letters.slice(0, 12).map(letter => {
                const start = performance.now()
                letter.focus({preventScroll: true})
                getComputedStyle(document.querySelector('.m1')).backgroundColor
                return performance.now() - start
            })
            return times.sort((a, b) => a - b)[0]
        }"""
    )
    assert took_ms < 500


def test_it_prints_with_its_cards(opened):
    page = opened(ferry())
    page.emulate_media(media="print")
    assert page.locator(".cards").evaluate("e => getComputedStyle(e).overflowY") == "visible"
    assert re.match(rb"%PDF", page.pdf())


def test_landmarks_and_headings_are_in_order(opened):
    page = opened(ferry(), market())
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(e => +e.tagName[1])")
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    names = page.locator(".text a.chip")
    assert all(names.nth(n).get_attribute("aria-label") for n in range(names.count()))
