"""A store's index: made when it is missing or old, asked in words that nobody vouches for."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import StoreError
from onrecord.store import search
from onrecord.store.parquet import write_part
from onrecord.store.search import TooWideError, open_index
from onrecord.store.search_schema import FILE
from onrecord.store.search_words import match_expression
from tests.show.store.made import made_store

TYPED = st.text(st.sampled_from("ab\"“”*-+^:(){}'\\ \0.,OR AND NOT NEAR é🦆") | st.characters())


@pytest.fixture(scope="module")
def texts():
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as base:
        base.execute("CREATE VIRTUAL TABLE words USING fts5(headline, text)")
        base.execute("INSERT INTO words VALUES ('The ferry', 'It was a floating sieve, he said')")
        yield base


def found(base, typed):
    expression = match_expression(typed)
    if expression is None:
        return None
    return bool(base.execute("SELECT 1 FROM words WHERE words MATCH ?", [expression]).fetchall())


@given(typed=TYPED)
def test_whatever_is_typed_is_no_error(texts, typed):
    found(texts, typed)


@pytest.mark.parametrize(
    "typed, is_found",
    [
        ("sieve", True),
        ("SIEVE ferry", True),
        ("sieve hull", False),
        ('"floating sieve"', True),
        ('"sieve floating"', False),
        ("“floating sieve”", True),
        ("float*", True),
        ("float", False),
        ("fl*", False),  # two letters begin too many words
        ("ferry -sieve", False),
        ("ferry -hull", True),
        ('ferry -"a sieve"', True),
        ("text:sieve", False),
        ("ferry OR hull", False),
        ("ferry & sieve", True),
        ("***", None),
        ("", None),
        ("-ferry", None),
    ],
)
def test_words_and_phrases(texts, typed, is_found):
    assert found(texts, typed) is is_found


def count(index):
    return index.number("SELECT count(*) FROM stories")


def test_it_is_made_once_and_anew_when_the_store_has_changed(tmp_path):
    store = made_store(tmp_path / "ferry")
    stages = []
    with closing(open_index(store, lambda stage, done, total: stages.append((done, total)))) as one:
        assert count(one) == 6
    assert stages
    made_at = (store / FILE).stat().st_mtime_ns
    with closing(open_index(store)) as again:
        assert count(again) == 6
    assert (store / FILE).stat().st_mtime_ns == made_at
    more = {"id": "later", "text": "The harbour is shut.", "parts": [], "credits": [], "file": "x"}
    write_part(store, "stories", "00001", [more])
    with closing(open_index(store)) as anew:
        assert count(anew) == 7


def test_a_damaged_one_is_made_anew(tmp_path):
    store = made_store(tmp_path / "ferry")
    (store / FILE).write_bytes(b"no database")
    with closing(open_index(store)) as index:
        assert count(index) == 6


def test_where_nothing_can_be_written_it_is_a_temporary_file(tmp_path, monkeypatch):
    store = made_store(tmp_path / "ferry")
    monkeypatch.setattr(search, "_made_beside", lambda *_: None)
    index = open_index(store)
    assert count(index) == 6
    assert not index.place.is_relative_to(store)
    assert not (store / FILE).exists()
    index.close()
    assert not index.place.exists()


def test_nothing_is_left_of_one_that_could_not_be_made(tmp_path):
    store = made_store(tmp_path / "ferry")
    write_part(store, "families", "00009", [{"story": "nobody", "family": "wire"}])
    with pytest.raises(StoreError, match="do not fit together"):
        open_index(store)
    assert not [one for one in store.iterdir() if one.name.startswith(f".{FILE}")]


def test_stories_are_numbered_in_the_order_of_time(tmp_path):
    with closing(open_index(made_store(tmp_path / "ferry"))) as index:
        ids = [row["id"] for row in index.rows("SELECT id FROM stories ORDER BY n")]
    assert ids == ["wire", "copy", "paper", "own", "letter", "lost"]  # the last has no date


def test_a_question_that_takes_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "_MOST", 3)
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with closing(open_index(made_store(tmp_path / "ferry"))) as index:
        with pytest.raises(TooWideError, match="Narrow it"):
            index.number(numbers)
        assert count(index) == 6


def test_an_index_that_was_taken_away_is_said(tmp_path):
    store = made_store(tmp_path / "ferry")
    with closing(open_index(store)) as index:
        (store / FILE).unlink()
        with pytest.raises(StoreError, match="taken away"):
            count(index)


def test_no_question_can_change_it(tmp_path):
    with closing(open_index(made_store(tmp_path / "ferry"))) as index:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            index.rows("DELETE FROM stories")
        assert count(index) == 6
