"""The checks' notes beside a story: linked to their words, and harmless."""

import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.finding import Finding
from onrecord.records.span import Span
from onrecord.show import csv, html, terminal
from tests.show.made import made

TEXT = "The ferry will will stop.\n\nIt is the end, she said."


def noted(words: str, message: str, level="error", related=()) -> Finding:
    start = TEXT.index(words)
    return Finding(
        code="C15",
        name="doubled-word",
        level=level,
        start=start,
        end=start + len(words),
        message=message,
        related=tuple(related),
        fix=None,
    )


def test_the_page_links_each_note_to_its_words():
    page = html.render([made(TEXT, findings=(noted("will will", "It stands twice"),))])
    assert "<h3>1 note for the desk</h3>" in page
    (target,) = re.findall(r'<b class="level error">error</b> <a href="#(\w+)">', page)
    place = page.index(f'id="{target}"')
    # The note's number, where the words end, is the place: it leads back.
    assert re.search(r">will will</mark>(</span>)?<a [^>]*$", page[:place])


def test_related_words_are_linked_too():
    finding = noted("will will", "Which?", related=[Span(TEXT.index("the end"), len(TEXT))])
    page = html.render([made(TEXT, findings=(finding,))])
    assert re.search(r" · see <a href=\"#\w+\"><bdi>the end, she said\.</bdi></a>", page)


def test_the_terminal_lists_them_with_their_paragraph():
    shown = terminal.render(made(TEXT, findings=(noted("the end", "Is it?", level="query"),)))
    assert 'query C15 Is it? "the end" ¶ 2' in shown


def test_a_story_without_notes_has_no_such_section():
    assert "for the desk" not in html.render([made(TEXT)])
    assert "For the desk" not in terminal.render(made(TEXT))


def test_each_note_is_a_row():
    table = csv.render([made(TEXT, findings=(noted("will will", "=It stands twice"),))])
    assert '"C15","doubled-word","error","\'=It stands twice","will will"' in table


@given(message=st.text())
def test_a_message_that_quotes_a_story_cannot_harm_a_page_or_a_terminal(message):
    record = made(TEXT, findings=(noted("the end", message),))
    page = html.render([record])
    assert "<script" not in page.replace("&lt;script", "")
    assert "\x1b" not in terminal.render(record)
