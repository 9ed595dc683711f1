"""`python -m evaluation` with the annotator left out: what goes in, what comes out."""

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from evaluation import sets
from evaluation.__main__ import main
from evaluation.errors import EvaluationError
from evaluation.given import resolve_given
from evaluation.predict import Document, Prediction
from tests.evaluation.golds import ATTRIBUTIONS, POLNEAR, SOURCES, TEXT


def perfect(documents: Sequence[Document]) -> Iterator[Prediction | EvaluationError]:
    """Finds the gold in every story but one."""
    for document in documents:
        if document.doc == "broken":
            yield EvaluationError(place="broken", problem="it failed", cure="Look at it")
        else:
            yield Prediction(doc=document.doc, record=resolve_given(document, ATTRIBUTIONS))


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.setattr(sets, "read_documents", perfect)

    def run(name: str, rows: list[object], *more: str) -> tuple[int, list[dict[str, object]], str]:
        gold, output = tmp_path / "gold.jsonl", tmp_path / "predictions.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows))
        result = CliRunner().invoke(main, [name, "--gold", str(gold), "-o", str(output), *more])
        lines = output.read_text().splitlines() if output.exists() else []
        return result.exit_code, [json.loads(line) for line in lines], result.stderr

    return run


def scored(shared: Path, script: str, *files: Path) -> dict[str, dict[str, float]]:
    command = [sys.executable, shared / "eval" / script, *files, "--json"]
    done = subprocess.run(command, capture_output=True, check=True)
    figures: dict[str, dict[str, float]] = json.loads(done.stdout)
    return figures


def test_the_scorer_reads_what_is_written(run, shared, tmp_path):
    code, _, _ = run("attribution", [POLNEAR])
    assert code == 0
    files = tmp_path / "gold.jsonl", tmp_path / "predictions.jsonl"
    assert scored(shared, "attribution.py", *files)["attribution exact"]["F"] == 100.0


@pytest.mark.parametrize("name", ["sources", "sources-on-gold"])
def test_sources_take_their_texts_from_another_file(run, shared, tmp_path, name):
    texts = tmp_path / "texts.jsonl.gz"
    texts.write_bytes(gzip.compress(json.dumps(POLNEAR).encode()))
    empty = tmp_path / "empty.jsonl"
    empty.write_text("")
    code, (line,), _ = run(name, [SOURCES], "--texts", f"{empty},{texts}")
    assert code == 0
    assert [a["content"] for a in line["attributions"]] == [a["content"] for a in ATTRIBUTIONS]
    files = tmp_path / "gold.jsonl", texts, tmp_path / "predictions.jsonl"
    assert scored(shared, "sources.py", *files)["found"]["R"] == 100.0


def test_the_scorer_of_terms_reads_what_is_written(run, shared, tmp_path):
    start = TEXT.index("two officials")
    officials = {"mentions": [[start, start + len("two officials")]], "people": [2, 2]}
    empty = {name: [] for name in ("basis", "terms", "reason", "told")}
    row = {"doc": "ferry", "index": 7, "text": TEXT, "sources": [officials | empty]}
    code, (line,), _ = run("terms", [row])
    assert (code, line["index"]) == (0, 7)
    files = tmp_path / "gold.jsonl", tmp_path / "predictions.jsonl"
    figures = scored(shared, "terms.py", *files)
    assert (figures["anonymous"]["F"], figures["people"]["R"]) == (100.0, 100.0)


def test_the_scorer_of_dates_reads_what_is_written(run, shared, tmp_path):
    text = "The ferry stopped on Thursday."
    span = [text.index("Thursday"), len(text) - 1]
    gold = {"span": span, "type": "DATE", "value": "2021-01-14", "id": "t1"}
    row = {"doc": "ferry", "dct": "2021-01-15", "text": text, "timex3": [gold]}
    code, (line,), _ = run("dates", [row])
    assert (code, line["doc"]) == (0, "ferry")
    files = tmp_path / "gold.jsonl", tmp_path / "predictions.jsonl"
    assert scored(shared, "dates.py", *files)["value"]["F"] == 100.0


def test_a_document_that_fails_is_named_and_the_rest_goes_on(run):
    rows = [{"doc": "broken", "text": "x"}, {"doc": "ferry", "text": TEXT}]
    code, lines, stderr = run("attribution", rows)
    assert code == 2
    assert [line["doc"] for line in lines] == ["ferry"]
    assert "Error: broken: it failed. Look at it" in stderr


def test_families_and_pairs_are_found_in_a_corpus(run, tmp_path):
    words = TEXT.split()
    story = " ".join(f"{word}{number}" for number in range(30) for word in words[:6])
    rows = [{"id": name, "text": story} for name in "ab"]
    (tmp_path / "corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    code, lines, _ = run("trace", [], "--texts", str(tmp_path / "corpus.jsonl"))
    assert code == 0
    assert {"a": "a", "b": "b"} in lines
    assert [line["family"] for line in lines if "family" in line] == ["a", "a"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"doc": "ferry"}], "has its text"),
        ([{"text": "x"}], "it has no `doc`"),
        ([[1, 2]], "line 1: not a JSON object"),
    ],
)
def test_a_broken_gold_file_is_one_line_and_exit_code_2(run, rows, words):
    code, lines, stderr = run("attribution", rows)
    assert (code, lines) == (2, [])
    assert words in stderr


@pytest.mark.parametrize(
    ("name", "field"), [("terms", "index"), ("sources-on-gold", "attributions")]
)
def test_texts_without_their_marks_are_one_line_and_exit_code_2(run, name, field):
    code, lines, stderr = run(name, [{"doc": "ferry", "text": TEXT}])
    assert (code, lines) == (2, [])
    assert f"gold.jsonl, line 1: it has no `{field}`" in stderr
    assert "Give the marked set" in stderr


def test_a_missing_file_is_one_line(tmp_path):
    result = CliRunner().invoke(main, ["attribution", "--gold", str(tmp_path / "none.jsonl")])
    assert result.exit_code == 2
    assert "none.jsonl: No such file or directory" in result.stderr
