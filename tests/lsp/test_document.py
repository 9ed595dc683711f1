"""Texts and their changes, in every unit that an editor may count in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from onrecord.lsp.document import Document

TEXTS = st.text(st.sampled_from("ab\n\r\u2028\x0cé🚢 "), max_size=30)
UNITS = ("utf16", "utf8", "characters")


def partial(document, start, end, text):
    return types.TextDocumentContentChangePartial(range=document.range(start, end), text=text)


@given(TEXTS, TEXTS, st.data(), st.sampled_from(UNITS))
def test_a_change_of_a_stretch(text, new, data, unit):
    document = Document("file:///a.txt", "plaintext", 1, text, unit)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    after = document.changed([partial(document, start, end, new)], 2)
    assert after.text == text[:start] + new + text[end:]
    assert (after.version, document.text) == (2, text)


def test_changes_count_in_what_the_last_one_left():
    document = Document("file:///a.txt", "plaintext", 1, "one two", "utf16")
    first = partial(document, 0, 3, "🚢 three")
    second = types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(0, 3), types.Position(0, 8)), text="four"
    )
    assert document.changed([first, second], 2).text == "🚢 four two"
    whole = types.TextDocumentContentChangeWholeDocument(text="new")
    assert document.changed([whole], 3).text == "new"


@pytest.mark.parametrize(("unit", "column"), [("utf16", 19), ("utf8", 24), ("characters", 17)])
def test_columns_behind_emoji(unit, column):
    text = "one\r\nAn 🚢, an 🚢 and é the ferry"
    document = Document("file:///a.txt", "plaintext", 1, text, unit)
    place = document.position(text.index("the"))
    assert (place.line, place.character) == (1, column)
    assert document.offset(place) == text.index("the")


def test_positions_behind_the_end_are_the_end():
    document = Document("file:///a.txt", "plaintext", 1, "one\ntwo", "utf16")
    place = types.Range(types.Position(1, 3), types.Position(7, 0))
    change = types.TextDocumentContentChangePartial(range=place, text="!")
    assert document.changed([change], 2).text == "one\ntwo!"


def test_names():
    saved = Document("file:///desk/my%20story.txt", "plaintext", 1, "", "utf16")
    assert (saved.path, saved.name) == ("/desk/my story.txt", "my story.txt")
    unsaved = Document("untitled:Untitled-1", "plaintext", 1, "", "utf16")
    assert (unsaved.path, unsaved.name) == (None, "unsaved story")
