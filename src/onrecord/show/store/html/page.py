"""The frame of a page: its head with the one style, and its foot."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from onrecord.show.html.style import page_css
from onrecord.show.safe import html_text


@cache
def store_css() -> str:
    """What a store's views need beside the stylesheet that every page begins with."""
    return (files("onrecord.show.store.html") / "store.css").read_text(encoding="utf-8")


def framed(title: str, body: str) -> str:
    """A whole page.

    Args:
        title: Of the window, in plain text.
        body: HTML.
    """
    style = page_css() + store_css()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # The one style of this page and nothing else: if an escape is ever missed, it still cannot run.
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{html_text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{html_text(title)} · onrecord</title>
<style>{style}</style>
</head>
<body class="store">
<main>
<p class="brand"><b>onrecord</b> Where does it come from?</p>
{body}
</main>
<footer><p>Found by onrecord trace: versions by the words that stories share, claims and origins by
what they say of their sources. Check what matters against the words.</p></footer>
</body>
</html>
"""
