"""Take the pictures of the web app that the docs show.

    python docs/images/web.py

Needs Chromium and the development packages. Run it again when the pages or the model change.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from playwright.sync_api import Page, sync_playwright

from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.web.app import create_app
from onrecord.web.listen import address, listen, port_of
from onrecord.web.serving import server
from onrecord.web.settings import Settings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
# The ferry story as it might come to a desk.
FAULTS = (
    ("the plan to end the winter ferry", "the plan to end the the winter ferry"),
    ("at 6 p.m. on Tuesday", "at 6:00 p.m. on Wednesday, March 10,"),
    ("a person familiar with the talks", "source familiar with the talks"),
)


def main() -> None:
    """Serve the app, and write web-*.png beside this file."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = Path(folder) / "store"
        trace([str(ROOT / "examples" / "versions")], store, Engine("local", None, None), _quietly)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1180, "height": 760}, color_scheme="light")
        with _served(Settings()) as place:
            _story(page, place)
        with _served(Settings(store=store)) as place:
            _store(page, place)
        browser.close()


def _story(page: Page, place: str) -> None:
    story = (ROOT / "examples" / "ferry.txt").read_text(encoding="utf-8")
    for right, wrong in FAULTS:
        story = story.replace(right, wrong)
    page.goto(place)
    _take(page, "web-home")
    page.fill("#text", story)
    page.click("text='Read it'")
    page.wait_for_selector(".read #result article")
    _take(page, "web-story")
    page.click(".ledger a")
    page.wait_for_timeout(1000)
    _take(page, "web-notes")


def _store(page: Page, place: str) -> None:
    page.goto(f"{place}claims")
    page.click("main li a >> nth=0")
    _take(page, "web-claim")
    page.goto(f"{place}sources")
    _take(page, "web-sources")


@contextmanager
def _served(settings: Settings) -> Iterator[str]:
    """The address of the app while it runs."""
    ready = Event()
    with listen("127.0.0.1", 0) as listening:
        serving = server(create_app(settings), ready.set)
        thread = Thread(target=serving.run, kwargs={"sockets": [listening]})
        thread.start()
        ready.wait()
        yield address("127.0.0.1", port_of(listening))
        serving.should_exit = True
        thread.join()


def _quietly(stage: str, done: int, total: int) -> None:
    """Say nothing of how far tracing is."""


def _take(page: Page, name: str) -> None:
    page.screenshot(path=HERE / f"{name}.png")


if __name__ == "__main__":
    main()
