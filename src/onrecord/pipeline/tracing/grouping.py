"""Fourth stage: pairs under their stories' ids, and the families that they make."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from onrecord.pipeline.tracing.corpus import Corpus
from onrecord.pipeline.tracing.layout import FAMILY, PAIR, load, part_name, parts_left, save
from onrecord.store.parquet import Row, drop_parts, write_part
from onrecord.trace.copies.judge import COPY, KINDS
from onrecord.trace.copies.seeds import Ints
from onrecord.trace.families import Families, families_of, in_time

_ROWS_A_PART = 1 << 18


def group_stories(folder: Path, corpus: Corpus, ids: list[str]) -> None:
    """Write the tables `pairs` and `families`."""
    parts = parts_left(folder, "pairs")
    pairs = np.concatenate([np.zeros(0, PAIR), *(load(folder, "pairs", part) for part in parts)])
    pairs = pairs[np.lexsort((pairs["b"], pairs["a"]))]
    drop_parts(folder, "pairs")
    for number, at in enumerate(range(0, max(1, len(pairs)), _ROWS_A_PART)):
        piece = pairs[at : at + _ROWS_A_PART].tolist()
        rows = [_pair(ids[a], ids[b], words, kind) for a, b, words, kind in piece]
        write_part(folder, "pairs", part_name(number), rows)
    copies = pairs[pairs["kind"] == COPY]
    a, b, words = (copies[name].astype(np.int64) for name in ("a", "b", "words"))
    families = families_of(a, b, words, in_time(corpus.days, corpus.minutes))
    sizes = np.bincount(families.family, minlength=len(ids))[families.family]
    write_part(folder, "families", part_name(0), _family_rows(families, sizes, ids))
    left = np.zeros(len(ids), FAMILY)
    left["family"], left["version_of"], left["sizes"] = *families, sizes
    save(folder, "families", "all", left)


def _pair(a: str, b: str, words: int, kind: int) -> Row:
    one, other = sorted((a, b))
    return {"a": one, "b": other, "words": words, "kind": KINDS[kind]}


def _family_rows(families: Families, sizes: Ints, ids: list[str]) -> Iterator[Row]:
    """Of the stories that are not alone, each family in a row."""
    order = np.lexsort((np.arange(len(ids)), families.family))
    for number in order[sizes[order] > 1].tolist():
        before = int(families.version_of[number])
        yield {
            "story": ids[number],
            "family": ids[int(families.family[number])],
            "version_of": ids[before] if before >= 0 else None,
        }
