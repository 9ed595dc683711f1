"""A browser in front of the app."""

from playwright.sync_api import expect

from tests.conftest import ROOT

STORY = (ROOT / "examples" / "ferry.txt").read_text().split("---\n", 2)[2]
FAULTY = (
    "The mayor will close the the harbour, two people familiar with the plan told the Courier.\n\n"
    "“We have no choice,” said Oona Prade, who leads the the board.\n\n"
    "The board meets at 6:00 p.m. on Tuesday, source said.\n"
)


def read(page, text=FAULTY, **fields):
    """Fill in the form and send it."""
    for name, value in {"text": text, **fields}.items():
        page.fill(f"#{name}", value)
    page.click("form button:has-text('Read it')")
    page.wait_for_selector(".read #result article")
    expect(page.locator("[aria-busy]")).to_have_count(0)
