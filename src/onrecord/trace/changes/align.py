"""Two versions beside each other, sentence by sentence."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise, repeat
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cdist

StepKind = Literal["same", "moved", "reworded", "added", "dropped"]

_WORD = re.compile(r"\w+")
# Words that any two sentences share.
_SMALL = frozenset(
    "a an the and or but of in on at to for from by with as that this it its he she his her they "
    "their is are was were be been has have had not who which said says s t".split()
)
_LEAST_ALIKE = 0.5  # of both sentences' words of sense, in one order
_LEAST_WITHIN = 0.6  # of the shorter one's: it is a part of the other
_FEWEST = 3  # such words, before a part counts
_CELLS = 4_000_000  # sentences times sentences that are compared all with all
_FIRST, _LAST = 0xE000, 0x10FFFF  # characters that stand for words; the last for all that are left
_WINDOW = 2_000  # sentences to either side, in texts longer than that


class Step(NamedTuple):
    """Sentences of the one version that are sentences of the other; a split one is two there."""

    kind: StepKind
    before: tuple[int, ...]  # their numbers; empty where added
    after: tuple[int, ...]  # empty where dropped
    has_moved: bool  # what is reworded may have moved too


def align(before: Sequence[str], after: Sequence[str]) -> list[Step]:
    """Find each sentence of the one version in the other.

    Sentences with equal words are one, whatever their marks and capitals. The others are matched
    by the words of sense that they share in one order; then what is left joins the match that it
    is a part of (a sentence was split, or two were joined). Moved is what must be lifted out so
    that the rest, the most words possible, keeps its order: what grew at the top moves nothing.

    Returns:
        Each sentence in one step; in the order of `after`, a dropped one behind its neighbour.
    """
    pairs = _equal(before, after)
    same = dict(pairs)
    groups = {one: ([one], [other]) for one, other in pairs}
    left = [one for one in range(len(before)) if one not in same]
    taken = set(same.values())
    right = [other for other in range(len(after)) if other not in taken]
    letters = chain(map(chr, range(_FIRST, _LAST)), repeat(chr(_LAST)))
    codes: defaultdict[str, str] = defaultdict(letters.__next__)
    coded = _Coded(before, codes), _Coded(after, codes)
    for one, other in _alike(left, right, *coded):
        groups[one] = ([one], [other])
    _join_parts(groups, left, right, *coded)
    moved = _moved(groups, [len(_words(one).sense) for one in before])
    steps = [
        Step(_kind(one, group, same, moved), tuple(group[0]), tuple(group[1]), one in moved)
        for one, group in groups.items()
    ]
    return _in_order(steps, len(before), len(after))


def _kind(
    first: int, group: tuple[list[int], list[int]], same: dict[int, int], moved: set[int]
) -> StepKind:
    if first not in same or len(group[0]) + len(group[1]) > 2:
        return "reworded"
    return "moved" if first in moved else "same"


class _Words(NamedTuple):
    """The words of a sentence."""

    plain: str  # all of them, without marks and capitals
    sense: tuple[str, ...]  # those that not any two sentences share


# Versions have most of their sentences from one another.
@lru_cache(maxsize=1 << 15)
def _words(sentence: str) -> _Words:
    words = _WORD.findall(sentence.casefold())
    return _Words(" ".join(words) or sentence, tuple(word for word in words if word not in _SMALL))


class _Coded:
    """Sentences of one version as strings with a character for each word of sense."""

    def __init__(self, sentences: Sequence[str], codes: defaultdict[str, str]) -> None:
        self._sentences = sentences
        self._codes = codes  # of both versions
        self._known: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._sentences)

    def __getitem__(self, number: int) -> str:
        code = self._known.get(number)
        if code is None:
            codes = self._codes
            words = _words(self._sentences[number]).sense
            code = "".join([codes[word] for word in words])
            self._known[number] = code
        return code


def _equal(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Sentences with equal words: the first of the one with the first of the other."""
    places: dict[str, list[int]] = {}
    for number in range(len(after) - 1, -1, -1):
        places.setdefault(_words(after[number]).plain, []).append(number)
    found = []
    for number, sentence in enumerate(before):
        others = places.get(_words(sentence).plain)
        if others:
            found.append((number, others.pop()))
    return found


