"""Who printed a quotation, page by page."""

from collections.abc import Sequence

from onrecord.show.store.archive.views import PrintedPage, Slice, Wording
from onrecord.show.store.in_words import wordings
from onrecord.show.store.read.quotation import Place, quotation_view
from onrecord.store.search import Index

_WORDINGS = 20  # that are listed, the most printed


def printed_page(
    index: Index, quote: str, places: Sequence[Place], left: int, page: int, size: int
) -> PrintedPage:
    """One page of the places where a quotation is printed.

    Args:
        index: Of the store.
        quote: The words that were asked for.
        places: All that were found.
        left: Stories that were not read.
        page: Which.
        size: Places a page.
    """
    view = quotation_view(index.folder, quote, places)
    known = wordings(view)
    return PrintedPage(
        quote=quote,
        searched=view.searched,
        stories=len({one.story.id for one in view.places}),
        left=left,
        wordings=tuple(
            Wording(words=words, outlets=tuple(outlets))
            for words, outlets in list(known.items())[:_WORDINGS]
        ),
        slice=Slice(page=page, size=size, total=len(view.places)),
        places=view.places[(page - 1) * size : page * size],
    )
