"""What is to be shown of a store, read from its tables."""

from collections.abc import Iterator
from pathlib import Path

from onrecord.pipeline.stored import find_quotation
from onrecord.records.span import Span
from onrecord.show.store.read.chosen import is_claim
from onrecord.show.store.read.claims import claim_view
from onrecord.show.store.read.family import family_view
from onrecord.show.store.read.overview import overview
from onrecord.show.store.read.problems import problems_view
from onrecord.show.store.read.quotation import Place, quotation_view
from onrecord.show.store.views import Claim, Family, Overview, View
from onrecord.store.folder import read_manifest

_FAMILIES = 5  # that a page of the overview shows whole
_VERSIONS = 40  # a family with more has a page of its own


def view_of(store: Path, name: str | None, *, quote: str | None, problems: bool) -> View:
    """The view that was asked for; with nothing said the overview.

    Raises:
        StoreError: There is no such store, or nothing with that id in it.
    """
    read_manifest(store)
    if problems:
        return problems_view(store)
    if quote is not None:
        places = [
            Place(one.story, Span(one.start, one.end), one.attribution)
            for one in find_quotation(store, quote)
        ]
        return quotation_view(store, quote, places)
    if name is None:
        return overview(store)
    if is_claim(store, name):
        return claim_view(store, name)
    return family_view(store, name)


def parts_of(store: Path, view: View) -> tuple[Family | Claim, ...]:
    """What a page of the overview shows whole: its largest families, and its claims."""
    return tuple(_parts(store, view)) if isinstance(view, Overview) else ()


def _parts(store: Path, view: Overview) -> Iterator[Family | Claim]:
    small = [one for one in view.largest_families if one.versions <= _VERSIONS]
    for one in small[:_FAMILIES]:
        yield family_view(store, one.id)
    for line in view.largest_claims:
        yield claim_view(store, line.id)
