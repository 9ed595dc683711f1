"""Before the fifth stage: a text that stands in many stories is annotated once for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np

from onrecord.pipeline.model import shared_annotator
from onrecord.pipeline.tracing.layout import Rows, load, parts_left, save
from onrecord.records.attribution import Attribution
from onrecord.store.parquet import Row, read_rows
from onrecord.store.rows import story_of
from onrecord.trace.copies.seeds import Ints

_STAGE = "repeated"
_KEY = np.dtype([("high", "<u8"), ("low", "<u8")])


class Place(msgspec.Struct, frozen=True, array_like=True):
    """A story by where the store has it."""

    part: str
    number: int  # in the part, from 0


# Of each part the stories whose text others have too: number -> the first story with that text.
Firsts = Mapping[str, Mapping[int, Place]]


class Repeated(msgspec.Struct):
    """The task."""

    part: str
    numbers: tuple[int, ...]  # of the stories in it that are the first with their text


def repeated_texts(folder: Path, done: Iterable[str]) -> Firsts:
    """The texts that stand in many of the stories which are still to be annotated.

    Args:
        folder: The store.
        done: Parts that are annotated.
    """
    # A run that was killed may have annotated first stories and not those that repeat them.
    over = set(done) - set(parts_left(folder, _STAGE))
    places: list[Place] = []
    keys = bytearray()
    for part in parts_left(folder, "index"):
        if part in over:
            continue
        rows = read_rows(folder, "stories", ["text", "parts", "ignores"], parts=[part])
        for number, row in enumerate(rows):
            # What comments ask of the checks is cut out before the model reads it: left alone.
            if row["ignores"] is None:
                places.append(Place(part, number))
                keys += _key(row)
    first = _first_alike(np.frombuffer(keys, _KEY))
    again = np.bincount(first, minlength=len(places)) > 1
    found: dict[str, dict[int, Place]] = defaultdict(dict)
    for at in np.flatnonzero(again[first]).tolist():
        found[places[at].part][places[at].number] = places[first[at]]
    return found


def _key(row: Row) -> bytes:
    """The same for stories of which the model reads the same: the text and its parts."""
    read = msgspec.json.encode((row["text"], row["parts"]))
    return blake2b(read, digest_size=_KEY.itemsize).digest()


def _first_alike(keys: Rows) -> Ints:
    """For each key the place of the first that is equal to it."""
    order = np.lexsort((keys["low"], keys["high"]))  # of equal ones the first stays first
    sorted_keys = keys[order]
    begins = np.ones(len(keys), bool)
    begins[1:] = sorted_keys[1:] != sorted_keys[:-1]
    first = np.empty(len(keys), np.int64)
    first[order] = order[np.flatnonzero(begins)[np.cumsum(begins) - 1]]
    return first


def repeat_tasks(folder: Path, firsts: Firsts) -> list[Repeated]:
    """The texts by the parts in which they stand first; parts that are done are left out."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for places in firsts.values():
        for place in places.values():
            numbers[place.part].add(place.number)
    done = parts_left(folder, _STAGE)
    return [
        Repeated(part, tuple(sorted(numbers[part]))) for part in sorted(numbers) if part not in done
    ]


def annotate_repeated(folder: Path, task: str) -> str:
    """Annotate some texts of a part; gives how many.

    One that fails is left out: it fails again where its stories are annotated, and is told there.
    """
    one = msgspec.json.decode(task, type=Repeated)
    annotator = shared_annotator()
    wanted = frozenset(one.numbers)
    found: dict[int, tuple[Attribution, ...]] = {}
    for number, row in enumerate(read_rows(folder, "stories", parts=[one.part])):
        if number in wanted:
            try:
                found[number] = annotator.attributions(story_of(row))
            except (KeyboardInterrupt, SystemExit, GeneratorExit):
                raise
            except BaseException:  # as where its stories are annotated
                continue
    save(folder, _STAGE, one.part, np.frombuffer(msgspec.msgpack.encode(found), np.uint8))
    return str(len(found))


def told_attributions(
    folder: Path, firsts: Mapping[int, Place]
) -> dict[int, tuple[Attribution, ...]]:
    """What is known of a part's stories before they are annotated, by their numbers."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, first in firsts.items():
        numbers[first.part].append(number)
    left = frozenset(parts_left(folder, _STAGE))
    told: dict[int, tuple[Attribution, ...]] = {}
    for part in sorted(left & numbers.keys()):
        packed = load(folder, _STAGE, part).tobytes()
        texts = msgspec.msgpack.decode(packed, type=dict[int, msgspec.Raw])
        for number in numbers[part]:
            found = texts.get(firsts[number].number)
            if found is not None:
                told[number] = msgspec.msgpack.decode(found, type=tuple[Attribution, ...])
    return told
