"""The terminal's report."""

import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import Span
from onrecord.show import terminal
from tests.marked import marked
from tests.show.gold import ferry, market
from tests.show.made import made, records, said


def test_terminal_report(snapshot):
    assert terminal.render(ferry(), width=88) == snapshot


def test_narrow_report(snapshot):
    assert terminal.render(market(), width=60) == snapshot


def test_a_nested_attribution_stands_in_both_brackets():
    text, (outer, inner) = marked("«They think «it sinks»», two people said.")
    shown = terminal.render(made(text, (said((outer,)), said((inner,), number=2, sure=0.2))))
    assert "[∅: They think [∅?: it sinks]], two people said." in shown


def test_brackets_that_cross_say_which_of_them_ends():
    text = "The deal will be signed today, two people said."
    first, second = Span(0, 16), Span(9, 29)
    shown = terminal.render(made(text, (said((first,)), said((second,), number=2))))
    assert "[∅: The deal [∅: will be ∅] signed today], two people said." in shown


def test_a_thought_is_not_shown_as_said():
    text, (thought, statement) = marked("They fear «a winter», and said «it sinks».")
    record = made(text, (said((thought,)), said((statement,), number=2)))
    first = msgspec.structs.replace(record.attributions[0], act="thought", confidence=0.3)
    record = msgspec.structs.replace(record, attributions=(first, record.attributions[1]))
    shown = " ".join(terminal.render(record).split())
    assert "They fear [∅~?: a winter], and said [∅: it sinks]." in shown
    assert "[A~: ...] what the story says A thinks, wants or fears;" in shown
    assert "1 statement. Counted apart: 1 thought" not in shown
    assert "1 statement, 1 with no source that we found. Counted apart: 1 thought, " in shown
    assert " · 1 statement, 2 words, paragraph 1 · 1 thought, 2 words (state of mind)," in shown


def test_the_report_leads_with_the_ledger_and_the_cards():
    shown = terminal.render(ferry())
    ledger = shown.index(
        "Who stands behind this story\n2 anonymous source groups, 2 or 3 people; 3"
    )
    assert ledger < shown.index("Why unnamed: ") < shown.index("TERN BAY") < shown.index("\nDates")


def test_a_story_with_no_anonymous_source_says_so_in_one_line():
    assert "\nNo anonymous source.\n" in terminal.render(made("It sinks."))


def test_the_paragraphs_that_cards_name_are_numbered():
    shown = terminal.render(ferry())
    assert re.search(r"^A +1 TERN BAY", shown, re.MULTILINE)
    assert "On condition: on condition of anonymity ¶ 3\n" in shown
    assert re.search(r"^A +3 One of the people said", shown, re.MULTILINE)


def test_dates_stand_in_a_table_where_there_are_any():
    shown = terminal.render(ferry())
    assert "Dates (publication: Thursday 2026-03-05)" in shown
    assert re.search(r"Feb\. 12 +\d+ +2026-02-12 +the February 12 nearest to\n", shown)
    assert "Dates" not in terminal.render(made("x"))


def test_the_legend_explains_what_the_story_has_and_no_more():
    text, (content,) = marked("«It sinks», the harbour said.")
    source = msgspec.structs.replace(market().sources[0], id="s1", kind="group", terms=None)
    shown = terminal.render(made(text, (said((content,), by="s1"),), (source,)))
    assert "[A: ...] is what" in shown
    for sign in ("[A~", "?", "∅", "One person may be two"):
        assert sign not in shown


def test_an_address_stands_on_a_line_of_its_own():
    url = "https://harbour.example/2026/03/05/a-long-address-that-a-terminal-can-open"
    assert url in terminal.render(made("x", headline="y" * 60, url=url)).splitlines()


def test_the_environment_changes_nothing(monkeypatch):
    plain = terminal.render(ferry())
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
    assert terminal.render(ferry()) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in terminal.render(ferry(), color=True)


def test_colours_do_not_change_the_words():
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", terminal.render(ferry(), color=True))
    words = [row.split() for row in coloured.splitlines()]
    assert words == [row.split() for row in terminal.render(ferry()).splitlines()]


@given(records(), st.integers(20, 100))
def test_no_story_moves_the_cursor(record, width):
    shown = terminal.render(record, width=width)
    assert not re.search(r"[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


@given(records())
def test_every_word_of_a_story_is_shown(record):
    shown = terminal.render(record, width=100_000)
    for word in re.findall(r"[a-z]{4,}", record.story.text):
        assert word in re.sub(r"\[[A-Z∅]+~?\??: |( [A-Z∅]+)?\]", "", shown)
