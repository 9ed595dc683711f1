"""What stands in many stories is read by the model once, and known of each of them."""

import json
from collections import Counter

import pytest

from onrecord.annotate import Annotator
from onrecord.pipeline.tracing import engine as engine_module
from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store.parquet import read_rows
from onrecord.store.tables import TABLES
from tests.pipeline.written import paragraphs, story, write_stories

FACTS = ("attributions", "sources", "dates", "findings")
COPY = [
    "The depot will be sold on Friday, two people familiar with the plan told The Post.",
    "“Nobody has asked us,” said Mara Quist, who runs it.",
]
ASKED = ["<!-- onrecord: ignore S1 because it is known -->", "“We will see,” Ada Bell said."]


def run(paths, store):
    trace([str(path) for path in paths], store, Engine("local", None, 1), lambda *_: None)


def rows(store, table):
    return sorted(json.dumps(row, sort_keys=True) for row in read_rows(store, table))


@pytest.fixture
def files(tmp_path):
    """Three files: one text stands in each, on other days, and in the last twice."""
    own = [story(f"own{n}", paragraphs(100 * n + 100, 3)) for n in range(3)]
    copies = [
        story(f"copy{n}", COPY, outlet=f"Outlet {n}", published=f"2026-02-{7 * n + 3:02}")
        for n in range(4)
    ]
    asked = [story(f"asked{n}", ASKED) for n in range(2)]
    return [
        write_stories(tmp_path / f"{n}.jsonl", stories)
        for n, stories in enumerate(
            ([own[0], copies[0]], [copies[1], own[1], asked[0]], [own[2], *copies[2:], asked[1]])
        )
    ]


@pytest.fixture
def read_by_model(monkeypatch):
    """How often the model is asked for each text."""
    read = Counter()
    attributions = Annotator.attributions

    def counted(annotator, story):
        read[story.text] += 1
        return attributions(annotator, story)

    monkeypatch.setattr(Annotator, "attributions", counted)
    return read


def test_the_model_reads_it_once(files, tmp_path, read_by_model):
    run(files, tmp_path / "store")
    assert read_by_model["\n\n".join(COPY)] == 1
    assert len(read_by_model) == 5


def test_each_story_has_the_facts_that_it_has_alone(files, tmp_path):
    run(files, tmp_path / "all")
    for n, file in enumerate(files):
        run([file], tmp_path / f"{n}")
    for table in FACTS:
        alone = [row for n in range(3) for row in rows(tmp_path / f"{n}", table)]
        assert rows(tmp_path / "all", table) == sorted(alone)
    fridays = [
        row["value"] for row in read_rows(tmp_path / "all", "dates", story=["copy0", "copy3"])
    ]
    assert fridays == ["2026-02-06", "2026-02-27"]  # each story's own


@pytest.mark.parametrize("tasks", [0, 1, 2, 3])
def test_a_killed_run_goes_on_with_it(files, tmp_path, monkeypatch, read_by_model, tasks):
    run(files, tmp_path / "whole")
    read_by_model.clear()
    answer = engine_module.answer
    left = iter(range(tasks))

    def killed(stage, folder, task):
        if stage in ("repeat", "annotate") and next(left, None) is None:
            raise KeyboardInterrupt
        return answer(stage, folder, task)

    with monkeypatch.context() as patch:
        patch.setattr(engine_module, "answer", killed)
        with pytest.raises(KeyboardInterrupt):
            run(files, tmp_path / "killed")
    run(files, tmp_path / "killed")
    assert {table: rows(tmp_path / "killed", table) for table in TABLES} == {
        table: rows(tmp_path / "whole", table) for table in TABLES
    }
    assert read_by_model["\n\n".join(COPY)] == 1


def test_a_text_that_fails_is_told_of_each_of_its_stories(files, tmp_path, monkeypatch):
    attributions = Annotator.attributions

    def failing(annotator, story):
        if story.text.startswith("The depot"):
            raise ValueError("no luck")
        return attributions(annotator, story)

    monkeypatch.setattr(Annotator, "attributions", failing)
    run(files, tmp_path / "store")
    told = [row["record"] for row in read_rows(tmp_path / "store", "problems")]
    assert len(told) == 4
    assert {row["story"] for row in read_rows(tmp_path / "store", "attributions")} >= {"asked0"}
