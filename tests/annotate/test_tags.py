"""Decoding tags: the best among the well-formed, found the slow way to compare."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.tags import (
    BEGIN,
    END,
    INSIDE,
    OUTSIDE,
    SINGLE,
    best_tags,
    best_tags_of,
    log_outside,
    runs,
)

AFTER = {
    OUTSIDE: {OUTSIDE, BEGIN, SINGLE},
    END: {OUTSIDE, BEGIN, SINGLE},
    SINGLE: {OUTSIDE, BEGIN, SINGLE},
    BEGIN: {INSIDE, END},
    INSIDE: {INSIDE, END},
}


def well_formed(tags: tuple[int, ...]) -> bool:
    ends = tags[0] not in (INSIDE, END) and tags[-1] not in (BEGIN, INSIDE)
    return ends and all(b in AFTER[a] for a, b in pairwise(tags))


@given(st.integers(1, 5), st.integers(0, 10_000))
def test_the_best_well_formed_tags(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(2, length, 5)).astype(np.float32)
    for row, found in zip(scores, best_tags(scores), strict=True):

        def total(tags: tuple[int, ...], row: np.ndarray = row) -> float:
            return float(sum(row[at, tag] for at, tag in enumerate(tags)))

        best = max(filter(well_formed, product(range(5), repeat=length)), key=total)
        assert tuple(found.tolist()) == best


@given(st.lists(st.integers(1, 30), min_size=1, max_size=5), st.integers(0, 10_000))
def test_a_sequence_has_the_same_tags_alone_and_among_others(lengths: list[int], seed: int) -> None:
    chance = np.random.default_rng(seed)
    many = [chance.normal(size=(2, length, 5)).astype(np.float32) for length in lengths]
    for block, found in zip(many, best_tags_of(many), strict=True):
        assert (found == best_tags(block)).all()


def test_outside_is_certain_or_impossible_without_a_warning() -> None:
    logits = np.array([[300, 0, 0, 0, 0], [0, 300, 0, 0, 0], [1, 1, 1, 1, 1]], np.float32)
    certain, impossible, one_of_five = log_outside(logits)
    assert certain == 0
    assert impossible < -70
    assert np.isclose(one_of_five, -np.log(5))


def test_tags_to_runs() -> None:
    tags = np.array([OUTSIDE, BEGIN, INSIDE, END, SINGLE, OUTSIDE, BEGIN, END], np.int8)
    assert runs(tags) == [(1, 3), (4, 4), (6, 7)]
