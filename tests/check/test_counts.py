"""Counts against lists, and sums against their parts (C18, C17)."""

import pytest

from tests.check.checked import agrees, findings


def entries(*marks: str) -> str:
    return "\n\n".join(f"{mark} The ferry to the island sails on Monday." for mark in marks)


@pytest.mark.parametrize("marks", [("1.", "2.", "3."), ("3)", "2)", "1)"), ("•", "•", "•")])
def test_entries_are_counted_whichever_way_they_are_marked(marks):
    head = "The council heard «four reasons» for the new pier on Monday, its chairman said."
    assert agrees("C18", f"{head}\n\n{entries(*marks)}")
    assert agrees("C18", f"{head.replace('four', 'three').translate(PLAIN)}\n\n{entries(*marks)}")


PLAIN = str.maketrans("", "", "«»")


def test_a_headline_that_was_given_apart_promises_too():
    text = f"The new ferry came on Monday.\n\n{entries('1.', '2.', '3.')}"
    (one,) = findings("C18", text, headline="5 things to know about the ferry")
    assert text[one.start :].startswith("1. The ferry")
    assert findings("C18", text, headline="3 things to know about the ferry") == ()


def test_a_list_within_a_sentence_is_counted():
    assert agrees("C18", "The ferry stops in «four towns»: Ashby, Brill and Carden.")
    assert agrees("C18", "The ferry stops in three small towns: Ashby, East Brill and Carden.")
    assert agrees("C18", "The ferry stops in at least four towns: Ashby, Brill and Carden.")
    assert agrees("C18", "“It stops in four towns: Ashby, Brill and Carden.”")


def test_other_numbers_promise_no_list():
    assert agrees("C18", f"It is one of five reasons, he said.\n\n{entries('1.', '2.')}")
    assert agrees("C18", f"She won 12 points on Monday.\n\n{entries('9:30 a.m.', '9:10 a.m.')}")
