"""What stands around every view of a store: its style, its brand and its foot."""

from functools import cache
from importlib.resources import files

from onrecord.show import frame
from onrecord.show.html.style import page_css


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
    body = f"""<body class="store">
<main>
<p class="brand"><b>onrecord</b> Where does it come from?</p>
{body}
</main>
<footer><p>Found by onrecord trace: versions by the words that stories share, claims and origins by
what they say of their sources. Check what matters against the words.</p></footer>
</body>"""
    return frame.framed(title, page_css() + store_css(), body)
