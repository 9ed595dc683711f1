"""Stories to windows of word pieces with their tags, and windows to batches."""

import random
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from onrecord.annotate.distances import distance_buckets, paragraph_buckets
from onrecord.annotate.features import paragraph_numbers, paragraph_starts, piece_features
from onrecord.annotate.subwords import Ints, Subwords
from onrecord.text.quotations import quotations
from training.corpus import Relation, Spans

SHORTEST, LONGEST = 128, 254  # pieces of a window, without the opening and closing one


class Prepared(NamedTuple):
    """A story cut into pieces, with its relations as sets of piece numbers."""

    ids: Ints
    features: Ints
    paragraphs: Ints
    relations: list[tuple[list[int], list[int], list[int]]]  # cue, source, content


class Soft(NamedTuple):
    """A teacher's probabilities for a window."""

    cues: npt.NDArray[np.float16]  # (tokens, 5)
    roles: npt.NDArray[np.float16]  # (cues, tokens, 2, 5)


class Window(NamedTuple):
    """A stretch of a story, with opening and closing piece, and its tags."""

    ids: npt.NDArray[np.int64]
    features: npt.NDArray[np.int64]
    paragraphs: Ints
    cue_tags: npt.NDArray[np.int64]
    cues: list[tuple[list[int], npt.NDArray[np.int64]]]  # pieces of the cue; tags (tokens, 2)
    soft: Soft | None = None


def prepare(text: str, relations: list[Relation], subwords: Subwords) -> Prepared:
    """Cut a story and find the pieces of each relation's spans."""
    pieces = subwords.cut(text)
    starts = paragraph_starts(text)
    paragraphs = paragraph_numbers(pieces, starts)
    features = piece_features(text, pieces, quotations(text), paragraphs)

    def covered(spans: Spans) -> list[int]:
        found: list[int] = []
        for start, end in spans:
            left = int(np.searchsorted(pieces.ends, start, side="right"))
            right = int(np.searchsorted(pieces.starts, end, side="left"))
            found.extend(range(left, right))
        return found

    return Prepared(
        pieces.ids,
        features,
        paragraphs,
        [(covered(r.cue), covered(r.source), covered(r.content)) for r in relations],
    )


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Sorted numbers as runs [first, last]."""
    out: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if out and out[-1][1] == number - 1:
            out[-1] = (out[-1][0], number)
        else:
            out.append((number, number))
    return out


def tagged(length: int, numbers: list[int]) -> npt.NDArray[np.int64]:
    """BIOES tags: 0 outside, 1 first, 2 inside, 3 last, 4 single."""
    tags = np.zeros(length, np.int64)
    for first, last in runs(numbers):
        if first == last:
            tags[first] = 4
        else:
            tags[first + 1 : last] = 2
            tags[first], tags[last] = 1, 3
    return tags


def windows(story: Prepared, subwords: Subwords, chance: random.Random) -> list[Window]:
    """Cut a story into windows of varying length, most of them at paragraphs."""
    out: list[Window] = []
    total = len(story.ids)
    left = 0
    while left < total:
        limit = chance.randint(SHORTEST, LONGEST)
        right = min(total, left + limit)
        if total - right < 40 and total - left <= LONGEST:
            right = total
        elif right < total:
            for back in range(right, max(left + 64, right - 60), -1):
                if story.paragraphs[back] != story.paragraphs[back - 1]:
                    right = back
                    break
        out.append(_window(story, left, right, subwords))
        left = right
    return out


def _window(story: Prepared, left: int, right: int, subwords: Subwords) -> Window:
    length = right - left + 2
    ids = np.full(length, subwords.opening, np.int64)
    ids[1:-1], ids[-1] = story.ids[left:right], subwords.closing
    features = np.zeros(length, np.int64)
    features[1:-1] = story.features[left:right]
    paragraphs = np.empty(length, np.int32)
    paragraphs[1:-1] = story.paragraphs[left:right]
    paragraphs[0], paragraphs[-1] = paragraphs[1], paragraphs[-2]
    cue_tags = np.zeros(length, np.int64)
    cues = []
    for cue, source, content in story.relations:
        here = [n - left + 1 for n in cue if left <= n < right]
        if not here or len(here) < len(cue):
            for n in here:
                cue_tags[n] = -1
            continue
        for first, last in runs(here):
            cue_tags[first : last + 1] = tagged(last - first + 1, range(last - first + 1))
        if all(left <= n < right for n in source) and all(left <= n < right for n in content):
            roles = [tagged(length, [n - left + 1 for n in part]) for part in (source, content)]
            cues.append((here, np.stack(roles, axis=1)))
    return Window(ids, features, paragraphs, cue_tags, cues)


def collate(many: list[Window]) -> dict[str, Tensor]:
    """One batch; lengths padded to a multiple of 32, which keeps the allocator's blocks few."""
    width = -(-max(len(w.ids) for w in many) // 32) * 32
    shape = (len(many), width)
    ids, features = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    mask, cue_tags = np.zeros(shape, np.bool_), np.full(shape, -1, np.int64)
    count = sum(len(w.cues) for w in many)
    cues = np.zeros((count, width), np.float32)
    window = np.zeros(count, np.int64)
    distance, paragraph = np.zeros((count, width), np.int64), np.zeros((count, width), np.int64)
    role_tags = np.full((count, width, 2), -1, np.int64)
    at = 0
    for row, w in enumerate(many):
        n = len(w.ids)
        ids[row, :n], features[row, :n], mask[row, :n] = w.ids, w.features, True
        cue_tags[row, :n] = w.cue_tags
        for here, tags in w.cues:
            cues[at, here] = 1 / len(here)
            window[at] = row
            distance[at, :n] = distance_buckets(n, here[0], here[-1])
            paragraph[at, :n] = paragraph_buckets(w.paragraphs, here[0])
            role_tags[at, :n] = tags
            at += 1
    arrays = {
        "ids": ids,
        "features": features,
        "mask": mask[:, None, None, :],
        "cue_tags": cue_tags,
        "cues": cues,
        "window": window,
        "distance": distance,
        "paragraph": paragraph,
        "role_tags": role_tags,
    }
    if all(w.soft is not None for w in many):
        arrays |= _soft(many, count, width)
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def _soft(many: list[Window], count: int, width: int) -> dict[str, npt.NDArray[np.float32]]:
    """The teacher's probabilities of a batch, padded as the rest is."""
    cues = np.zeros((len(many), width, 5), np.float32)
    roles = np.zeros((count, width, 2, 5), np.float32)
    at = 0
    for row, w in enumerate(many):
        if w.soft is not None:
            n = len(w.ids)
            cues[row, :n] = w.soft.cues
            roles[at : at + len(w.cues), :n] = w.soft.roles
            at += len(w.cues)
    return {"soft_cues": cues, "soft_roles": roles}
