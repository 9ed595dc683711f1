"""Take the pictures of the web app that the docs show.

    python docs/images/web.py

Needs Chromium and the development packages. Run it again when the pages or the model change.
"""

import shutil
from pathlib import Path
from threading import Event, Thread

from playwright.sync_api import Page, sync_playwright

from onrecord.web.app import create_app
from onrecord.web.listen import address, listen, port_of
from onrecord.web.serving import server
from onrecord.web.settings import Settings

HERE = Path(__file__).parent
# The ferry story as it might come to a desk.
FAULTS = (
    ("the plan to end the winter ferry", "the plan to end the the winter ferry"),
    ("at 6 p.m. on Tuesday", "at 6:00 p.m. on Wednesday, March 10,"),
    ("a person familiar with the talks", "source familiar with the talks"),
)


def main() -> None:
    """Serve the app, and write web-home.png, web-story.png and web-notes.png beside this file."""
    story = (HERE.parents[1] / "examples" / "ferry.txt").read_text(encoding="utf-8")
    for right, wrong in FAULTS:
        story = story.replace(right, wrong)
    ready = Event()
    with listen("127.0.0.1", 0) as listening, sync_playwright() as playwright:
        serving = server(create_app(Settings()), ready.set)
        thread = Thread(target=serving.run, kwargs={"sockets": [listening]})
        thread.start()
        ready.wait()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1180, "height": 760}, color_scheme="light")
        page.goto(address("127.0.0.1", port_of(listening)))
        _take(page, "web-home")
        page.fill("#text", story)
        page.click("text='Read it'")
        page.wait_for_selector(".read #result article")
        _take(page, "web-story")
        page.click(".ledger a")
        page.wait_for_timeout(1000)
        _take(page, "web-notes")
        browser.close()
        serving.should_exit = True
        thread.join()


def _take(page: Page, name: str) -> None:
    page.screenshot(path=HERE / f"{name}.png")


if __name__ == "__main__":
    main()
