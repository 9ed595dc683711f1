"""A traced store, asked without a server and through one."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from onrecord.web.api.store_archive import opened_archive
from onrecord.web.app import create_app
from onrecord.web.settings import Settings
from tests.web.conftest import served
from tests.web.store.made import traced


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return traced(tmp_path_factory.mktemp("traced"))


@pytest.fixture(scope="session")
def copies_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return traced(tmp_path_factory.mktemp("copies"), "--copies-only")


@pytest.fixture(scope="session")
def store_address(store: Path) -> Iterator[str]:
    with served(Settings(store=store)) as where:
        yield where


@pytest.fixture(scope="session")
def pages(store_address: str) -> Iterator[httpx.Client]:
    """A program that asks the server. Starlette's own test client decodes paths twice."""
    with httpx.Client(base_url=store_address, timeout=60) as client:
        yield client


@pytest.fixture(scope="session")
def copies_pages(copies_store: Path) -> Iterator[TestClient]:
    """The pages of a store without sources; no process that reads stories is started."""
    app = create_app(Settings(store=copies_store))
    with opened_archive(copies_store) as app.state.archive:
        yield TestClient(app, base_url="http://localhost")


@pytest.fixture
def visit(browser, store_address):
    """Opens a page; fails on what the browser complains of, and on requests to elsewhere."""
    opened = []

    def open_page(path: str, **context):
        page = browser.new_context(**context).new_page()
        page.complaints = []
        page.on(
            "console",
            lambda message: (
                # Of a page without a frame, as JSON is, a browser asks for the site's icon.
                message.location["url"].endswith("/favicon.ico")
                or page.complaints.append(message.text)
            ),
        )
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
        page.on(
            "request",
            lambda request: (
                request.url.startswith(store_address) or page.complaints.append(request.url)
            ),
        )
        page.goto(store_address.rstrip("/") + path)
        opened.append(page)
        return page

    yield open_page
    complaints = [one for page in opened for one in page.complaints]
    for page in opened:
        page.context.close()
    assert complaints == []
