"""`onrecord show`, on a store that `onrecord trace` has made."""

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest

from onrecord.store.manifest import SCHEMA
from tests.cli.conftest import COMMAND, FAKE
from tests.cli.stories import write

WIRE = """\
---
headline: Ferry to stop
outlet: Coast Press
published: 2026-03-05T08:00:00
---
The winter ferry to Skerrow will stop in March, Anselm Roke said. The hull is seventy years old and
leaks at both ends, and nobody has found the forty plates that it needs.

The county would not pay for a new boat, Idris Calloway said. The ferry has run since the spring of
1951 and carried more than nine million people across the sound.

“It has been a good boat,” Calloway told the harbour council on Monday evening.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A store, traced once: workers take seconds to start."""
    folder = tmp_path_factory.mktemp("traced")
    (folder / "in").mkdir()
    write(folder / "in/wire.txt", WIRE)
    late = WIRE.replace("Coast Press", "Bay News").replace("08:00", "09:30")
    write(folder / "in/copy.txt", late.replace("forty plates", "fourteen plates"))
    write(folder / "in/broken.jsonl", '{"text": \n')
    paths = os.pathsep.join(filter(None, [str(FAKE), os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        [*COMMAND, "trace", "in", "-o", "store", "--jobs", "1"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "ONRECORD_TEST_FAKE": "1"},
        timeout=120,
    )
    assert done.returncode == 2  # for the broken one
    return folder / "store"


@pytest.fixture
def store(made, tmp_path):
    shutil.copytree(made, tmp_path / "store")
    return tmp_path / "store"


def test_the_overview(run, store):
    done = run("show", "store")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("store\n2 stories of 2 outlets, 2026-03-05.\n")
    assert "2 stories are versions of one another, in 1 family." in done.stdout
    assert "first: Coast Press · 2026-03-05, 08:00 · wire.txt" in done.stdout


def test_a_family_in_every_format(run, store, tmp_path):
    shown = run("show", "store", "wire.txt").stdout
    assert "2  Bay News · 2026-03-05, 09:30 · copy.txt · from 1: " in shown
    found = json.loads(run("show", "store", "wire.txt", "--format", "json").stdout)
    assert [one["story"]["id"] for one in found["versions"]] == ["wire.txt", "copy.txt"]
    rows = csv.DictReader(io.StringIO(run("show", "store", "wire.txt", "--format", "csv").stdout))
    assert {row["comes_from"] for row in rows if row["story"] == "copy.txt"} == {"wire.txt"}
    assert run("show", "store", "wire.txt", "-o", "family.html").returncode == 0
    page = (tmp_path / "family.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "<script" not in page


def test_a_claim(run, store):
    found = json.loads(run("show", "store", "c1", "--format", "json").stdout)
    assert [one["story"]["id"] for one in found["tellers"]] == ["wire.txt", "copy.txt"]
    assert found["line"]["least"] >= 1


def test_a_quotation(run, store):
    done = run("show", "store", "--quote", "a good boat")
    assert "2 of 2 stories print it, in the order of time." in done.stdout
    assert "“It has been a good boat”  Coast Press, Bay News" in done.stdout
    none = run("show", "store", "--quote", "a bad harbour")
    assert (none.returncode, none.stderr) == (0, "")
    assert "None of 2 stories" in none.stdout


def test_problems(run, store):
    assert "broken.jsonl" in run("show", "store", "--problems").stdout


def test_an_unknown_id_names_the_nearest(run, store):
    done = run("show", "store", "wirr.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no story, family or claim has this id. Nearest: wire.txt" in done.stderr


def test_a_folder_that_is_no_store(run, tmp_path):
    done = run("show", "nothing")
    assert done.returncode == 2
    assert "it is no store. Make one with: onrecord trace PATH... -o nothing" in done.stderr


def test_copies_only_has_no_claims_and_says_so(run, tmp_path):
    write(tmp_path / "wire.txt", WIRE)
    write(tmp_path / "copy.txt", WIRE)
    assert (
        run("trace", "wire.txt", "copy.txt", "-o", "s", "--copies-only", "--jobs", "1").returncode
        == 0
    )
    assert "No claims and no origins" in run("show", "s").stdout
    assert "no story, family or claim has this id" in run("show", "s", "c1").stderr
    assert "2 of 2 stories print it" in run("show", "s", "--quote", "a good boat").stdout


def test_two_questions_at_once_are_refused(run, store):
    done = run("show", "store", "c1", "--problems")
    assert done.returncode == 2
    assert "one at a time" in done.stderr


def test_a_quotation_without_words_is_refused(run, store):
    assert "--quote has no words" in run("show", "store", "--quote", " ").stderr


def test_a_damaged_manifest_is_told(run, store):
    write(store / "manifest.json", '{"schema": 99}')
    assert "the store has schema 99" in run("show", "store").stderr


def test_a_store_that_is_not_finished_still_opens(run, store):
    for table in ("families", "changes", "claims", "origins", "independent", "credits", "pairs"):
        shutil.rmtree(store / table)
    write(store / "manifest.json", f'{{"schema": {SCHEMA}}}')
    done = run("show", "store")
    assert (done.returncode, done.stderr) == (0, "")
    assert "It is not finished" in done.stdout
    assert "No other story copies it" in run("show", "store", "wire.txt").stdout


def test_the_store_as_sqlite(run, store, tmp_path):
    done = run("show", "store", "--export", "store.sqlite")
    assert (done.returncode, done.stderr) == (0, "")
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as base:
        tables = {
            name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type='table'")
        }
        assert tables >= {"stories", "families", "changes", "claims", "origins", "problems"}
        versions = base.execute(
            "SELECT s.outlet, f.version_of FROM families f JOIN stories s ON s.id = f.story"
            " ORDER BY s.published"
        ).fetchall()
        spans = base.execute("SELECT before, after FROM changes WHERE before NOT NULL").fetchall()
        plan = base.execute("EXPLAIN QUERY PLAN SELECT * FROM attributions WHERE story = 'x'")
        assert "USING INDEX" in plan.fetchone()[3]
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert versions == [("Coast Press", None), ("Bay News", "wire.txt")]
    assert all(len(json.loads(before)) == 2 for before, _ in spans)
    assert spans


def test_no_export_into_the_store_itself(run, store):
    done = run("show", "store", "--export", store / "stories" / "x.sqlite")
    assert done.returncode == 2
    assert "lies in the store" in done.stderr
