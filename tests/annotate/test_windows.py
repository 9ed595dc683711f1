"""Windows: every piece is answered for once, none is too long."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.windows import LONGEST, plan_windows


@given(st.lists(st.integers(1, 900), max_size=12), st.sets(st.integers(0, 4000)))
def test_cores_cover_the_story_once(paragraphs: list[int], stops: set[int]) -> None:
    numbers = np.repeat(np.arange(len(paragraphs)), paragraphs).astype(np.int32)
    inside = np.array(sorted(s for s in stops if s < len(numbers)), np.int32)
    at = 0
    for window in plan_windows(numbers, inside):
        assert window.core_left == at < window.core_right
        assert window.left <= window.core_left
        assert window.core_right <= window.right <= len(numbers)
        assert window.right - window.left <= LONGEST
        at = window.core_right
    assert at == len(numbers)


def test_a_window_ends_with_a_paragraph_where_it_can() -> None:
    numbers = np.repeat(np.arange(4), 90).astype(np.int32)
    first, *_ = plan_windows(numbers, np.array([], np.int32))
    assert first.core_right == 180
