"""Whose story is next."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.queue.turns import Turns


def _all(turns: Turns[str], may_go=lambda item: True) -> list[str]:
    taken = []
    while (item := turns.take(may_go)) is not None:
        taken.append(item)
    return taken


def test_clients_take_turns_and_each_keeps_its_order():
    turns: Turns[str] = Turns()
    for item in ("a1", "a2", "a3", "b1", "b2", "c1"):
        turns.put(item[0], item)
    assert _all(turns) == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_a_newcomer_waits_for_one_story_of_each_at_most():
    turns: Turns[str] = Turns()
    for number in range(100):
        turns.put("archive", f"archive {number}")
    turns.take(lambda item: True)
    turns.put("desk", "desk")
    assert _all(turns)[:2] == ["archive 1", "desk"]


def test_what_may_not_go_waits_and_keeps_nobody_up():
    turns: Turns[str] = Turns()
    for client, item in [("a", "long 1"), ("a", "short 1"), ("b", "long 2"), ("b", "short 2")]:
        turns.put(client, item)
    assert _all(turns, lambda item: item.startswith("short")) == ["short 1", "short 2"]
    assert _all(turns) == ["long 1", "long 2"]


def test_who_has_most_goes_short_when_there_is_no_room():
    turns: Turns[str] = Turns()
    for item in ("a1", "a2", "a3", "b1"):
        turns.put(item[0], item)
    assert turns.push_out() == "a3"
    assert turns.remove("a", "a1")
    assert not turns.remove("a", "a3")
    assert _all(turns) == ["a2", "b1"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers())))
def test_nothing_is_lost_and_nothing_comes_twice(stories):
    turns: Turns[tuple[int, str, int]] = Turns()
    items = [(at, client, number) for at, (client, number) in enumerate(stories)]
    for item in items:
        turns.put(item[1], item)
    assert len(turns) == len(items)
    assert sorted(_all(turns)) == items
    assert len(turns) == 0
