"""The files that one stage leaves for the next, in the store's folder `stages`."""

import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.store.parquet import unwritable

# Hashes are cut into so many ranges by their highest bits, pairs of stories into as many buckets.
RANGES = 256
RANGE_BITS = 8

PRINT = np.dtype([("hash", "<u8"), ("story", "<u4"), ("word", "<u4")])  # story: in its shard
WORD = np.dtype([("hash", "<u4"), ("quoted", "<u2"), ("since", "<u1")])
STORY = np.dtype([("day", "<i4"), ("minute", "<i4"), ("words", "<u4"), ("outlet", "<u8")])
SEED = np.dtype(
    [("a", "<u4"), ("b", "<u4"), ("word_a", "<u4"), ("word_b", "<u4"), ("tells", "<u1")]
)
PAIR = np.dtype([("a", "<u4"), ("b", "<u4"), ("words", "<u4"), ("kind", "<u1")])
FAMILY = np.dtype([("family", "<i8"), ("version_of", "<i8"), ("sizes", "<i8")])

Rows = NDArray[Any]  # of one of these types


def part_name(number: int) -> str:
    """The name of a shard's, range's or bucket's part."""
    return f"{number:05}"


def place_of(folder: Path, stage: str, part: str) -> Path:
    """Where a stage leaves an array."""
    return folder / "stages" / stage / f"{part}.npy"


def save(folder: Path, stage: str, part: str, rows: Rows) -> None:
    """Leave an array, whole or not at all.

    Raises:
        StoreError: The disk is full or the folder cannot be written to.
    """
    place = place_of(folder, stage, part)
    unfinished = place.with_suffix(".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as stream:
            np.save(stream, rows)
        os.replace(unfinished, place)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise unwritable(place, error) from error


def save_sorted(folder: Path, stage: str, part: str, rows: Rows, keys: Rows) -> None:
    """Leave an array in the order of its keys, 0 to `RANGES` - 1, with where each key begins.

    Raises:
        StoreError: The disk is full or the folder cannot be written to.
    """
    order = np.argsort(keys, kind="stable")
    bounds = np.searchsorted(keys[order], np.arange(RANGES + 1))
    save(folder, f"{stage}_bounds", part, bounds)
    save(folder, stage, part, rows[order])


def load_keys(folder: Path, stage: str, part: str, first: int, behind: int) -> Rows:
    """The rows of such an array whose keys are `first` to the one before `behind`."""
    bounds = load(folder, f"{stage}_bounds", part)
    return load(folder, stage, part)[bounds[first] : bounds[behind]]


def load(folder: Path, stage: str, part: str) -> Rows:
    """An array that a stage left, read from the disk as it is needed."""
    place = place_of(folder, stage, part)
    rows: Rows = np.load(place, mmap_mode="r")
    return rows


def parts_left(folder: Path, stage: str) -> list[str]:
    """The parts that a stage has left, in their order."""
    return sorted(place.stem for place in (folder / "stages" / stage).glob("*.npy"))


def drop(folder: Path, stage: str) -> None:
    """Take away what a stage has left."""
    shutil.rmtree(folder / "stages" / stage, ignore_errors=True)
