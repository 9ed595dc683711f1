"""What an HTML page says of its article: JSON-LD first, then its meta elements."""

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.ingest.json_ld import article_of
from onrecord.ingest.published import iso_date
from onrecord.ingest.said import Said

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Field -> names of <meta> in the order of how often they are right.
_METAS = {
    "headline": ("og:title", "twitter:title", "headline", "dc.title", "parsely-title"),
    "byline": (
        "author",
        "byl",
        "byline",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "article:author",
    ),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
    ),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "url": ("og:url",),
}


def said_by_page(tree: "HtmlElement") -> Said:
    """Headline, byline, publication date, outlet and address, each with where it stands.

    A date that is none is passed over: a page is not its reader's to mend.
    """
    said = Said()
    scripts = [
        script.text_content()
        for script in tree.iter("script")
        if "ld+json" in script.get("type", "").lower()
    ]
    said = said.filled("json-ld", **_with_iso_date(article_of(scripts)))
    metas = _metas(tree)
    for field, names in _METAS.items():
        for name in names:
            value = metas.get(name)
            if value and not (field == "byline" and "://" in value):
                said = said.filled(f"meta {name}", **_with_iso_date({field: value}))
    link = next((e.get("href") for e in tree.iter("link") if e.get("rel") == "canonical"), None)
    said = said.filled("link canonical", url=link)
    moment = next((e.get("datetime") for e in tree.iter("time") if e.get("datetime")), None)
    said = said.filled("time", **_with_iso_date({"published": moment or ""}))
    for element in ("h1", "title"):
        words = next((" ".join(e.text_content().split()) for e in tree.iter(element)), None)
        said = said.filled(element, headline=words)
    return msgspec.structs.replace(
        said,
        headline=said.headline and _without_outlet(said.headline, said.outlet),
        byline=said.byline and re.sub(r"(?i)^by:?\s+(?=\S)", "", said.byline),
    )


def _without_outlet(headline: str, outlet: str | None) -> str:
    """The headline of "Ferry stops | The Gazette"."""
    for part in (" | ", " - ", " – ", " — "):
        words, _, last = headline.rpartition(part)
        if outlet and words and _key(last) == _key(outlet):
            return words
    return headline


def _key(name: str) -> str:
    return name.casefold().removeprefix("the").replace(" ", "")


def _metas(tree: "HtmlElement") -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if content:
            found.setdefault(name.strip().lower(), content)
    return found


def _with_iso_date(fields: dict[str, str]) -> dict[str, str]:
    if "published" not in fields:
        return fields
    published = iso_date(fields["published"])
    rest = {name: value for name, value in fields.items() if name != "published"}
    return rest if published is None else {**rest, "published": published}
