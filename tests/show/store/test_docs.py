"""The queries that the docs show run, on any store, in the tools that they are written for."""

import re
from pathlib import Path

import duckdb
import pytest

from onrecord.store.tables import TABLES
from tests.show.store.made import made_store

PAGE = (Path(__file__).resolve().parents[3] / "docs/trace.md").read_text(encoding="utf-8")
SQL = re.findall(r"```sql\n(.*?)```", PAGE, re.S)
PYTHON = re.findall(r"```python\n(.*?)```", PAGE, re.S)


@pytest.fixture
def calls(tmp_path, monkeypatch):
    made_store(tmp_path / "calls")
    monkeypatch.chdir(tmp_path)


def test_how_fast_it_was_copied(calls):
    ((family, versions, outlets, took),) = duckdb.sql(SQL[0]).fetchall()
    assert (family, versions, outlets, took.total_seconds()) == ("wire", 4, 4, 22 * 3600)


def test_which_words_were_lost(calls):
    assert duckdb.sql(SQL[1]).fetchall() == [
        ("The Tern", "attribution blurred", "two people familiar with the plan", "sources"),
        ("The Tern", "number changed", "40 new plates", "14 new plates"),
    ]


def test_one_origin_in_many_outlets(calls):
    assert duckdb.sql(SQL[2]).fetchall() == []  # the claim of this store has two


@pytest.mark.parametrize("number", range(len(PYTHON)))
def test_the_python_runs_and_shows_rows(calls, capsys, number):
    exec(compile(PYTHON[number], "docs/trace.md", "exec"), {"__name__": "__main__"})
    shown = capsys.readouterr().out
    assert re.search(r"The Tern", shown)


def test_every_table_and_column_is_told():
    facts = {"attributions", "sources", "dates", "findings"}
    for table, columns in TABLES.items():
        assert f"`{table}`" in PAGE
        for column in columns.names if table not in facts else ():
            assert f"`{column}`" in PAGE, f"{table}.{column}"
