"""What could not be read, as a page."""

from onrecord.show.store.html.bits import ledger, table, words
from onrecord.show.store.in_words import number
from onrecord.show.store.views import Problems


def problems_page(view: Problems) -> str:
    """The page's body."""
    if not view.problems:
        return "<h1>Problems</h1>" + ledger(["None: every story was read."])
    rows = ((words(one.file, 400), words(one.record), words(one.reason)) for one in view.problems)
    return (
        f"<h1>{number(len(view.problems), 'problem')}</h1>"
        f"{table('What could not be read', ('File', 'Record', 'Why'), rows)}"
    )
