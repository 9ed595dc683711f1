"""A store's views for a terminal."""

from onrecord.show.console import text_console, written
from onrecord.show.store.terminal.claim import print_claim
from onrecord.show.store.terminal.family import print_family
from onrecord.show.store.terminal.overview import print_overview
from onrecord.show.store.terminal.problems import print_problems
from onrecord.show.store.terminal.quotation import print_quotation
from onrecord.show.store.views import Claim, Family, Overview, Problems, Quotation, View

_LEAST_WIDTH = 40


def render(view: View, width: int = 88, color: bool = False) -> str:
    """A view as text; ANSI colours only with `color`."""
    console, out = text_console(max(width, _LEAST_WIDTH), color=color)
    match view:
        case Overview():
            print_overview(console, view)
        case Family():
            print_family(console, view)
        case Claim():
            print_claim(console, view)
        case Quotation():
            print_quotation(console, view)
        case Problems():
            print_problems(console, view)
    return written(out)
