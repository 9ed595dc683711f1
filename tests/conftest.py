"""What every room's tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# Two shared cores: an example may be slow and the code still right. The same examples every time
# in CI, so that a red run is the change's fault.
settings.register_profile("onrecord", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("onrecord")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpora beside the checkout; the test skips where it is absent."""
    folder = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip(
            f"no corpora: {folder / 'data'} is not there (ONRECORD_SHARED names the folder)"
        )
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; the test skips where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("no Chromium on this machine: pages are not driven (apt-get install chromium)")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[object]:
    """A headless browser, one for the whole run; `browser.new_page()` gives a clean page."""
    from playwright.sync_api import sync_playwright

    # Root has no sandbox; the rest keeps Chromium from calling home.
    flags = [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser
        browser.close()
