"""A story's text cut at every border of its marks, so that marks that overlap can be drawn."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from onrecord.records.record import Record
from onrecord.records.span import Span

Role = Literal["content", "terms", "source", "cue"]
_ROLES: tuple[Role, ...] = ("content", "terms", "source", "cue")
LANES = 4  # nobody can tell more lines apart under one word; further ones are not drawn


class Layer(msgspec.Struct, frozen=True, order=True):
    """One mark over a stretch. In order: the outer contents first, the roles' words last."""

    role: int  # index into `_ROLES`
    lane: int  # which of the lines under the text; 0 for all but content
    index: int  # of the attribution; of the source, where the role is terms

    @property
    def is_(self) -> Role:
        """The mark's role by its name."""
        return _ROLES[self.role]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Characters [start, end) under the same marks, and the attributions that end there."""

    start: int
    end: int
    layers: tuple[Layer, ...]
    ends: tuple[int, ...]  # attributions with a content span that ends at `end`, inner ones first


def stretches(record: Record, borders: Iterable[int] = ()) -> Iterator[Stretch]:
    """Cut the whole text at every border of a mark and at the `borders` given.

    Args:
        record: Its spans may overlap in any way; what lies outside the text is left out.
        borders: Further places to cut at.
    """
    size = len(record.story.text)
    edges = {0, size, *(border for border in borders if 0 <= border <= size)}
    starts: dict[int, list[Layer]] = defaultdict(list)
    stops: dict[int, list[Layer]] = defaultdict(list)
    closing: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span, layer in _layers(record):
        if not 0 <= span.start < span.end <= size:
            continue
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
        yield Stretch(start=start, end=end, layers=tuple(sorted(running)), ends=tuple(ends))


def _layers(record: Record) -> Iterator[tuple[Span, Layer]]:
    contents = [
        (span, index)
        for index, attribution in enumerate(record.attributions)
        for span in attribution.content
    ]
    # The one that begins first, or is longer, takes the line nearest to the text.
    contents.sort(key=lambda item: (item[0].start, -item[0].end, item[1]))
    free_from: list[int] = []  # where each lane is free again
    for span, index in contents:
        lane = next((n for n, free in enumerate(free_from) if free <= span.start), len(free_from))
        if lane == len(free_from) and lane < LANES:
            free_from.append(0)
        if lane < LANES:
            free_from[lane] = span.end
        yield span, Layer(_ROLES.index("content"), lane, index)
    for index, attribution in enumerate(record.attributions):
        for span in attribution.source:
            yield span, Layer(_ROLES.index("source"), 0, index)
        for span in attribution.cue:
            yield span, Layer(_ROLES.index("cue"), 0, index)
    for index, source in enumerate(record.sources):
        if terms := source.terms:
            for span in (*terms.basis, *terms.condition, *terms.reason, *terms.told):
                yield span, Layer(_ROLES.index("terms"), 0, index)
