"""Who printed a quotation: places that a search found, with their stories."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.records.span import Span
from onrecord.show.store.excerpts import excerpt
from onrecord.show.store.read.heads import heads, texts
from onrecord.show.store.views import Printed, Quotation
from onrecord.store.parquet import count_rows, read_rows
from onrecord.text.quotations import quotations

_EDGES = re.compile(r"^[^\w\[]+|[^\w\]?!%]+$")


class Place(NamedTuple):
    """Where a story prints a quotation."""

    story: str
    span: Span
    attribution: str | None  # None: on nobody's word


def quotation_view(folder: Path, quote: str, places: Sequence[Place]) -> Quotation:
    """The places in the order of time, each with who is said to have said it."""
    ids = {one.story for one in places}
    known, words = heads(folder, ids), texts(folder, ids)
    speaks = _speakers(folder, ids)
    sources: dict[str, dict[Span, list[str]]] = {name: {} for name in known}
    for one in sorted(places, key=lambda one: one.span):
        # A quotation that one source passes on from another stands in two attributions.
        here = sources[one.story].setdefault(one.span, [])
        if name := speaks.get((one.story, one.attribution)):
            here.append(name)
    return Quotation(
        quote=quote,
        searched=count_rows(folder, "stories"),
        places=tuple(
            Printed(
                story=known[story],
                place=excerpt(words[story], span),
                printed=_printed(words[story], span),
                sources=tuple(dict.fromkeys(names)),
            )
            for story, spans in sources.items()
            for span, names in spans.items()
        ),
    )


def _printed(text: str, span: Span) -> str:
    """What stands between the quotation marks around some words."""
    marks = [one for one in quotations(text) if one.meets(span)]
    if not marks:
        return span.of(text)
    return _EDGES.sub("", text[marks[0].start : marks[-1].end])


def _speakers(folder: Path, ids: set[str]) -> dict[tuple[str, str | None], str]:
    """Story and attribution -> the source's name."""
    rows = read_rows(folder, "sources", ["story", "name", "attributions"], story=ids)
    return {(row["story"], one): row["name"] for row in rows for one in row["attributions"]}