def _alike(
    left: Sequence[int], right: Sequence[int], before: _Coded, after: _Coded
) -> Iterator[tuple[int, int]]:
    """The matches among what is left, the best first, each sentence once."""
    found: list[tuple[float, float, int, int]] = []
    for rows, columns in _blocks(left, right):
        one = [before[row] for row in rows]
        other = [after[column] for column in columns]
        # Without a dtype cdist counts in 8 bits, and the 256th word in common makes none.
        shared = cdist(one, other, scorer=LCSseq.similarity, dtype=np.int32)
        for row, column, score in _scores(shared, one, other):
            place = abs(rows[row] / len(before) - columns[column] / len(after))
            found.append((-score, place, rows[row], columns[column]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, _, row, column in sorted(found):
        if row not in used_left and column not in used_right:
            used_left.add(row)
            used_right.add(column)
            yield row, column


def _blocks(
    left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    if not left or not right:
        return
    if len(left) * len(right) <= _CELLS:
        yield left, right
        return
    step = _WINDOW // 2
    for at in range(0, len(left), step):
        middle = at * len(right) // len(left)
        yield left[at : at + step], right[max(0, middle - _WINDOW) : middle + _WINDOW]


def _scores(
    shared: NDArray[np.int32], one: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[int, int, float]]:
    lengths = np.array([len(code) for code in one])[:, None]
    others = np.array([len(code) for code in other])[None, :]
    alike = 2 * shared / np.maximum(lengths + others, 1)
    within = shared / np.maximum(np.minimum(lengths, others), 1)
    good = (shared > 1) & (alike >= _LEAST_ALIKE)
    good |= (shared >= _FEWEST) & (within >= _LEAST_WITHIN)
    for row, column in np.argwhere(good):
        score = max(float(alike[row, column]), 0.7 * float(within[row, column]))
        yield int(row), int(column), score


def _join_parts(
    groups: dict[int, tuple[list[int], list[int]]],
    left: Sequence[int],
    right: Sequence[int],
    before: _Coded,
    after: _Coded,
) -> None:
    """Put each sentence that has no match to the neighbour whose match holds its words too."""
    of_before = {one: key for key, group in groups.items() for one in group[0]}
    of_after = {one: key for key, group in groups.items() for one in group[1]}
    for own, codes, others, of_own, side in (
        (left, before, after, of_before, 0),
        (right, after, before, of_after, 1),
    ):
        for one in own:
            if one in of_own or len(codes[one]) < _FEWEST:
                continue
            for near in (one - 1, one + 1):
                key = of_own.get(near)
                if key is None:
                    continue
                group = groups[key]
                text = "".join(others[number] for number in group[1 - side])
                now = "".join(codes[number] for number in group[side])
                more = "".join(codes[number] for number in sorted([*group[side], one]))
                gain = LCSseq.similarity(more, text) - LCSseq.similarity(now, text)
                if gain >= max(_FEWEST, _LEAST_WITHIN * len(codes[one])):
                    group[side].append(one)
                    group[side].sort()
                    of_own[one] = key
                    break


def _moved(groups: dict[int, tuple[list[int], list[int]]], weights: Sequence[int]) -> set[int]:
    """The matches outside the heaviest chain that keeps its order in both versions."""
    keys = sorted(groups, key=lambda key: groups[key][0])
    places = [groups[key][1][0] for key in keys]
    if all(one < other for one, other in pairwise(places)):
        return set()
    ranks = sorted(places)
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)  # Fenwick: best weight, its last
    came_from: dict[int, int] = {}
    for key in keys:
        rank = bisect_left(ranks, groups[key][1][0]) + 1
        best = (0, -1)
        at = rank - 1
        while at:
            best = max(best, tree[at])
            at -= at & -at
        came_from[key] = best[1]
        mine = (best[0] + 1 + sum(weights[one] for one in groups[key][0]), key)
        at = rank
        while at <= len(ranks):
            tree[at] = max(tree[at], mine)
            at += at & -at
    at = len(ranks)
    best = (0, -1)
    while at:
        best = max(best, tree[at])
        at -= at & -at
    kept = set()
    key = best[1]
    while key != -1:
        kept.add(key)
        key = came_from[key]
    return set(keys) - kept


def _in_order(steps: Sequence[Step], before: int, after: int) -> list[Step]:
    found = {one for step in steps for one in step.before}
    taken = {one for step in steps for one in step.after}
    whole = list(steps)
    whole += [Step("added", (), (one,), False) for one in range(after) if one not in taken]
    # A dropped sentence stands behind the one that it followed.
    behind = {one: step.after[-1] for step in steps for one in step.before}
    at = -1
    order: dict[Step, tuple[int, int, int]] = {}
    for one in range(before):
        if one in found:
            at = behind[one]
        else:
            step = Step("dropped", (one,), (), False)
            whole.append(step)
            order[step] = (at, 1, one)
    return sorted(whole, key=lambda step: order.get(step) or (step.after[0], 0, 0))
