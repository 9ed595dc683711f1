"""Second stage: the fingerprints of a range of hashes, of all stories, joined into seeds."""

from pathlib import Path

import msgspec
import numpy as np

from onrecord.pipeline.tracing.corpus import Corpus, corpus_of
from onrecord.pipeline.tracing.layout import (
    PRINT,
    RANGE_BITS,
    RANGES,
    SEED,
    load,
    load_keys,
    part_name,
    save_sorted,
)
from onrecord.trace.copies.seeds import Prints, Seeds, shared

_PRINTS_AT_ONCE = 1 << 20  # about 150 MB with what comes of them


class JoinRange(msgspec.Struct):
    """The task."""

    first: int  # range
    behind: int  # the range behind its last


def join_tasks(folder: Path, corpus: Corpus) -> list[JoinRange]:
    """Ranges bundled so that each task has about as many fingerprints as fit in memory."""
    count = sum(len(load(folder, "prints", part)) for part in corpus.parts)
    size = max(1, min(RANGES, RANGES * _PRINTS_AT_ONCE // max(1, count)))
    return [JoinRange(first, min(first + size, RANGES)) for first in range(0, RANGES, size)]


def join_range(folder: Path, task: str) -> str:
    """Join the fingerprints whose hashes lie in a range; gives how many seeds there are."""
    one = msgspec.json.decode(task, type=JoinRange)
    corpus = corpus_of(folder)
    pieces = [load_keys(folder, "prints", part, one.first, one.behind) for part in corpus.parts]
    sizes = [len(piece) for piece in pieces]
    prints = np.concatenate(pieces) if pieces else np.zeros(0, PRINT)
    story = prints["story"] + np.repeat(corpus.first[:-1], sizes)
    seeds = shared(Prints(prints["hash"], story, prints["word"].astype(np.int64)), corpus.days)
    _save(folder, part_name(one.first), seeds)
    return str(len(seeds.a))


def _save(folder: Path, part: str, seeds: Seeds) -> None:
    rows = np.zeros(len(seeds.a), SEED)
    for name, column in zip(SEED.names or (), seeds, strict=True):
        rows[name] = column
    # All seeds of a pair come into one bucket.
    mixed = seeds.a.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + seeds.b.astype(np.uint64)
    buckets = (mixed * np.uint64(0xD6E8FEB86659FD93)) >> np.uint64(64 - RANGE_BITS)
    save_sorted(folder, "seeds", part, rows, buckets.astype(np.int64))
