from hypothesis import given
from hypothesis import strategies as st

from onrecord.trace.changes import Step, align

FERRY = "The ferry will stop in May, the mayor told the council on Monday."
CREW = "The crew has been told to look for other work before the summer."
PIER = "The old pier was closed after two boards broke under a cyclist."
BAKER = "The baker by the pier sells a third less bread since the storm."


def kinds(
    before: list[str], after: list[str]
) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(step.kind, step.before, step.after) for step in align(before, after)]


def test_marks_and_capitals_make_no_other_sentence():
    assert kinds(["“We stop,” she said."], ['"we stop", she said']) == [("same", (0,), (0,))]


def test_a_live_page_that_grew_at_the_top_moves_nothing():
    assert kinds([FERRY, CREW], [PIER, BAKER, FERRY, CREW]) == [
        ("added", (), (0,)),
        ("added", (), (1,)),
        ("same", (0,), (2,)),
        ("same", (1,), (3,)),
    ]


def test_a_paragraph_that_went_to_the_top_is_all_that_moved():
    found = kinds([FERRY, CREW, PIER, BAKER], [BAKER, FERRY, CREW, PIER])
    assert [kind for kind, _, _ in found] == ["moved", "same", "same", "same"]


def test_a_dropped_sentence_stands_behind_its_neighbour():
    assert kinds([FERRY, CREW, PIER], [FERRY, PIER]) == [
        ("same", (0,), (0,)),
        ("dropped", (1,), ()),
        ("same", (2,), (1,)),
    ]


def test_a_reworded_sentence_is_found_where_it_moved_to():
    reworded = "The ferry is to stop in June, the mayor told the council on Monday."
    steps = align([FERRY, CREW, PIER], [CREW, PIER, reworded])
    assert steps[-1] == Step("reworded", (0,), (2,), has_moved=True)


def test_a_split_sentence_is_one_match():
    whole = "The ferry will stop in May, the mayor said, and the crew must look for other work."
    parts = ["The ferry will stop in May, the mayor said.", "The crew must look for other work."]
    assert kinds([whole], parts) == [("reworded", (0,), (0, 1))]
    assert kinds(parts, [whole]) == [("reworded", (0, 1), (0,))]


def test_sentences_that_share_only_small_words_are_two():
    found = kinds(["He was in it for the money."], ["It was for the crew that he came."])
    assert {kind for kind, _, _ in found} == {"added", "dropped"}


def test_more_than_255_words_in_common_are_still_a_match():
    long = " ".join(f"word{number}" for number in range(300))
    assert kinds([f"{long} one"], [f"{long} two"]) == [("reworded", (0,), (0,))]


def test_a_sentence_that_stands_twice_is_matched_twice():
    assert kinds([CREW, FERRY, CREW], [CREW, FERRY, CREW]) == [
        ("same", (0,), (0,)),
        ("same", (1,), (1,)),
        ("same", (2,), (2,)),
    ]


@given(
    st.lists(st.sampled_from([FERRY, CREW, PIER, BAKER, "Stop.", ""]), max_size=8),
    st.lists(st.sampled_from([FERRY, CREW, PIER, BAKER, FERRY[:30], ""]), max_size=8),
)
def test_every_sentence_is_in_one_step(before: list[str], after: list[str]):
    steps = align(before, after)
    assert sorted(one for step in steps for one in step.before) == list(range(len(before)))
    assert sorted(one for step in steps for one in step.after) == list(range(len(after)))
