"""Third stage: a bucket's seeds, from all ranges, chained and judged as pairs."""

from pathlib import Path

import msgspec
import numpy as np

from onrecord.pipeline.tracing.corpus import corpus_of, texts_of
from onrecord.pipeline.tracing.layout import (
    PAIR,
    RANGES,
    SEED,
    load,
    load_keys,
    part_name,
    parts_left,
    save,
)
from onrecord.trace.copies.judge import judged
from onrecord.trace.copies.runs import runs_of
from onrecord.trace.copies.seeds import Seeds

_SEEDS_AT_ONCE = 1 << 20


class PairBucket(msgspec.Struct):
    """The task."""

    first: int  # bucket
    behind: int


def pair_tasks(folder: Path) -> list[PairBucket]:
    """Buckets bundled so that each task has about as many seeds as fit in memory."""
    count = sum(len(load(folder, "seeds", part)) for part in parts_left(folder, "seeds"))
    size = max(1, min(RANGES, RANGES * _SEEDS_AT_ONCE // max(1, count)))
    return [PairBucket(first, min(first + size, RANGES)) for first in range(0, RANGES, size)]


def pair_bucket(folder: Path, task: str) -> str:
    """Judge the pairs of some buckets; gives how many copy."""
    one = msgspec.json.decode(task, type=PairBucket)
    corpus = corpus_of(folder)
    parts = parts_left(folder, "seeds")
    found = [load_keys(folder, "seeds", part, one.first, one.behind) for part in parts]
    rows = np.concatenate(found) if found else np.zeros(0, SEED)
    a, b, word_a, word_b = (rows[name].astype(np.int64) for name in ("a", "b", "word_a", "word_b"))
    seeds = Seeds(a, b, word_a, word_b, rows["tells"])
    texts = texts_of(folder, corpus)
    pairs = judged(runs_of(seeds, texts), texts)
    out = np.zeros(len(pairs.a), PAIR)
    for name, column in zip(PAIR.names or (), pairs, strict=True):
        out[name] = column
    save(folder, "pairs", part_name(one.first), out)
    return str(len(out))
