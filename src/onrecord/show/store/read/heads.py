"""Stories as lists name them, and their texts."""

from collections.abc import Iterable

from onrecord.show.safe import line
from onrecord.show.store.views import Head
from onrecord.show.store.when import in_time
from onrecord.store.search_rows import Store, rows_of

_OPENING = 80  # characters
_COLUMNS = ["id", "headline", "outlet", "published", "url"]


def heads(store: Store, ids: Iterable[str]) -> dict[str, Head]:
    """Some stories by their ids, in the order of time; of one minute, in that of the input."""
    rows = list(rows_of(store, "stories", _COLUMNS, id=set(ids)))
    openings = {
        name: line(text, _OPENING)
        for name, text in texts(store, (row["id"] for row in rows if not row["headline"])).items()
    }
    found = [Head(**row, opening=openings.get(row["id"], "")) for row in rows]
    return {one.id: one for one in sorted(found, key=in_time)}


def texts(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """The texts of some stories by their ids."""
    rows = rows_of(store, "stories", ["id", "text"], id=set(ids))
    return {row["id"]: row["text"] for row in rows}


def outlets(stories: Iterable[Head]) -> tuple[str, ...]:
    """The outlets of some stories, each once, in their order."""
    return tuple(dict.fromkeys(one.outlet for one in stories if one.outlet))
