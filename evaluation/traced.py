"""The landed tracing on a corpus whose families are known, as the scorer `trace.py` reads it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from evaluation.corpora import Row
from evaluation.errors import EvaluationError
from onrecord.pipeline.tracing.engine import Engine
from onrecord.pipeline.tracing.run import trace
from onrecord.store.parquet import read_rows


class TracePrediction(NamedTuple):
    """A line: a story's family, or a pair of stories that share copied text."""

    line: Row

    def row(self) -> Row:
        """The line, as JSON's own types."""
        return self.line


def trace_corpus(gold: Path, texts: Sequence[Path]) -> Iterator[TracePrediction]:
    """Families and pairs of a corpus.

    Args:
        gold: What `trace_corpus.py` calls CORPUS.truth.jsonl; it is not read, the corpus beside it
            is.
        texts: The corpus, CORPUS.jsonl, where it is not beside the gold file.
    """
    beside = gold.with_name(gold.name.replace(".truth.jsonl", ".jsonl"))
    corpus = [str(path) for path in texts or (beside,)]
    if not texts and beside == gold:
        raise EvaluationError(
            place=str(gold),
            problem="its name does not end in .truth.jsonl: where are the texts?",
            cure="Name the corpus with --texts",
        )
    with TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        engine = Engine("local", None, os.cpu_count() or 1)
        trace(corpus, store, engine, lambda *_: None, copies_only=True)
        for row in read_rows(store, "families"):
            yield TracePrediction({"id": row["story"], "family": row["family"]})
        for row in read_rows(store, "pairs", ["a", "b"]):
            yield TracePrediction(row)
