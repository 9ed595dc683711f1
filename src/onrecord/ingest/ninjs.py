"""ninjs, the IPTC's news in JSON (versions 1 to 3), as far as a story's text and its credits go."""

import json
from typing import Any

from onrecord.errors import IngestError
from onrecord.ingest.encoding import decode
from onrecord.ingest.html import fragment_text
from onrecord.ingest.said import Said


def read_ninjs(data: bytes, place: str) -> tuple[str, Said]:
    """The text of a ninjs item, and what the item says of it.

    Raises:
        IngestError: It is not JSON, or no ninjs item with a text.
    """
    decoded = decode(data, place)
    try:
        item = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise IngestError(
            place=place,
            problem=f"the file is not JSON: {error}",
            cure="Fetch it again; for one story a line, name it .jsonl",
        ) from None
    text = _text(item, place) if isinstance(item, dict) else None
    if text is None:
        raise IngestError(
            place=place,
            problem="this is no ninjs item with a text",
            cure="Give it body_text, body_html or bodies; for stories a line, name it .jsonl",
        )
    said = Said(where={} if decoded.assumed is None else {"encoding": decoded.assumed})
    sources = item.get("infosources")
    fields = {
        "id": _string(item.get("uri")),
        "headline": _string(item.get("headline")) or _value(item.get("headlines")),
        "byline": _string(item.get("byline")) or _value(item.get("bylines"), "byline"),
        "published": _string(item.get("versioncreated")) or _string(item.get("firstcreated")),
        "outlet": _string(item.get("source"))
        or (_value(sources, "name") if isinstance(sources, list) else None)
        or _string(item.get("copyrightholder")),
        "url": _string(item.get("canonical")) or _string(item.get("url")),
    }
    return text, said.filled("ninjs", **fields)


def _text(item: dict[str, Any], place: str) -> str | None:
    plain = _string(item.get("body_text"))
    if plain is not None:
        return plain
    html = _string(item.get("body_html"))
    bodies = item.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        if not isinstance(body, dict):
            continue
        value = _string(body.get("value"))
        if "html" in str(body.get("contenttype", "")):
            html = html or value
        elif value is not None:
            return value
    return None if html is None else fragment_text(html, place)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _value(several: Any, key: str = "value") -> str | None:
    """The first of a list of objects, as versions 2 and 3 have them."""
    for one in several if isinstance(several, list) else []:
        found = _string(one.get(key)) if isinstance(one, dict) else None
        if found is not None:
            return found
    return None
