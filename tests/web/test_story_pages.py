"""The pages of a pasted story in Chromium: with a script and without, by keyboard, under attack."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.test_story_page import ATTACKS
from tests.web.browsing import FAULTY, STORY, read

pytestmark = pytest.mark.browser


def paste(page, text):
    page.evaluate(
        """words => {
            const box = document.getElementById('text')
            box.focus()
            box.select()
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/plain', words)
            const event = new ClipboardEvent('paste', {clipboardData, cancelable: true})
            if (box.dispatchEvent(event)) box.setRangeText(words)
        }""",
        text,
    )


def drop(page, name, content):
    page.evaluate(
        """([name, content]) => {
            const dataTransfer = new DataTransfer()
            dataTransfer.items.add(new File([content], name))
            document.body.dispatchEvent(
                new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
        }""",
        [name, content],
    )


def copied(page):
    return page.evaluate(
        """() => {
            getSelection().selectAllChildren(document.getElementById('t1text'))
            return getSelection().toString()
        }"""
    )


def test_a_pasted_story_is_shown_at_once(visit):
    page = visit()
    paste(page, STORY)
    page.wait_for_selector(".read #result article")
    assert page.evaluate("document.getElementById('t1text').textContent") == STORY
    assert "anonymous source groups" in page.locator("#said").inner_text()
    # The reader is led to it: by eye, by keyboard, by ear.
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.locator("h1").count() == 1
    assert not page.locator("#text").is_visible()


def test_a_dropped_file_is_shown_at_once_and_its_text_can_be_changed(visit):
    page = visit()
    drop(page, "story.md", f"---\nheadline: Harbour shut\n---\n{FAULTY}")
    page.wait_for_selector(".read #result article")
    assert page.locator("h1").inner_text() == "Harbour shut"
    assert page.input_value("#text") == FAULTY
    page.click("summary:has-text('Change the text')")
    page.fill("#text", "Oona Prade said that it sinks.")
    expect(page.locator("#t1text")).to_have_text("Oona Prade said that it sinks.")
    assert page.locator("#text").is_visible()


def test_what_is_copied_is_the_story(visit):
    page = visit()
    for text in (STORY, FAULTY):
        read(page, text)
        assert copied(page).rstrip("\n") == text.rstrip("\n")
        page.goto(page.url)


def test_an_answer_to_an_older_text_is_dropped(visit):
    page = visit()
    read(page, "Oona Prade said that it sinks.")
    held = []

    def hold(route):
        if "first" in (route.request.post_data or ""):
            held.append(route)
        else:
            route.continue_()

    page.route("**/story", hold)
    page.click("summary:has-text('Change the text')")
    with page.expect_request("**/story"):
        page.fill("#text", "Oona Prade said the first.")
    with page.expect_response("**/story"):
        page.fill("#text", "Oona Prade said the second.")
    expect(page.locator("#t1text")).to_contain_text("second")
    for route in held:
        route.abort()
    page.wait_for_timeout(200)
    assert "second" in page.locator("#t1text").text_content()
    assert page.locator(".problem").count() == 0
    page.complaints = [one for one in page.complaints if "ERR_FAILED" not in one]


def test_a_fix_is_accepted_with_the_keyboard_staying_where_it_is(visit):
    page = visit()
    read(page)
    buttons = page.locator("li button[name=accept]")
    count = buttons.count()
    buttons.first.focus()
    page.keyboard.press("Enter")
    expect(buttons).to_have_count(count - 1)
    assert page.input_value("#text") == FAULTY.replace("close the the", "close the")
    assert page.evaluate("document.activeElement.name") == "accept"
    assert page.locator("#said").inner_text().startswith("1 fix accepted.")
    page.click("text=/Accept all/")
    expect(page.locator("text=/Accept all/")).to_have_count(0)
    mended = FAULTY.replace("the the", "the").replace("6:00 p", "6 p")
    assert page.input_value("#text") == mended
    assert copied(page).strip() == mended.strip()


def test_two_quick_clicks_accept_two_fixes(visit):
    page = visit()
    read(page)
    page.evaluate(
        """() => {
            const [first, , third] = document.querySelectorAll('li button[name=accept]')
            first.click()
            third.click()
        }"""
    )
    mended = FAULTY.replace("close the the", "close the").replace("6:00 p", "6 p")
    expect(page.locator("#text")).to_have_value(mended)


def test_a_fix_can_be_taken_back(visit):
    page = visit()
    read(page)
    page.locator("li button[name=accept]").first.click()
    undo = page.locator("#undo")
    undo.wait_for()
    page.click("text=/Accept all/")
    expect(page.locator("text=/Accept all/")).to_have_count(0)
    undo.click()
    expect(page.locator("text=/Accept all/")).to_have_count(1)
    assert page.input_value("#text") == FAULTY.replace("close the the", "close the")
    assert page.evaluate("document.activeElement.id") == "undo"
    undo.click()
    expect(undo).to_have_count(0)
    assert page.input_value("#text") == FAULTY
    assert page.locator("#t1text").text_content() == FAULTY


def test_what_is_known_of_one_story_is_not_said_of_the_next(visit):
    page = visit()
    page.fill("#headline", "Harbour shut")
    page.fill("#byline", "Maud Finch")
    paste(page, FAULTY)
    expect(page.locator("h1")).to_have_text("Harbour shut")
    page.click("summary:has-text('Change the text')")
    paste(page, "Oona Prade said that it sinks.")
    expect(page.locator("#t1text")).to_have_text("Oona Prade said that it sinks.")
    assert page.locator("text='Harbour shut'").count() == 0
    assert page.input_value("#byline") == ""


def test_a_check_is_explained_beside_the_story(visit):
    page = visit()
    read(page)
    with page.context.expect_page() as opened:
        page.locator(".notes a", has_text="C15 doubled-word").first.click()
    rule = opened.value
    assert rule.locator("h1").inner_text() == "C15 doubled-word"
    assert rule.locator(".example mark").count()
    assert page.locator("#t1text").text_content() == FAULTY


def test_the_text_goes_to_the_clipboard_and_the_report_to_a_file(visit, browser):
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    read(page)
    page.click("#copy")
    page.wait_for_selector("#copy:has-text('Copied')")
    assert page.evaluate("navigator.clipboard.readText()") == FAULTY
    with page.expect_download() as download:
        page.click("text='Report in one file'")
    report = download.value.path().read_text()
    assert "2 people" in report
    assert "two people familiar with the plan" in report


def test_what_goes_wrong_is_told_and_then_forgotten(visit):
    page = visit()
    page.fill("#published", "Tuesday")
    paste(page, FAULTY)
    alert = page.locator("[role=alert]")
    alert.wait_for()
    assert "Tuesday" in alert.inner_text()
    assert page.input_value("#text") == FAULTY
    page.fill("#published", "2026-03-05")
    page.click("form button:has-text('Read it')")
    page.wait_for_selector(".read #result article")
    assert alert.count() == 0


def test_a_file_that_is_too_large_is_told_before_it_is_sent(visit):
    page = visit()
    drop(page, "story.txt", "It sinks. " * 1_000_000)
    page.wait_for_selector("[role=alert]:has-text('too large for one story')")
    paste(page, FAULTY)
    page.wait_for_selector(".read #result article")
    assert page.locator("#t1text").text_content() == FAULTY


def test_a_server_that_is_gone_is_told(visit):
    page = visit()
    page.route("**/story", lambda route: route.abort())
    paste(page, FAULTY)
    page.wait_for_selector("[role=alert]:has-text('does not answer')")
    page.complaints = [one for one in page.complaints if "ERR_FAILED" not in one]


def test_without_a_script_the_form_and_its_links_do_it_all(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("#drop").is_hidden()
    read(page)
    page.locator(".text a.chip.fi").first.click()
    assert page.url.endswith("#" + page.locator(".notes li").first.get_attribute("id"))
    page.locator(".notes li a").first.click()
    assert re.search(r"#t1m\d+$", page.url)
    page.locator("li button[name=accept]").first.click()
    page.wait_for_selector("text='1 fix accepted.'")
    assert page.input_value("#text") == FAULTY.replace("close the the", "close the")
    assert page.locator("#copy").is_hidden()


def test_a_note_and_its_words_light_up_together(visit):
    page = visit(viewport={"width": 1280, "height": 900})
    read(page)
    colour = "e => getComputedStyle(e).backgroundColor"
    for note in (page.locator(".notes li").first, page.locator("li[id^=t1n]").first):
        number = re.search(r"\d+$", note.get_attribute("id"))[0]
        marks = page.locator(f".text .m{number}")
        before = marks.first.evaluate(colour)
        note.hover()
        lit = marks.first.evaluate(colour)
        assert lit != before
        page.mouse.move(0, 0)
        page.locator(f".text a.n{number}").first.focus()
        assert marks.first.evaluate(colour) == note.evaluate(colour) == lit


def test_a_note_is_drawn_below_the_line_of_what_is_said(visit):
    page = visit()
    read(page)
    said = page.locator(".text mark.co:has(mark.fi)").first
    line = "e => [getComputedStyle(e).textDecorationStyle, getComputedStyle(e).textUnderlineOffset]"
    style, offset = said.evaluate(line)
    wavy, below = said.locator("mark.fi").first.evaluate(line)
    assert style == "dashed"
    assert wavy == "wavy"
    assert float(below[:-2]) > float(offset[:-2])


@pytest.mark.parametrize("with_script", [True, False])
def test_a_hostile_story_stays_text(visit, with_script):
    page = visit(java_script_enabled=with_script)
    templates = ("{{ 7 * 7 }}", "{% raw %}", "${7*7}", "</textarea><script>window.hit=1</script>")
    attacks = [one.replace("\0", "") for one in (*ATTACKS, *templates)]
    text = "\n\n".join(
        f"“We sink {one}” the the {one}, said Oona {one} Prade, the clerk." for one in attacks
    )
    field = " ".join(attacks)
    read(page, text, headline=field, byline=field, outlet=field)
    assert page.locator("#t1text").text_content() == text
    assert page.input_value("#text") == text
    assert page.input_value("#headline") == field
    found = (
        {
            tag.lower()
            for tag in page.locator("body *").evaluate_all("all => all.map(one => one.tagName)")
        }
        if with_script
        else set()
    )
    assert not found & {"script", "img", "base", "meta", "style", "template", "plaintext"}
    if with_script:
        assert page.evaluate("window.hit") is None
    # What is wrong with a hostile field is told just as harmlessly.
    page.goto(page.url.split("/story")[0])
    page.fill("#text", text)
    page.fill("#published", field)
    page.click("form button:has-text('Read it')")
    page.wait_for_selector("[role=alert]")
    if with_script:
        assert page.evaluate("window.hit") is None
