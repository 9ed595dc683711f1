"""The addresses of a store's pages. They can be shared: the same address shows the same thing."""

from urllib.parse import quote, urlencode

from onrecord.show.store.archive.one import LONG_ID, digest_of
from onrecord.show.store.archive.views import Asked
from onrecord.show.store.html.places import Places
from onrecord.store.search_words import voice_name

# A browser takes "." and ".." for steps up a path, also where they are written as %2E.
_NOT_IN_PATHS = (".", "..", "by-id")


def query(**values: object) -> str:
    """A query of those values that are there; empty without any. `since` is written `from`."""
    names = {"since": "from", "until": "to"}
    found = [(names.get(name, name), one) for name, one in values.items() if one]
    return f"?{urlencode(found, quote_via=quote)}" if found else ""


def _by_id(room: str, name: str) -> str:
    if len(name) > LONG_ID:
        return f"/{room}/by-id?sha256={digest_of(name)}"
    if name in _NOT_IN_PATHS:
        return f"/{room}/by-id?id={quote(name, safe='')}"
    return f"/{room}/{quote(name, safe='')}"


class Addresses(Places):
    """Where the web app shows what a page names."""

    def story(self, story: str) -> str:
        """The page of a story."""
        return _by_id("stories", story)

    def family(self, family: str) -> str:
        """The page of a family, or of what one version of it changed."""
        return _by_id("families", family)

    def claim(self, claim: str) -> str:
        """The page of a claim."""
        return f"/claims/{quote(claim, safe='')}"

    def voice(self, kind: str, name: str) -> str:
        """The page of a source, with all that it said."""
        return f"/sources/said{query(kind=kind, name=voice_name(name))}"

    def check(self, code: str, outlet: str | None = None) -> str:
        """The page of what a check found."""
        return f"/checks/{quote(code, safe='')}{query(outlet=outlet)}"

    def checks(self, outlet: str | None) -> str:
        """The page of what the checks found at an outlet."""
        return f"/checks{query(outlet=outlet)}"

    def sources(self, outlet: str | None) -> str:
        """The page of an outlet's sources."""
        return f"/sources{query(outlet=outlet)}"

    def stories(self, **asked: str) -> str:
        """The list of some stories."""
        return f"/stories{query(**asked)}"


ADDRESSES = Addresses()


def listed(path: str, asked: Asked, page: int = 1, **more: object) -> str:
    """The address of one page of a list.

    Args:
        path: Of the list.
        asked: Which stories; what goes without saying is left out.
        page: Which, from 1.
        more: Further parameters.
    """
    order = asked.order if asked.order != ("best" if asked.q else "newest") else None
    values: dict[str, object] = {
        "q": asked.q,
        "source": asked.source,
        "outlet": asked.outlet,
        "since": asked.since,
        "until": asked.until,
        "order": order,
    }
    return path + query(**values, **more, page=page if page > 1 else None)
