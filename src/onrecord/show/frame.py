"""The frame of every page: its head, which lets the one style through and nothing else."""

import base64
import hashlib

from onrecord.show.safe import html_text


def framed(title: str, style: str, body: str) -> str:
    """A whole page.

    Args:
        title: Of the window, in plain text.
        style: The page's one stylesheet.
        body: HTML, from `<body>` to `</body>`.
    """
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
{body}
</html>
"""
