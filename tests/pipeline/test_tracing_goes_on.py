"""A store grows, is resumed, is refused to a second run, and never loses what it holds."""

import errno
import gzip
import json

import pytest

from onrecord.errors import StoreError
from onrecord.pipeline.tracing import engine as engine_module
from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store import parquet
from onrecord.store.folder import held, read_manifest
from onrecord.store.manifest import SCHEMA
from onrecord.store.parquet import parts_of, read_rows
from onrecord.store.tables import TABLES
from tests.pipeline.written import paragraphs, story, write_stories


def run(paths, store, *, jobs=1, copies_only=True, engine=None):
    engine = engine or Engine("local", None, jobs)
    names = [str(path) for path in paths]
    return trace(names, store, engine, lambda *_: None, copies_only=copies_only)


def tables(store):
    """All that a store says, whatever its parts are called."""
    return {
        name: sorted(json.dumps(row, sort_keys=True) for row in read_rows(store, name))
        for name in TABLES
    }


@pytest.fixture
def files(tmp_path):
    """Three files with versions of two stories across them."""
    one, two = paragraphs(100, 6), paragraphs(500, 6)
    said = "“The depot will not be sold before the autumn, whatever they say”, Mara Quist said."
    return [
        write_stories(
            tmp_path / f"{name}.jsonl",
            [
                story(f"{name}1", [*one[: 3 + n], said], outlet=f"Outlet {n}"),
                story(f"{name}2", [said, *two[n:]], outlet=f"Outlet {n}", published="2026-02-04"),
            ],
        )
        for n, name in enumerate("abc")
    ]


def test_adding_stories_later_gives_what_tracing_all_at_once_gives(files, tmp_path):
    run(files, tmp_path / "at once", copies_only=False)
    run(files[:1], tmp_path / "later", copies_only=False)
    run(files[1:], tmp_path / "later", copies_only=False)
    assert tables(tmp_path / "later") == tables(tmp_path / "at once")
    assert tables(tmp_path / "at once")["claims"]


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # daft leaves its pipes open
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_two_processes_give_what_one_gives(files, tmp_path):
    run(files, tmp_path / "one")
    run(files, tmp_path / "two", jobs=2)
    assert tables(tmp_path / "two") == tables(tmp_path / "one")
    assert tables(tmp_path / "two")["pairs"]


@pytest.mark.parametrize("tasks", [0, 2, 4, 6, 9])
def test_a_killed_run_goes_on(files, tmp_path, monkeypatch, tasks):
    run(files, tmp_path / "whole", copies_only=False)
    left = iter(range(tasks))
    answer = engine_module.answer

    def killed(stage, folder, task):
        if next(left, None) is None:
            raise KeyboardInterrupt
        return answer(stage, folder, task)

    with monkeypatch.context() as patch:
        patch.setattr(engine_module, "answer", killed)
        with pytest.raises(KeyboardInterrupt):
            run(files, tmp_path / "killed", copies_only=False)
    before = {name: parts_of(tmp_path / "killed", name) for name in ("stories", "attributions")}
    run(files, tmp_path / "killed", copies_only=False)
    assert tables(tmp_path / "killed") == tables(tmp_path / "whole")
    for name, parts in before.items():
        assert set(parts) <= set(parts_of(tmp_path / "killed", name))


def test_copies_only_first_and_the_model_later(files, tmp_path):
    run(files, tmp_path / "both")
    assert read_manifest(tmp_path / "both").model is None
    run(files, tmp_path / "both", copies_only=False)
    run(files, tmp_path / "at once", copies_only=False)
    assert tables(tmp_path / "both") == tables(tmp_path / "at once")


def test_a_second_run_on_one_store_is_refused(files, tmp_path):
    with held(tmp_path / "store"), pytest.raises(StoreError, match="another run"):
        run(files, tmp_path / "store")


