"""The parts of a story: every kind on words of our own, and what holds for any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.parts import find_parts
from onrecord.ingest.parts.dateline import dateline_end

STORY = """\
Ferry to stop running, two officials say

By Ada Lind, Associated Press

(Corrects the name of the port in paragraph 2)

PORT HAVEN, Maine, Jan. 5 (AP) — The ferry will stop on Friday, two officials said.

Key points

• The ferry stops on Friday

• Nobody has told the crew

The crew has not been told, one of them said.

WHAT COMES NEXT

FILE PHOTO: The ferry leaves Port Haven in 2020. REUTERS/Bo Berg

"We will see," the mayor said. (Reporting by Cy Dahl in Boston; Editing by Di Eng)

Editor's note: The mayor is a cousin of our publisher.

The Haven Gazette contributed to this report.
"""


def parts(text, **given_apart):
    """(kind, words) of every part."""
    found = find_parts(text, **given_apart)
    return [(part.kind, part.span.of(text)) for part in found.parts]


def kinds(text, kind, **given_apart):
    """The words of every part of one kind."""
    return [words for of, words in parts(text, **given_apart) if of == kind]


def credit_names(text):
    """Whom the story credits, with the words that name them."""
    return [(credit.name, text[credit.start : credit.end]) for credit in find_parts(text).credits]


def test_every_kind_of_part():
    assert parts(STORY) == [
        ("headline", "Ferry to stop running, two officials say"),
        ("byline", "By Ada Lind, Associated Press"),
        ("correction", "(Corrects the name of the port in paragraph 2)"),
        ("dateline", "PORT HAVEN, Maine, Jan. 5 (AP) —"),
        ("body", "The ferry will stop on Friday, two officials said."),
        (
            "key_points",
            "Key points\n\n• The ferry stops on Friday\n\n• Nobody has told the crew",
        ),
        ("body", "The crew has not been told, one of them said."),
        ("heading", "WHAT COMES NEXT"),
        ("caption", "FILE PHOTO: The ferry leaves Port Haven in 2020. REUTERS/Bo Berg"),
        ("body", '"We will see," the mayor said.'),
        ("credit", "(Reporting by Cy Dahl in Boston; Editing by Di Eng)"),
        ("note", "Editor's note: The mayor is a cousin of our publisher."),
        ("credit", "The Haven Gazette contributed to this report."),
    ]


def test_credits_are_named_in_full_where_they_stand():
    assert credit_names(STORY) == [
        ("The Associated Press", "Associated Press"),
        ("The Associated Press", "AP"),
        ("The Haven Gazette", "The Haven Gazette"),
    ]


def test_a_pictures_credit_is_not_the_storys():
    text = "The ferry stopped, he said.\n\nThe ferry in 2020. (AP Photo/Bo Berg)\n"
    assert kinds(text, "caption") == ["The ferry in 2020. (AP Photo/Bo Berg)"]
    assert credit_names(text) == []


def test_an_agency_in_the_running_story_is_no_credit():
    text = "Two people told The Associated Press that the ferry will stop. AP saw the letter.\n"
    assert credit_names(text) == []


def test_text_without_marks_is_body():
    assert parts("The ferry will stop. Nobody knew.") == [
        ("body", "The ferry will stop. Nobody knew.")
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON —",
        "LONDON—",
        "WASHINGTON (AP) —",
        "WASHINGTON (AP) _",
        "(Reuters) -",
        "(Reuters Health) -",
        "COLOMBO, Sept. 28 (Xinhua) --",
        "ZURICH/HONG KONG (Reuters) -",
        "RUSE, Bulgaria (Reuters) -",
        "HOLDEN BEACH, N.C. (Reuters) –",
        "CHARLESTON, S.C.\xa0—",
        "PORT-AU-PRINCE, Haiti (AP) —",
        "McALLEN, Texas (AP) —",
        "Washington (AFP) –",
        "Berlin (dpa) -",
        "Dec 29 (Reuters) -",
        "MOSCOW, January 5. /TASS/.",
        "NEW YORK--(BUSINESS WIRE)--",
        "NEW YORK, Jan. 5, 2021 /PRNewswire/ --",
        "KYIV (The Haven Gazette) —",
        "RIO DE JANEIRO –",
        "RALEIGH, N.C./NEW YORK (Reuters) -",
        "WUXI, China/LONDON (Reuters) -",
        "MATI, Greece, Sept. 24, (Xinhua) --",
    ],
)
def test_datelines(dateline):
    head = f"{dateline} The ferry will stop, two officials said."
    assert head[: dateline_end(head) or 0] == dateline


@pytest.mark.parametrize(
    "head",
    [
        "The mayor — a sailor — said the ferry will stop.",
        "NATO — the alliance — said it will not.",
        "UPDATE — The ferry has stopped.",
        "Sailors (and others) - of whom there are two - agreed.",
        "OLD FERRIES NEVER LEAVE, THEY SINK SLOWLY - A look back.",
        "LIND--I never said that.",
        "He told (Reuters) - by telephone.",
        "(This story) - is new.",
        "-",
        "",
    ],
)
def test_what_is_no_dateline(head):
    assert dateline_end(head) is None


def test_dateline_under_captions_and_credit_lines():
    text = (
        "Ferry stops - Xinhua\n\nSource: Xinhua| 2019-01-04 18:48:09|Editor: xuxin\n\n"
        "Video Player Close\n\nA ferry in the port. (Xinhua/Li Lu)\n\nby Xinhua writer Wu Xi\n\n"
        "PORT HAVEN, Jan. 4 (Xinhua) -- The ferry stopped.\n"
    )
    assert [kind for kind, _ in parts(text)] == [
        "headline",
        "credit",
        "note",
        "caption",
        "byline",
        "dateline",
        "body",
    ]


def test_a_headline_that_begins_with_the_wires_version_number():
    text = "UPDATE 2-Ferry stops\n\n(Adds quotes)\n\nPORT HAVEN (Reuters) - It stopped.\n"
    assert [kind for kind, _ in parts(text)] == ["headline", "note", "dateline", "body"]


def test_only_the_first_dateline_counts():
    text = "PORT HAVEN (AP) — It stopped.\n\nLONDON (AP) — It did not.\n"
    assert kinds(text, "dateline") == ["PORT HAVEN (AP) —"]


def test_headline_given_apart_is_found_in_the_text_whatever_its_quotation_marks():
    text = "Mayor: ‘We will see’\n\nThe ferry will stop.\n"
    assert kinds(text, "headline", headline="Mayor: 'We will see'") == ["Mayor: ‘We will see’"]


def test_headline_given_apart_keeps_the_first_line_in_the_body():
    text = "A short first line\n\nThe ferry will stop.\n"
    assert kinds(text, "headline", headline="Something else") == []


def test_first_sentence_is_no_headline():
    assert kinds("The ferry will stop.\n\nNobody knew.\n", "headline") == []


def test_first_sentence_over_a_dateline_is_the_headline():
    text = "The ferry will stop.\n\nPORT HAVEN (AP) — The ferry will stop, officials said.\n"
    assert kinds(text, "headline") == ["The ferry will stop."]


def test_bullets_before_the_story_are_key_points_and_later_ones_body():
    text = "• One thing\n• Another\n\nThe ferry stops.\n\n• It is old.\n• It is slow.\n"
    assert parts(text) == [
        ("key_points", "• One thing\n• Another"),
        ("body", "The ferry stops.\n\n• It is old.\n• It is slow."),
    ]


def test_box_ends_at_the_first_paragraph_without_bullet():
    text = "It stops.\n\nWhat You Need To Know\n\n  • One\xa0thing\n\n  • Another\n\nNobody knew.\n"
    assert kinds(text, "key_points") == ["What You Need To Know\n\n  • One\xa0thing\n\n  • Another"]
    assert kinds(text, "body") == ["It stops.", "Nobody knew."]


def test_box_without_a_blank_line_behind_it_leaves_the_body_alone():
    box = "What You Need To Know\n• The ferry stops\n• Nobody was asked"
    text = f"It stops.\n{box}\nNobody knew of it, the mayor said.\nThe ferry is old.\n"
    assert kinds(text, "key_points") == [box]
    assert kinds(text, "body") == [
        "It stops.",
        "Nobody knew of it, the mayor said.\nThe ferry is old.",
    ]


@pytest.mark.parametrize(
    "box",
    [
        "Key points\n• The ferry stops\nand nobody was asked\n• The pier is old",
        "Key points\n• The ferry stops\nand nobody was asked",
        "Key points\n• What stops?\nThe ferry does.\n• Why?\nThe pier is old.",
    ],
)
def test_an_item_of_a_box_may_have_a_line_more(box):
    text = f"It stops.\n{box}\nNobody knew of it, the mayor said.\nThe ferry is old.\n"
    assert kinds(text, "key_points") == [box]


def test_title_of_a_box_without_items_opens_no_box():
    assert kinds("It stops.\n\nKey points\n\nNobody knew of it at all.\n", "key_points") == []


@pytest.mark.parametrize(
    "line",
    [
        "The Associated Press contributed to this report.",
        "Lind reported from Washington. Associated Press writer Bo Berg contributed from Boston.",
        "Contributing: Ada Lind and Bo Berg, The Haven Gazette.",
        "(Additional reporting by Ada Lind in Paris; Editing by Bo Berg and Cy Dahl)",
        "Translated by Ada Lind.",
        "With files from The Canadian Press",
        "This story was originally published by ProPublica.",
        "© 2021 The Associated Press. All rights reserved.",
        "- Reuters.",
        "Follow Ada Lind on Twitter: @adalind",
        "ada.lind@example.com and bo@example.com",
    ],
)
def test_closing_credits(line):
    text = f"The ferry will stop, two officials said on Monday.\n\n{line}\n"
    assert kinds(text, "credit") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The storm contributed to this disaster.",
        "Reporting from the port is hard, the crew said.",
        "Officials reported from Washington that the ferry would stop, and nobody believed them.",
        "Corrections officers said the ferry is late.",
        "Corrected for inflation, the ferry costs less than it did.",
        "Related to the mayor, the captain said nothing.",
        "By Friday the ferry will have stopped, officials said.",
    ],
)
def test_sentences_that_only_look_like_furniture(line):
    text = f"The ferry will stop, two officials said on Monday.\n\n{line}\n\nIt is old.\n"
    assert [kind for kind, _ in parts(text)] == ["body"]


def test_correction_under_its_title_runs_to_the_end():
    text = (
        "The ferry will stop, two officials said. It is the last of its kind, they said.\n\n"
        "CORRECTION:\n\nAn article on Monday misstated its age.\n\nIt is 40.\n"
    )
    (words,) = kinds(text, "correction")
    assert words == "CORRECTION:\n\nAn article on Monday misstated its age.\n\nIt is 40."


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The ferry between Port Haven and the island will stop running on Friday, two\n"
        "officials familiar with the plan said on Monday, and the crew of the ferry has\n"
        "not been told.\n"
    )
    assert [kind for kind, _ in parts(text)] == ["body"]


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
def test_any_kind_of_line_end(mark):
    text = STORY.replace("\n", mark)
    assert [kind for kind, _ in parts(text)] == [kind for kind, _ in parts(STORY)]


PIECES = st.sampled_from(
    [
        *STORY.split("\n"),
        "\n",
        "\n\n",
        "\r\n",
        "\xa0",
        "• ",
        "“",
        "By ",
        " — ",
        "(AP)",
        "CORRECTION:",
        "# ",
        "Enditem",
        "a@b.co",
        "שלום",
        "\u202e",
    ]
)
TEXTS = (
    st.text()
    | st.lists(PIECES, max_size=25).map("".join)
    | st.lists(PIECES | st.text(max_size=9)).map("\n".join)
)


@given(TEXTS, st.one_of(st.none(), st.text(max_size=40)))
def test_parts_of_any_text_lie_in_order_and_hold_all_its_words(text, headline):
    found = find_parts(text, headline=headline)
    at = 0
    for part in found.parts:
        assert at <= part.start < part.end <= len(text)
        assert not text[at : part.start].strip()
        words = text[part.start : part.end]
        assert words == words.strip()
        at = part.end
    assert not text[at:].strip()
    for credit in found.credits:
        holders = [p for p in found.parts if p.start <= credit.start < credit.end <= p.end]
        assert [p.kind for p in holders] in (["credit"], ["dateline"], ["byline"])


@given(TEXTS)
def test_no_two_stretches_of_body_touch(text):
    of = [part.kind for part in find_parts(text).parts]
    assert ("body", "body") not in pairwise(of)
