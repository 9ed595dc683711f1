"""A story's text cut at every border of its marks, so that marks that overlap can be drawn."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.show.lanes import LANES, Lanes

Role = Literal["content", "finding", "terms", "source", "cue"]
_ROLES: tuple[Role, ...] = ("content", "finding", "terms", "source", "cue")


class Layer(msgspec.Struct, frozen=True, order=True):
    """One mark over a stretch. In order: the outer contents first, the roles' words last."""

    role: int  # index into `_ROLES`
    lane: int  # which of the lines under the text; 0 for what has none
    index: int  # of the attribution; of the source or finding, where the role is terms or finding

    @property
    def is_(self) -> Role:
        """The mark's role by its name."""
        return _ROLES[self.role]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Characters [start, end) under the same marks, and what ends there."""

    start: int
    end: int
    layers: tuple[Layer, ...]
    ends: tuple[int, ...]  # attributions with a content span that ends at `end`, inner ones first
    notes: tuple[int, ...]  # findings that end there


def stretches(
    record: Record, borders: Iterable[int] = (), *, with_findings: bool = False
) -> Iterator[Stretch]:
    """Cut the whole text at every border of a mark and at the `borders` given.

    Args:
        record: Its spans may overlap in any way; what lies outside the text is left out.
        borders: Further places to cut at.
        with_findings: Whether findings are marks too.
    """
    size = len(record.story.text)
    edges = {0, size, *(border for border in borders if 0 <= border <= size)}
    starts: dict[int, list[Layer]] = defaultdict(list)
    stops: dict[int, list[Layer]] = defaultdict(list)
    closing: dict[int, list[tuple[int, int]]] = defaultdict(list)
    noted: dict[int, list[int]] = defaultdict(list)
    for span, layer in _layers(record, with_findings=with_findings):
        if not 0 <= span.start < span.end <= size:
            continue
        if layer.is_ == "finding":
            noted[span.end].append(layer.index)
        if layer.is_ == "content":
            # Also where no line can be drawn the letter stands at the end.
            closing[span.end].append((-span.start, layer.index))
            edges |= {span.start, span.end}
        if layer.lane < LANES:
            starts[span.start].append(layer)
            stops[span.end].append(layer)
    cuts = sorted({*edges, *starts, *stops})
    running: dict[Layer, int] = defaultdict(int)
    for start, end in pairwise(cuts):
        for layer in stops[start]:
            running[layer] -= 1
            if not running[layer]:
                del running[layer]
        for layer in starts[start]:
            running[layer] += 1
        ends = dict.fromkeys(index for _, index in sorted(closing[end]))
        yield Stretch(
            start=start,
            end=end,
            layers=tuple(sorted(running)),
            ends=tuple(ends),
            notes=tuple(noted[end]),
        )


def _layers(record: Record, *, with_findings: bool) -> Iterator[tuple[Span, Layer]]:
    lanes = Lanes()
    contents = [
        (span, index)
        for index, attribution in enumerate(record.attributions)
        for span in attribution.content
    ]
    # The one that begins first, or is longer, takes the line nearest to the text.
    contents.sort(key=lambda item: (item[0].start, -item[0].end, item[1]))
    for span, index in contents:
        yield span, Layer(_ROLES.index("content"), lanes.take(span), index)
    if with_findings:
        # After the contents: a note's line goes below theirs, and is drawn whatever there is.
        for index, finding in enumerate(record.findings):
            span = Span(finding.start, finding.end)
            yield span, Layer(_ROLES.index("finding"), min(lanes.take(span), LANES - 1), index)
    for index, attribution in enumerate(record.attributions):
        for span in attribution.source:
            yield span, Layer(_ROLES.index("source"), 0, index)
        for span in attribution.cue:
            yield span, Layer(_ROLES.index("cue"), 0, index)
    for index, source in enumerate(record.sources):
        if terms := source.terms:
            for span in (*terms.basis, *terms.condition, *terms.reason, *terms.told):
                yield span, Layer(_ROLES.index("terms"), 0, index)
