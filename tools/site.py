"""Build the docs as a site into a folder, and say where it is.

python -m tools.site [FOLDER]    out/docs, where none is named
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# What axe finds in the theme's pages (furo 2025.12), and what mends it.
_MENDED = (
    (re.compile(r'<p class="caption" role="heading">'), '<p class="caption">'),
    (
        re.compile(r'<aside class="sidebar-drawer">'),
        '<aside class="sidebar-drawer" aria-label="Pages">',
    ),
    (re.compile(r'<aside class="toc-drawer'), '<aside aria-label="On this page" class="toc-drawer'),
    (re.compile(r"<pre>"), '<pre tabindex="0">'),  # wide lines scroll: by the keyboard too
    (re.compile(r"<th[^>]*>(?:<p></p>)?</th>"), "<td></td>"),  # the corner of a table
)


def build(folder: Path) -> None:
    """Build it; a link that leads nowhere is an error.

    Raises:
        subprocess.CalledProcessError: Sphinx has something to say; it is on standard error.
    """
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-E"]
    subprocess.run([*command, str(ROOT / "docs"), str(folder)], cwd=ROOT, check=True)
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for found, better in _MENDED:
            html = found.sub(better, html)
        page.write_text(html, encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Build it."""
    folder = Path(arguments[0]) if arguments else ROOT / "out" / "docs"
    build(folder)
    print(f"The docs as a site: {(folder / 'index.html').resolve()}")


if __name__ == "__main__":
    main(sys.argv[1:])
