"""A store's view as one HTML file: no script, nothing fetched, nothing a story can change."""

from collections.abc import Sequence

from onrecord.show.safe import line
from onrecord.show.store.html.claim import claim_part
from onrecord.show.store.html.family import family_part
from onrecord.show.store.html.overview import overview_page
from onrecord.show.store.html.page import framed
from onrecord.show.store.html.problems import problems_page
from onrecord.show.store.html.quotation import quotation_page
from onrecord.show.store.views import Claim, Family, Overview, Problems, Quotation, View


def render(view: View, parts: Sequence[Family | Claim] = ()) -> str:
    """One page.

    Args:
        view: What it shows.
        parts: Families and claims that a page of the overview shows whole, below its lists.
    """
    match view:
        case Overview():
            return framed(
                f"{line(view.store, 120)}: where it comes from", overview_page(view, parts)
            )
        case Family():
            story = next(
                one.story for one in view.versions if one.story.id == (view.chosen or view.id)
            )
            return framed(line(story.title, 120), family_part(view, "f1", 1))
        case Claim():
            return framed(line(view.line.words, 120), claim_part(view, "c1", 1))
        case Quotation():
            return framed(f"“{line(view.quote, 120)}”", quotation_page(view))
        case Problems():
            return framed("Problems", problems_page(view))
