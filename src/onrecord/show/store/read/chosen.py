"""Whether an id is a claim's or a story's, and which come near one that is neither."""

import re
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.store.parquet import read_rows
from onrecord.store.tally import read_columns

_CLAIM = re.compile(r"c\d+", re.ASCII)
_NEAREST = 3
_CLOSE = 50  # of 100, as rapidfuzz counts: less is no help


def is_claim(folder: Path, name: str) -> bool:
    """Whether an id is a claim's; otherwise it is a story's.

    Raises:
        StoreError: It is neither.
    """
    if _CLAIM.fullmatch(name) and next(read_rows(folder, "claims", ["claim"], claim=name), None):
        return True
    if next(read_rows(folder, "stories", ["id"], id=name), None):
        return False
    near = ", ".join(nearest(folder, name))
    raise StoreError(
        place=f"{folder}, {name}",
        problem="no story, family or claim has this id",
        cure=f"Nearest: {near}" if near else f"See what there is: onrecord show {folder}",
    )


def nearest(folder: Path, name: str) -> list[str]:
    """Ids of the store that are written almost so, the nearest first."""
    from rapidfuzz import fuzz, process

    ids = read_columns(folder, "stories", ["id"])["id"].to_pylist()
    if _CLAIM.fullmatch(name):
        ids += read_columns(folder, "independent", ["claim"])["claim"].to_pylist()
    found = process.extract(
        name, ids, scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=_CLOSE, limit=_NEAREST
    )
    return [one for one, _, _ in found]
