"""Families and what a version comes from."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.trace.copies.seeds import NO_DAY
from onrecord.trace.families import families_of, in_time


def families(pairs, days, minutes=None):
    a, b, words = (np.array(column, np.int64) for column in zip(*pairs, strict=True))
    days = np.array(days, np.int64)
    minutes = np.array(minutes if minutes else [0] * len(days), np.int64)
    return families_of(a, b, words, in_time(days, minutes))


def test_copies_of_copies_are_one_family_named_by_its_earliest():
    found = families([(0, 1, 90), (1, 2, 80), (3, 4, 50)], days=[9, 8, 7, 5, 5, 5])
    assert found.family.tolist() == [2, 2, 2, 3, 3, 5]


def test_a_version_comes_from_the_earlier_story_that_it_shares_most_with():
    found = families([(0, 1, 200), (0, 2, 100), (1, 2, 190)], days=[1, 2, 3])
    assert found.version_of.tolist() == [-1, 0, 1]


def test_of_those_that_share_about_as_many_words_it_is_the_earliest():
    found = families([(0, 1, 400), (0, 2, 397), (1, 2, 400)], days=[1, 2, 3])
    assert found.version_of.tolist() == [-1, 0, 0]


def test_the_time_of_day_decides_and_a_story_without_a_day_comes_last():
    found = families([(0, 1, 10), (1, 2, 10)], days=[NO_DAY, 5, 5], minutes=[0, 600, 540])
    assert found.family.tolist() == [2, 2, 2]
    assert found.version_of.tolist() == [1, 2, -1]


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), min_size=1, max_size=40))
def test_families_are_the_connected_components(pairs):
    label = list(range(20))
    for _ in range(20):
        for a, b in pairs:
            label[a] = label[b] = min(label[a], label[b])
    found = families([(a, b, 10) for a, b in pairs if a != b] or [(0, 0, 0)], days=[1] * 20)
    assert found.family.tolist() == label
