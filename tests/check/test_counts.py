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


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed «12 people: seven men and four women».",
        "The crash killed «12 people, six men, four women and three children».",
        "It sold «21 tickets — nine in Ashby, four in Brill and nine in Carden» — on Monday.",
        "The office counted «13 boats, five of them in Ashby and nine in Brill».",
        "The office said «21 boats sank, including nine in Ashby and 14 in Brill».",
        "The plan won over «eight of the seven members» on Monday.",
        "The nine-member council passed the plan on a «6-4 vote».",
    ],
)
def test_parts_that_do_not_make_their_sum(text):
    assert agrees("C17", text)


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 12 people: eight men and four women.",
        "The office said 21 boats sank, including nine in Ashby and 10 in Brill.",
        "The storm hit nine schools, 22 teachers were hurt and 14 were missing.",
        "He was hit 11 times—five from behind and six from the front.",
        "The plan won over seven of the eight members. The nine-member council voted 5-4.",
        "“The crash killed 12 people: seven men and four women,” he said.",
    ],
)
def test_sound_sums_and_words_of_others_are_left_alone(text):
    assert agrees("C17", text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Turnout rose «2%», from 4% to 6%.", "percentage points"),
        ("Turnout fell by «1 percent» to 3 percent from 4 percent.", "percentage point"),
        ("Turnout rose «3 percentage points», from 4% to 6%.", "it is 2 points"),
        ("Prices rose «20 percent», from $4 to $6.", "it is 50 percent"),
        (
            "Sales grew «40 percent» from $1.2 million in 2014 to $1.5 million in 2015.",
            "25 percent",
        ),
    ],
)
def test_a_change_that_its_ends_do_not_give(text, said):
    assert agrees("C17", text)
    (one,) = findings("C17", text.translate(PLAIN))
    assert said in one.message


@pytest.mark.parametrize(
    "text",
    [
        "Turnout rose 50%, from 4% to 6%. Turnout rose 2 percentage points, from 4% to 6%.",
        "Sales grew 511 percent from 4.6 million boats in 2014 to 28.1 million boats in 2015.",
        "Sales grew 27 percent from 2009 to 2014.",
        "Sales fell 0.1 percent to $2.39 billion from $2.4 billion.",
        "Prices rose about 52 percent, from $4 to $6.",
    ],
)
def test_changes_that_agree_within_rounding(text):
    assert agrees("C17", text)


def test_percentage_points_are_put_in():
    text = "Turnout rose 2%, from 4% to 6%."
    (one,) = findings("C17", text)
    assert text[: one.fix.start] + one.fix.text + text[one.fix.end :] == (
        "Turnout rose 2 percentage points, from 4% to 6%."
    )


def test_millions_here_and_billions_there():
    assert agrees(
        "C17", "The bridge costs $3.4 million. Few think the bridge is worth «$3.4 billion»."
    )
    assert agrees("C17", "The bridge costs $10 million. The state gave $10 billion to farms.")
    assert agrees(
        "C17", "The new bridge costs $10 million. The new bridge is not worth «$10 billion»."
    )


def test_shares_of_a_sum_of_money_add_up():
    assert agrees(
        "C17", "It paid «$30 million: $12 million to the port and $9 million to the school»."
    )
    assert agrees("C17", "It paid $30 million: $12 million to the port and $18 million to schools.")
    assert agrees("C17", "It paid $30 million: $12 million to the port, and the rest to schools.")
    assert agrees(
        "C17",
        "It paid $30 million — $12 million to the port, $9 million to schools, the rest later.",
    )
