"""Records and other views as pages in a browser."""

from collections.abc import Iterator

import pytest

from onrecord.show.html import render


@pytest.fixture
def opened(shown):
    """Opens records as a page."""
    return lambda *records, **context: shown(render(records), **context)


@pytest.fixture
def shown(browser, tmp_path) -> Iterator[object]:
    """Opens a page of HTML; fails on anything that the browser complains of or fetches."""
    pages = []

    def show(html, **context):
        file = tmp_path / f"page{len(pages)}.html"
        # As bytes: a line break in a story is not this machine's.
        file.write_bytes(html.encode())
        page = browser.new_context(**context).new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
        page.on(
            "request",
            lambda request: (
                request.url.split("#")[0] == file.as_uri() or page.complaints.append(request.url)
            ),
        )
        page.goto(file.as_uri())
        pages.append(page)
        return page

    yield show
    complaints = [complaint for page in pages for complaint in page.complaints]
    for page in pages:
        page.context.close()
    assert complaints == []
