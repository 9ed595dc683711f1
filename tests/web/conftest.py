"""A server to ask, on a free port of this machine; its worker processes have the real model."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import httpx
import pytest

from onrecord.web.app import create_app
from onrecord.web.listen import address as address_of
from onrecord.web.listen import listen, port_of
from onrecord.web.serving import server
from onrecord.web.settings import Settings


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """The address of a server of these settings."""
    ready = Event()
    with listen("127.0.0.1", 0) as listening:
        serving = server(create_app(settings), ready.set)
        thread = Thread(target=serving.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            assert ready.wait(60), "the server did not start"
            yield address_of("127.0.0.1", port_of(listening))
        finally:
            serving.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def serve() -> Callable[[Settings], object]:
    """`with serve(Settings(...)) as address:`."""
    return served


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where a server without a store is, with a slash at the end."""
    with served(Settings()) as where:
        yield where


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """A program that asks it."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client


@pytest.fixture
def visit(browser, address):
    """Opens the app; fails on what the browser complains of, and on requests to elsewhere."""
    pages = []

    def open_page(**context):
        page = browser.new_context(**context).new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
        page.on(
            "request",
            lambda request: request.url.startswith(address) or page.complaints.append(request.url),
        )
        page.goto(address)
        pages.append(page)
        return page

    yield open_page
    # A refused story is told in its page; the console says it too.
    complaints = [one for page in pages for one in page.complaints if "status of 422" not in one]
    for page in pages:
        page.context.close()
    assert complaints == []