def test_a_folder_that_is_no_store_is_left_alone(files, tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").touch()
    with pytest.raises(StoreError, match="it is no store, and not empty"):
        run(files, tmp_path / "photos")
    assert [one.name for one in (tmp_path / "photos").iterdir()] == ["a.jpg"]


def test_a_store_of_another_version_is_refused(files, tmp_path):
    run(files, tmp_path / "store")
    manifest = tmp_path / "store" / "manifest.json"
    manifest.write_text(manifest.read_text().replace(f'"schema": {SCHEMA}', '"schema": 9'))
    with pytest.raises(StoreError, match="schema 9"):
        run(files, tmp_path / "store")


def test_a_full_disk_stops_with_a_clear_error_and_the_store_still_opens(
    files, tmp_path, monkeypatch
):
    run(files[:1], tmp_path / "store")
    before = tables(tmp_path / "store")["stories"]

    def full(*_args, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(parquet.pq, "write_table", full)
        with pytest.raises(StoreError, match="the disk is full"):
            run(files, tmp_path / "store")
    assert tables(tmp_path / "store")["stories"] == before
    run(files, tmp_path / "store")
    assert len(tables(tmp_path / "store")["stories"]) == 6


def test_ids_that_clash_are_told_apart_and_said(files, tmp_path):
    twin = write_stories(tmp_path / "twin.jsonl", [story("a1", paragraphs(900, 5))])
    run([files[0], twin], tmp_path / "store")
    ids = [row["id"] for row in read_rows(tmp_path / "store", "stories")]
    assert ids == ["a1", "a2", "a1~2"]
    (problem,) = read_rows(tmp_path / "store", "problems")
    assert problem["file"] == str(twin)
    assert '"a1" is taken' in problem["reason"]


def test_a_file_named_twice_is_read_once_and_said(files, tmp_path):
    run([files[0], files[0]], tmp_path / "store")
    assert len(list(read_rows(tmp_path / "store", "stories"))) == 2
    (problem,) = read_rows(tmp_path / "store", "problems")
    assert "named twice" in problem["reason"]


def test_bad_input_becomes_problems_and_the_rest_goes_on(files, tmp_path):
    packed = tmp_path / "cut.jsonl.gz"
    packed.write_bytes(gzip.compress(files[1].read_bytes())[:-30])
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text": 7}\nnot json\n' + files[2].read_text(), encoding="utf-8")
    (tmp_path / "empty").mkdir()
    missing = tmp_path / "missing.jsonl"
    run([files[0], packed, broken, tmp_path / "empty", missing], tmp_path / "store")
    found = {(row["file"], row["record"]) for row in read_rows(tmp_path / "store", "problems")}
    assert (str(broken), "line 1") in found
    assert (str(broken), "line 2") in found
    assert {file for file, _ in found} >= {str(packed), str(tmp_path / "empty"), str(missing)}
    ids = {row["id"] for row in read_rows(tmp_path / "store", "stories")}
    assert {"a1", "a2", "c1", "c2"} <= ids


def test_a_long_file_is_cut_between_lines_and_lines_keep_their_numbers(tmp_path, monkeypatch):
    from onrecord.ingest import shards

    monkeypatch.setattr(shards, "SHARD_BYTES", 5000)
    stories = [story(f"s{n}", paragraphs(100 * n, 3)) for n in range(1, 30)]
    path = write_stories(tmp_path / "long.jsonl", stories)
    lines = path.read_text().splitlines()
    lines[20] = "{broken"
    path.write_text("\n".join(lines))
    run([path], tmp_path / "store")
    assert len(parts_of(tmp_path / "store", "stories")) > 3
    ids = [row["id"] for row in read_rows(tmp_path / "store", "stories")]
    assert ids == [f"s{n}" for n in range(1, 30) if n != 21]
    (problem,) = read_rows(tmp_path / "store", "problems")
    assert problem["record"] == "line 21"


def test_other_tools_open_every_table(files, tmp_path):
    import duckdb
    import pandas
    import polars

    run(files, tmp_path / "store", copies_only=False)
    for name in TABLES:
        count = len(list(read_rows(tmp_path / "store", name)))
        glob = str(tmp_path / "store" / name / "*.parquet")
        assert duckdb.sql(f"select count(*) from '{glob}'").fetchall() == [(count,)]
        assert len(pandas.read_parquet(tmp_path / "store" / name)) == count
        assert len(polars.read_parquet(glob)) == count
