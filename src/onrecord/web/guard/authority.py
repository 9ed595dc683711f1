"""Names of hosts, as requests write them."""

import re

_AUTHORITY = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?", re.IGNORECASE)
_ORIGIN = re.compile(r"([a-z][a-z0-9+.-]*)://([^/?#@\s]+)", re.IGNORECASE)


def name_of(authority: str) -> str | None:
    """The name in "name:port", in lower case; `None`: it is none."""
    found = _AUTHORITY.fullmatch(authority)
    return found[1].lower() if found else None


def parts_of(origin: str) -> tuple[str, str] | None:
    """Scheme and authority of an origin, in lower case; `None`: it is none ("null")."""
    found = _ORIGIN.fullmatch(origin)
    return (found[1].lower(), found[2].lower()) if found else None
