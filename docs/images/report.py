"""Take the picture of the report that the README shows.

    python docs/images/report.py

Needs Chromium and the development packages. Run it again when the report or the model changes.
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

import onrecord
from onrecord.show.html import render

HERE = Path(__file__).parent


def main() -> None:
    """Read the ferry story and write report.png beside this file."""
    page_text = render(onrecord.read(HERE.parents[1] / "examples" / "ferry.txt"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        # 1.25: sharp where it is shown at its own size, and still a small file.
        page = browser.new_page(
            viewport={"width": 1180, "height": 760}, device_scale_factor=1.25, color_scheme="light"
        )
        page.set_content(page_text)
        page.screenshot(path=HERE / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
