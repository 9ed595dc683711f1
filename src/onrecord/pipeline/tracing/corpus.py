"""All stories under numbers: the shards' stories one behind the other."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

from onrecord.pipeline.tracing.layout import STORY, WORD, Rows, load, parts_left, place_of
from onrecord.store.parquet import read_rows, unwritable
from onrecord.trace.copies.runs import Texts
from onrecord.trace.copies.seeds import Ints

_ALL = "all"


class Corpus(NamedTuple):
    """What is known of each story by its number."""

    parts: list[str]  # the shards' names
    first: Ints  # (shards + 1,): the number of each shard's first story
    days: Ints  # (stories,): as date.toordinal counts, or `NO_DAY`
    minutes: Ints  # (stories,): of that day
    outlets: Ints  # (stories,): -1 where none is known
    words: Ints  # (stories + 1,): where each story's words begin


def corpus_of(folder: Path) -> Corpus:
    """The stories of all shards that are read."""
    parts = parts_left(folder, "index")
    rows = [load(folder, "index", part) for part in parts]
    index = np.concatenate(rows) if rows else np.zeros(0, STORY)
    names, numbers = np.unique(index["outlet"], return_inverse=True)
    return Corpus(
        parts=parts,
        first=np.cumsum([0, *(len(one) for one in rows)]),
        days=index["day"].astype(np.int64),
        minutes=index["minute"].astype(np.int64),
        outlets=np.where(names[numbers] == 0, -1, numbers),
        words=np.concatenate([[0], np.cumsum(index["words"], dtype=np.int64)]),
    )


def gather_words(folder: Path, corpus: Corpus) -> None:
    """Put the words of all shards into one file, in which any story's can be found.

    Raises:
        StoreError: The disk is full.
    """
    place = place_of(folder, "gathered", _ALL)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        gathered = np.lib.format.open_memmap(
            place, mode="w+", dtype=WORD, shape=(max(1, int(corpus.words[-1])),)
        )
        at = 0
        for part in corpus.parts:
            words = load(folder, "words", part)
            gathered[at : at + len(words)] = words
            at += len(words)
        gathered.flush()
    except OSError as error:
        raise unwritable(place, error) from error


def texts_of(folder: Path, corpus: Corpus) -> Texts:
    """The gathered words, read from the disk as they are needed."""
    rows: Rows = load(folder, "gathered", _ALL)
    return Texts(rows["hash"], rows["quoted"], rows["since"], corpus.words, corpus.outlets)


def ids_of(folder: Path) -> list[str]:
    """The id of each story by its number."""
    return [row["id"] for row in read_rows(folder, "stories", ["id"])]
