"""JSON-LD in a page: what its publisher says of the article in schema.org's words."""

import html
import json
from collections.abc import Iterable, Iterator
from typing import Any

_MOST_NODES = 5_000
_LONGEST_SCRIPT = 2_000_000  # characters
# The first kind that a page has is taken: a news article before whatever else it may be.
_KINDS = (
    frozenset({"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"}),
    frozenset({"BackgroundNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle"}),
    frozenset({"Article", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "Report"}),
)


def article_of(scripts: Iterable[str]) -> dict[str, str]:
    """Headline, byline, published, outlet and url of the page's article, as far as it says them."""
    nodes = [node for script in scripts for node in _nodes(script)]
    for kinds in _KINDS:
        for node in nodes:
            if kinds & set(_strings(node.get("@type"))):
                return _fields(node)
    return {}


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    if len(script) > _LONGEST_SCRIPT:
        return
    try:
        # Publishers' line breaks in strings are against JSON, and common.
        found = json.loads(script.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return  # broken JSON-LD is common, and the page has other places that say the same
    waiting = [found]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                node[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
                if key in node
            )


def _fields(node: dict[str, Any]) -> dict[str, str]:
    found = {
        "headline": _first(node.get("headline")) or _first(node.get("name")),
        "byline": " and ".join(dict.fromkeys(_names(node.get("author") or node.get("creator")))),
        "published": _first(node.get("datePublished")),
        "outlet": next(_names(node.get("publisher")), None),
        "url": _first(node.get("url")) or _url(node.get("mainEntityOfPage")),
    }
    return {name: value for name, value in found.items() if value}


def _strings(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            words = " ".join(html.unescape(one).split())
            if words:
                yield words


def _first(value: Any) -> str | None:
    return next(_strings(value), None)


def _names(value: Any) -> Iterator[str]:
    """Names of persons or organisations, which are given as strings or as objects."""
    for one in value if isinstance(value, list) else [value]:
        yield from _strings(one.get("name") if isinstance(one, dict) else one)


def _url(value: Any) -> str | None:
    return _first(value.get("@id") if isinstance(value, dict) else value)
