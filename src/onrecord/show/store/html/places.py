"""Where other pages show what a page names: nowhere in a one-file report, in the web app there."""

from onrecord.show.safe import html_text


class Places:
    """Addresses of stories, families and claims; this one knows none."""

    def story(self, story: str) -> str | None:
        """Where a story is shown."""
        return None

    def family(self, family: str) -> str | None:
        """Where the versions of a story are shown, by the id of the earliest."""
        return None

    def claim(self, claim: str) -> str | None:
        """Where a claim is shown."""
        return None


NOWHERE = Places()


def linked(html: str, address: str | None) -> str:
    """HTML as a link, where there is an address to lead to."""
    return html if address is None else f'<a href="{html_text(address)}">{html}</a>'
